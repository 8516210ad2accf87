/** Why an article can't be read, or read to the end, as codes with what their sentences name. `most` is the limit that was passed. */
type Told = {
  "no-file": { name: string };
  "not-a-file": { name: string };
  "too-big": { megabytes: string; most: number };
  "unpacks-too-big": { most: number };
  "too-many-pages": { pages: number; most: number };
  "long-line": { most: number };
  "is-text": { name: string };
  "is-html": { name: string };
  "is-word": { name: string };
  "is-pdf": { name: string };
  "roles-missing": { names: string };
  "too-many-duties": { most: number };
};

/** What we can name and not read: each has another way out. */
export type UnreadKind =
  | "old-word"
  | "old-office"
  | "spreadsheet"
  | "presentation"
  | "open-document"
  | "pages"
  | "rtf"
  | "e-book"
  | "web-archive"
  | "archive"
  | "picture"
  | "binary";

type Untold =
  | UnreadKind
  | "empty"
  | "encoding"
  | "old-font"
  | "nested"
  | "no-text"
  | "language"
  | "one-paragraph"
  | "one-role"
  | "no-duties"
  | "encrypted-word"
  | "damaged-word"
  | "encrypted-pdf"
  | "damaged-pdf"
  | "scanned-pdf"
  | "unreadable-letters"
  | "too-heavy"
  | "busy";

export type ArticleRefusal = { code: Untold } | { [Code in keyof Told]: { code: Code } & Told[Code] }[keyof Told];
