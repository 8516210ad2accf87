import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkit";

export type Weight = 400 | 700;

/** One file of a typeface, and whether it has a character. */
export type Face = { name: string; file: Buffer; has: (character: string) => boolean };

/**
 * The typefaces in the order in which they are asked, each with its files of a weight: the product's own, whose package splits
 * it by letters so that one word may need several files, and one that has nearly every Latin letter and mark, such as those of
 * the languages of Tây Nguyên.
 */
const typefaces: ((weight: Weight) => Face[])[] = [
  (weight) => ["latin", "vietnamese", "latin-ext"].map((subset) => faceOf(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`)),
  (weight) => [faceOf(`@expo-google-fonts/noto-sans/${weight === 400 ? "400Regular/NotoSans_400Regular" : "700Bold/NotoSans_700Bold"}.ttf`)],
];

/** The files to set a text from: of the first typeface that has all of it, or else of all of them. */
export function facesFor(text: string, weight: Weight): Face[] {
  const characters = [...text];
  for (const typeface of typefaces) {
    const faces = typeface(weight);
    if (characters.every((character) => faces.some(({ has }) => has(character)))) return faces;
  }
  return typefaces.flatMap((typeface) => typeface(weight));
}

/** Read when it is first needed, and once a process. */
function faceOf(path: string): Face {
  const known = read.get(path);
  if (known) return known;
  const file = readFileSync(join(process.cwd(), "node_modules", path));
  const font = create(file);
  const face = { name: path, file, has: (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) };
  read.set(path, face);
  return face;
}

const read = new Map<string, Face>();
