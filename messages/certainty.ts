import type { Messages } from "./translator";

/** How sure a learner was, in the words of every screen. */
export const certaintyMessages = {
  vi: { guess: "Đoán", fairly: "Khá chắc", very: "Rất chắc" },
  en: { guess: "Guessing", fairly: "Fairly sure", very: "Very sure" },
} as const satisfies Messages<string>;
