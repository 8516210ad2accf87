import type { Messages } from "./translator";

/** What lasts: "after 30 days" is said of the check that is taken then, to its learner and to managers, and of nothing else. */
export const lastingMessages = {
  vi: { remembered: "Nhớ sau {day} ngày" },
  en: { remembered: "Remembered after {day} days" },
} as const satisfies Messages<string>;
