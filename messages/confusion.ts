import type { Messages } from "./translator";

/** What was chosen for what, and how sure of it: of one quiz, of one learner and of a cohort. */
export const confusionMessages = {
  vi: {
    matrix: "Bạn nhầm vai nào với vai nào",
    key: "Đáp án",
    youChose: "Bạn chọn",
    chosen: "Đã chọn",
    shareMeans:
      "Mỗi ô là tỷ lệ trong các câu có đáp án đó, kèm số câu; dưới {least} câu thì chỉ có số câu. Màu của câu sai có thang riêng: đến 5%, 10%, 20% và hơn.",
    calibration: "Chắc đến đâu, đúng đến đâu",
  },
  en: {
    matrix: "What you mix up",
    key: "Correct answer",
    youChose: "You chose",
    chosen: "Chosen",
    shareMeans:
      "Each cell is its share of the questions with that key, with their number; below {least} the number alone. Wrong ones have a colour scale of their own: up to 5%, 10%, 20% and more.",
    calibration: "How sure, how right",
  },
} as const satisfies Messages<string>;
