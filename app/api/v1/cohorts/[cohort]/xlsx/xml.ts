/** A text as an element's content; what XML cannot hold is left out. */
export const content = (text: string): string =>
  text.replace(unwritable, "").replace(/[&<>]/g, (letter) => escapes[letter] ?? "");

export const attribute = (text: string): string => content(text).replaceAll('"', "&quot;");

// biome-ignore lint/suspicious/noControlCharactersInRegex: the letters that XML 1.0 has no place for (2.2)
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
