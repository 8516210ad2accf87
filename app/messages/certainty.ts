import type { Messages } from "./translator";

/** How sure a learner was, in the words of every screen; the shares are those that a choice of it stands for. */
export const certaintyMessages = {
  vi: { guess: "Đoán", fairly: "Khá chắc", very: "Rất chắc" },
  en: { guess: "Guessing", fairly: "Fairly sure", very: "Very sure" },
} satisfies Messages<string>;

export const certaintyRangeMessages = {
  vi: { guessRange: "dưới 67%", fairlyRange: "67–80%", veryRange: "trên 80%" },
  en: { guessRange: "under 67%", fairlyRange: "67–80%", veryRange: "over 80%" },
} satisfies Messages<string>;
