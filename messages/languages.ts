import type { Messages } from "./translator";

/** What the languages of a course are called within a sentence. */
export const languageMessages = {
  vi: { vi: "tiếng Việt", en: "tiếng Anh" },
  en: { vi: "Vietnamese", en: "English" },
} as const satisfies Messages<string>;
