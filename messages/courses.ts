import { progressMessages } from "./progress";
import type { Messages } from "./translator";

export const coursesMessages = {
  vi: {
    title: "Khóa học của bạn",
    learned: progressMessages.vi.completed,
    languageOnly: "Khóa học này chỉ có nội dung tiếng Anh.",
  },
  en: {
    title: "Your courses",
    learned: progressMessages.en.completed,
    languageOnly: "This course is in Vietnamese only.",
  },
} as const satisfies Messages<string>;
