import type { Messages } from "./translator";

/** A score in words, with the range that another go would usually bring. */
export const scoreMessages = {
  vi: {
    of: "{raw} trên {max}",
    rightOf: "{right} trên {n}",
    score: "Đúng {raw} trên {max} câu",
    band: "Với những câu khác, bạn thường đúng từ {low} đến {high} câu.",
    range: "{low}–{high}",
    passed: "Đạt",
    failed: "Chưa đạt",
    none: "chưa có dữ liệu",
  },
  en: {
    of: "{raw} of {max}",
    rightOf: "{right} of {n}",
    score: "{raw} of {max} correct",
    band: "With other questions you would usually get {low} to {high} right.",
    range: "{low}–{high}",
    passed: "Passed",
    failed: "Not passed yet",
    none: "no data yet",
  },
} as const satisfies Messages<string>;
