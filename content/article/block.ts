import type { NoiseReason } from "./draft";

/** A piece of the article as its format gives it: a heading, a paragraph or a list point. */
export type Block = {
  kind: "heading" | "paragraph" | "point";
  /** Heading level, 1 the highest; 0 elsewhere. */
  level: number;
  text: string;
  /** How many characters of the text stand inside links. */
  linked: number;
  /** Set where the format itself says that this is not the article's text. */
  noise?: NoiseReason;
};

/** One form of accents, one kind of space; invisible characters and those that the importer marks roles with are dropped. */
export const tidy = (text: string) =>
  text
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u200b\u00ad\ufeff\ue000-\uf8ff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
