/** The words of a text, lower-case and in form NFC; in Vietnamese these are its syllables. Punctuation is left out. */
export const wordsOf = (text: string): string[] => wordsAsWritten(text.toLowerCase());

/** The same with its capitals. */
export const wordsAsWritten = (text: string): string[] =>
  text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
