import { readdirSync, readFileSync } from "node:fs";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { faceFile, letters, makeFace } from "@/bin/faces/face";

const weights = [400, 600, 700] as const;
const isIn = (file: string) => {
  const face = create(readFileSync(file));
  return (letter: string) => face.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
};
const lacking = (text: string, file: string) => [...new Set(text)].filter((letter) => !isIn(file)(letter));

test.each(weights)("the face of weight %d that pages load is the one that its command makes", async (weight) => {
  expect(readFileSync(faceFile(weight)).equals(await makeFace(weight))).toBe(true);
});

test("every letter of the interface and of the courses is in the face; signs that aren't are in no face of its kind", () => {
  const written = ["messages", "content/generated", "app"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(tsx?|json)$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, "utf8")),
  );
  expect(written.length).toBeGreaterThan(200);
  const text = written.join("").replaceAll(/\s/g, " ");
  expect(lacking(text, faceFile(400)).join("")).toMatch(/^[←-⇿■-◿✀-➿]*$/);
});

test.each(weights)(
  "every letter of Vietnamese is in the face of weight %d, with each tone, small and capital",
  (weight) => {
    const vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
    const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
    const composed = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")));
    expect(composed.every((letter) => letter.length === 1)).toBe(true);
    const all = [...composed, "đ", ...tones].join("");
    expect(lacking(all + all.toUpperCase(), faceFile(weight))).toEqual([]);
  },
);

test.each([
  "Rơ Châm H'Bia",
  "Rơ Châm H’Bia",
  "Y Điêng Byă",
  "Ksor Bŭn",
  "Siu Pŏng",
  "Nay H'Čiĭ",
  "Êban Ñŏk",
  "Đinh Gr\u00ea\u0306t",
])(
  "a name from the Central Highlands is set in the face, letters or the parts of letters that it needs: %s",
  (name) => {
    const face = isIn(faceFile(400));
    // Where a composed letter is in no face of this kind, a browser sets its parts.
    const set = [...name].filter((letter) => face(letter) || [...letter.normalize("NFD")].every(face));
    expect(set.join("")).toBe(name);
  },
);

test("the face holds all that it is cut down to", () => {
  expect(lacking(letters, faceFile(400)).map((letter) => letter.codePointAt(0)?.toString(16))).toEqual([]);
});
