import type { Messages } from "./translator";

export const coursesMessages = {
  vi: {
    title: "Khóa học của bạn",
    learned: "Đã học {n} trên {total} bài",
  },
  en: {
    title: "Your courses",
    learned: "{n} of {total} lessons learned",
  },
} as const satisfies Messages<string>;
