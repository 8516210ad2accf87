import type { Messages } from "./translator";

export const lastingMessages = {
  vi: {
    remembered30: "Nhớ sau 30 ngày",
    ofChecks: "khoảng {low}–{high}; {learners, number} học viên đã làm bài kiểm tra sau 30 ngày, {responses, number} câu trả lời",
    solidShare: "Trách nhiệm đã vững",
    ofBegun: "trung bình của {n, number} học viên đã trả lời",
    mastery: "Các trách nhiệm",
    remembered: "Nhớ sau {day} ngày",
    joinsOne: "Gộp: chọn “Cả hai” cho việc của một người {times} trong {of} lần.",
    splitsOne: "Tách: chọn một người cho việc của cả hai {times} trong {of} lần.",
    joinsSmall: "Hay gộp hay không: chưa đủ dữ liệu (mới có {n} câu).",
    splitsSmall: "Hay tách hay không: chưa đủ dữ liệu (mới có {n} câu).",
    withheld: "Bài kiểm tra cuối khóa đang làm; câu trả lời hiện ra sau khi nộp.",
    noData: "chưa có dữ liệu",
    score: "{raw} trên {max}",
  },
  en: {
    remembered30: "Remembered after 30 days",
    ofChecks:
      "about {low}–{high}; {learners, plural, one {# learner has} other {# learners have}} taken the check, {responses, plural, one {# response} other {# responses}}",
    solidShare: "Responsibilities solid",
    ofBegun: "mean of {n, plural, one {# learner} other {# learners}} who responded",
    mastery: "Responsibilities",
    remembered: "Remembered after {day} days",
    joinsOne: "Joins: chose “Both” for one person's duty {times} of {of} times.",
    splitsOne: "Splits: chose one person for a shared duty {times} of {of} times.",
    joinsSmall: "Joins too often? Not enough data ({n, plural, one {# question} other {# questions}} so far).",
    splitsSmall: "Splits too often? Not enough data ({n, plural, one {# question} other {# questions}} so far).",
    withheld: "A final is under way; its responses are shown once it is handed in.",
    noData: "no data yet",
    score: "{raw} of {max}",
  },
} as const satisfies Messages<string>;
