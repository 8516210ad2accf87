import type { Messages } from "./translator";

/** What was chosen for what, and how sure of it: of one quiz, of one learner and of a cohort. */
export const confusionMessages = {
  vi: {
    matrix: "Bạn nhầm vai nào với vai nào",
    key: "Đáp án",
    youChose: "Bạn chọn",
    chosen: "Đã chọn",
    calibration: "Chắc đến đâu, đúng đến đâu",
  },
  en: {
    matrix: "What you mix up",
    key: "Correct answer",
    youChose: "You chose",
    chosen: "Chosen",
    calibration: "How sure, how right",
  },
} as const satisfies Messages<string>;
