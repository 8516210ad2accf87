import { gainMessages } from "./gain";
import { headingMessages } from "./heading";
import { placeMessages } from "./place-names";
import { selectionMessages } from "./selection";
import type { Messages } from "./translator";

/** What the pages of a cohort share: their tabs, the switch, the download. */
export const cohortFrameMessages = {
  vi: {
    title: placeMessages.vi.cohorts,
    tabs: "Các trang của nhóm",
    cohort: "Học viên",
    overview: placeMessages.vi.overview,
    responsibilities: headingMessages.vi.duties,
    items: "Câu hỏi",
    gain: gainMessages.vi.title,
    doubts: "Đáp án bị nghi ngờ",
    invitations: "Lời mời",
    settings: "Hạn và cài đặt",
    ...selectionMessages.vi,
    csv: "Tải CSV",
  },
  en: {
    title: placeMessages.en.cohorts,
    tabs: "Pages of the cohort",
    cohort: "Learners",
    overview: placeMessages.en.overview,
    responsibilities: headingMessages.en.duties,
    items: "Questions",
    gain: gainMessages.en.title,
    doubts: "Doubted answers",
    invitations: "Invitations",
    settings: "Due date and settings",
    ...selectionMessages.en,
    csv: "Download CSV",
  },
} as const satisfies Messages<string>;
