/**
 * The characters that the certificate's typefaces have: Latin, Greek and Cyrillic letters with their marks, digits, punctuation
 * and currencies. A test holds this against the typefaces.
 */
const printable =
  /^[\u0020-\u007E\u00A0-\u0377\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u03E1\u03F0-\u052F\u1D00-\u1DF9\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u2070\u2071\u2074-\u208E\u20A0-\u20C0\u2100-\u215F\u2C60-\u2C7F\uA720-\uA7CA]$/u;

/** What of a text can't be printed on a certificate, each once. */
export const unprintableIn = (text: string): string[] => [
  ...new Set(
    [...letters.segment(text)]
      .map(({ segment }) => segment)
      .filter((letter) => ![...letter].every((part) => printable.test(part))),
  ),
];

/** A letter with its marks, or an emoji with its parts, is one. */
const letters = new Intl.Segmenter("vi");
