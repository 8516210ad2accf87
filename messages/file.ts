import { attemptMessages } from "./attempt";
import { placeMessages } from "./place-names";
import { selectionMessages } from "./selection";
import type { Messages } from "./translator";

/** What a file to take along says of itself, in every row. */
export const fileMessages = {
  vi: {
    cohort: "Nhóm học viên",
    course: placeMessages.vi.course,
    edition: attemptMessages.vi.edition,
    ...selectionMessages.vi,
    takenAt: "Tải lúc (giờ Việt Nam)",
  },
  en: {
    cohort: "Cohort",
    course: placeMessages.en.course,
    edition: attemptMessages.en.edition,
    ...selectionMessages.en,
    takenAt: "Downloaded (Vietnam time)",
  },
} as const satisfies Messages<string>;
