import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkit";

/** Read from disk: the package splits Be Vietnam Pro by letters, and one word may need several of its files. */
const subsets = ["latin", "vietnamese", "latin-ext"];

export type Style = { weight: 400 | 700; size: number; color: string };

export type Typesetter = {
  /** The text in lines that fit the width; a word is broken only where it is wider than that. */
  linesOf(text: string, style: Style, width: number): string[];
  /** Writes one line from its left end on its baseline; gives its width. */
  write(line: string, style: Style, x: number, baseline: number): number;
};

/** Sets text in Be Vietnam Pro, each letter from the file that has it; a letter that none has is set as "?". */
export function typesetter(doc: PDFKit.PDFDocument): Typesetter {
  const faces = [400, 700].flatMap((weight) =>
    subsets.map((subset) => {
      const file = readFileSync(join(process.cwd(), "node_modules/@fontsource/be-vietnam-pro/files", `be-vietnam-pro-${subset}-${weight}-normal.woff`));
      const name = `${subset}-${weight}`;
      doc.registerFont(name, file);
      return { name, weight, font: create(file) };
    }),
  );

  /** The text as stretches of one face, in their order. A letter and its marks stay together. */
  function runsOf(text: string, weight: number): { face: string; text: string }[] {
    const own = faces.filter((face) => face.weight === weight);
    const runs: { face: string; text: string }[] = [];
    for (const { segment } of letters.segment(text.normalize("NFC"))) {
      const face = own.find(({ font }) => [...segment].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)));
      const { name, set } = { name: (face ?? own[0])?.name ?? "", set: face ? segment : "?" };
      const last = runs.at(-1);
      if (last?.face === name) last.text += set;
      else runs.push({ face: name, text: set });
    }
    return runs;
  }

  const widthOf = (text: string, { weight, size }: Style): number =>
    runsOf(text, weight).reduce((width, run) => width + doc.font(run.face).fontSize(size).widthOfString(run.text), 0);

  return {
    linesOf(text, style, width) {
      const fits = (line: string) => widthOf(line.trimEnd(), style) <= width;
      const lines: string[] = [];
      // The space at a line's end stays, or whoever copies the text would find two words joined.
      for (const word of text.split(/(?<= )/)) {
        const longer = `${lines.at(-1)}${word}`;
        if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
        else lines.push(...pieces(word, fits));
      }
      return lines;
    },
    write(line, { weight, size, color }, x, baseline) {
      let reached = x;
      for (const { face, text } of runsOf(line, weight)) {
        doc.font(face).fontSize(size).fillColor(color).text(text, reached, baseline, { lineBreak: false, baseline: "alphabetic" });
        reached += doc.widthOfString(text);
      }
      return reached - x;
    },
  };
}

const letters = new Intl.Segmenter("vi");

/** A word whole, or cut where it stops fitting. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  const cut = [""];
  for (const { segment } of letters.segment(word)) {
    const longer = `${cut.at(-1)}${segment}`;
    if (fits(longer)) cut[cut.length - 1] = longer;
    else cut.push(segment);
  }
  return cut;
}
