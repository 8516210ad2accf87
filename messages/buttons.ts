import type { Messages } from "./translator";

/** What buttons and links say on several pages. */
export const buttonMessages = {
  vi: {
    next: "Tiếp tục",
    goOn: "Làm tiếp",
    resume: "Học tiếp",
    retry: "Thử lại",
    practise: "Làm bài luyện",
    save: "Lưu",
    saved: "Đã lưu.",
  },
  en: {
    next: "Continue",
    goOn: "Continue",
    resume: "Continue",
    retry: "Try again",
    practise: "Do the practice",
    save: "Save",
    saved: "Saved.",
  },
} as const satisfies Messages<string>;
