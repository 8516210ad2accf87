import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkit";

export type Weight = 400 | 700;

/** A typeface in a weight, and whether it has a character. */
export type Face = { name: string; file: Buffer; has: (character: string) => boolean };

const files = {
  400: ["be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf", "noto-sans/400Regular/NotoSans_400Regular.ttf"],
  700: ["be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf", "noto-sans/700Bold/NotoSans_700Bold.ttf"],
} as const;

/**
 * What to set a text from: the product's own typeface where it has all of it; else the one that has nearly every Latin letter
 * and mark, such as those of the languages of Tây Nguyên; else the one and the other.
 */
export function facesFor(text: string, weight: Weight): Face[] {
  const faces = files[weight].map(faceOf);
  const characters = [...text];
  const whole = faces.find(({ has }) => characters.every(has));
  return whole ? [whole] : faces;
}

/** Read when it is first needed, and once a process. */
function faceOf(path: string): Face {
  const known = read.get(path);
  if (known) return known;
  const file = readFileSync(join(process.cwd(), "node_modules/@expo-google-fonts", path));
  const font = create(file);
  const face = {
    name: path,
    file,
    has: (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
  read.set(path, face);
  return face;
}

const read = new Map<string, Face>();
