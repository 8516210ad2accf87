import { certificateMessages } from "./certificate";
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
    downloads: "Tải kết quả về",
    xlsx: "Tải Excel",
    csv: "Tải CSV",
    pdf: certificateMessages.vi.pdf,
    tables: "Từng bảng, dạng CSV",
    responsesFile: "CSV từng câu trả lời",
    peopleFile: "CSV học viên",
    certificatesFile: "CSV chứng nhận",
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
    downloads: "Download the results",
    xlsx: "Download Excel",
    csv: "Download CSV",
    pdf: certificateMessages.en.pdf,
    tables: "Single tables, as CSV",
    responsesFile: "CSV of every response",
    peopleFile: "CSV of the learners",
    certificatesFile: "CSV of the certificates",
  },
} as const satisfies Messages<string>;
