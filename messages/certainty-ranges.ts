import type { Messages } from "./translator";

/** The share of right responses that each certainty stands for. */
export const certaintyRangeMessages = {
  vi: { guessRange: "dưới 67%", fairlyRange: "67–80%", veryRange: "trên 80%" },
  en: { guessRange: "under 67%", fairlyRange: "67–80%", veryRange: "over 80%" },
} as const satisfies Messages<string>;
