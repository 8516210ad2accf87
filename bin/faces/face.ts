import { readFileSync } from "node:fs";
import subsetFont from "subset-font";

/** The weights in which pages are set, and where the whole face lies in its package. */
export const weights = { 400: "Regular", 600: "SemiBold", 700: "Bold" } as const;
export type Weight = keyof typeof weights;

/**
 * What pages are written in, from one letter to another: English and the other languages of Western Europe; Vietnamese, composed and
 * not; the breve and the caron of Jrai, Bahnar and Ede, of which the face has the marks; and what stands between words.
 */
const ranges = [
  " ~",
  "\u00a0ÿ",
  "Ăă",
  "Čč",
  "Đđ",
  "Ĩĩ",
  "Œœ",
  "Ũũ",
  "Ơơ",
  "Ưư",
  "Ạỹ",
  "\u0300\u0304",
  "\u0306\u0306",
  "\u0308\u0309",
  "\u030c\u030c",
  "\u0323\u0323",
  "–—",
  "‘‚",
  "“„",
  "••",
  "……",
  "‰‰",
  "‹›",
  "₫€",
  "™™",
  "−−",
  "≈≈",
  "≤≥",
] as const;

export const letters: string = ranges.flatMap(([from = "", to = ""]) => between(from, to)).join("");

/** Pairs that stand closer, marks that sit on their letters; fractions, small capitals and the like are on no page. */
const features = ["ccmp", "kern", "locl", "mark", "mkmk"];

/**
 * The face cut down to these letters, without the instructions for screens that draw no greys: 14 KB in the place of 33. Made anew it is
 * the same, byte for byte.
 */
export function makeFace(weight: Weight): Promise<Buffer> {
  const name = `${weight}${weights[weight]}`;
  const whole = readFileSync(`node_modules/@expo-google-fonts/be-vietnam-pro/${name}/BeVietnamPro_${name}.ttf`);
  return subsetFont(whole, letters, { targetFormat: "woff2", keepFeatures: features, noHinting: true });
}

export const faceFile = (weight: Weight): string => `app/faces/be-vietnam-pro-${weight}.woff2`;

function between(from: string, to: string): string[] {
  const [first = 0, last = first] = [from.codePointAt(0), to.codePointAt(0)];
  return Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step));
}
