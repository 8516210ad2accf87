import type { Messages } from "./translator";

/** How often a learner, or a cohort, joins and splits, of how many times they could have. */
export const habitMessages = {
  vi: {
    joins: "Gộp: chọn “Cả hai” cho việc của một người {times, number} trong {of, number} lần ({share}).",
    splits: "Tách: chọn một người cho việc của cả hai {times, number} trong {of, number} lần ({share}).",
    joinsSmall: "Hay gộp hay không: chưa đủ dữ liệu (mới có {n} câu).",
    splitsSmall: "Hay tách hay không: chưa đủ dữ liệu (mới có {n} câu).",
  },
  en: {
    joins: "Joins: chose “Both” for one person's duty {times, number} of {of, number} times ({share}).",
    splits: "Splits: chose one person for a shared duty {times, number} of {of, number} times ({share}).",
    joinsSmall: "Joins too often? Not enough data ({n, plural, one {# question} other {# questions}} so far).",
    splitsSmall: "Splits too often? Not enough data ({n, plural, one {# question} other {# questions}} so far).",
  },
} as const satisfies Messages<string>;
