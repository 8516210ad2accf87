import type { NoiseReason } from "./proposal";

/** A piece of the article as its format gives it: a heading, a paragraph, a list point or what a table's cell holds. */
export type Block = {
  kind: "heading" | "paragraph" | "point" | "cell";
  /** Heading level, 1 the highest; 0 elsewhere. */
  level: number;
  text: string;
  /** How many characters of the text stand inside links. */
  linked: number;
  /** Where a cell stands. */
  cell?: CellPlace;
  /** Set where the format itself says that this is not the article's text. */
  noise?: NoiseReason;
};

/** Counted from 0. A table that plain text has taken down to one cell a line has a single row, `isFlat`. */
export type CellPlace = { table: number; row: number; column: number; span: number; isFlat?: true };

/** The level of a line in bold that stands alone: an author's heading below all real ones. */
export const boldLevel = 7;

/** One form of accents, one kind of space; invisible characters and those that the importer marks roles with are dropped. */
export const tidy = (text: string) =>
  text
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u200b\u00ad\ufeff\ue000-\uf8ff]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** A short line without a full stop, as headings are. */
export const looksLikeHeading = (text: string): boolean =>
  /^[\p{Lu}\p{N}]/u.test(text) &&
  text.length <= 100 &&
  text.split(" ").length <= 16 &&
  (!/[.!…,;:"”)]$/.test(text) || /\([^()]{1,40}\)$/.test(text));
