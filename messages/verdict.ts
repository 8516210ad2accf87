import type { Messages } from "./translator";

/** Whether a response was right. */
export const verdictMessages = {
  vi: {
    right: "Đúng",
    wrong: "Chưa đúng",
  },
  en: {
    right: "Correct",
    wrong: "Not quite",
  },
} as const satisfies Messages<string>;
