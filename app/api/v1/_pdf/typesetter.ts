import { type Face, facesFor, type Weight } from "./faces";

export type Style = { weight: Weight; size: number; color: string };

/** A text in lines that fit a width, ready to be written. */
export type Block = {
  lines: string[];
  /** Of the widest line. */
  width: number;
  /** Writes the lines from their left end, the first on the baseline; gives the width of the last. */
  write(x: number, baseline: number, leading?: number): number;
};

export type Typesetter = (text: string, style: Style, width?: number) => Block;

/** Sets texts, each letter from a typeface that has it; a letter that none has is set as "?". */
export const typesetter =
  (doc: PDFKit.PDFDocument): Typesetter =>
  (text, { weight, size, color }, width = Number.POSITIVE_INFINITY) => {
    const composed = text.normalize("NFC");
    const faces = facesFor(composed, weight);
    for (const { name, file } of faces) doc.registerFont(name, file);
    const widthOf = (run: Run): number => doc.font(run.face).fontSize(size).widthOfString(run.text);
    const fits = (line: string) => runsOf(line.trimEnd(), faces).reduce((sum, run) => sum + widthOf(run), 0) <= width;
    const lines = linesOf(composed, fits);
    const widths = lines.map((line) => runsOf(line, faces).reduce((sum, run) => sum + widthOf(run), 0));
    return {
      lines,
      width: Math.max(0, ...widths),
      write(x, baseline, leading = 0) {
        let reached = x;
        for (const [index, line] of lines.entries()) {
          reached = x;
          for (const run of runsOf(line, faces)) {
            doc.font(run.face).fontSize(size).fillColor(color);
            doc.text(run.text, reached, baseline + index * leading, { lineBreak: false, baseline: "alphabetic" });
            reached += widthOf(run);
          }
        }
        return reached - x;
      },
    };
  };

type Run = { face: string; text: string };

/** The text as stretches of one typeface, in their order. A letter and its marks stay together. */
function runsOf(text: string, faces: Face[]): Run[] {
  const runs: Run[] = [];
  for (const { segment } of letters.segment(text)) {
    const face = faces.find(({ has }) => [...segment].every(has));
    const run = { face: (face ?? faces[0])?.name ?? "", text: face ? segment : "?" };
    const last = runs.at(-1);
    if (last?.face === run.face) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}

const letters = new Intl.Segmenter("vi");

/** A word is broken only where it is wider than a line. */
function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  // The space at a line's end stays, or whoever copies the text would find two words joined.
  for (const word of text.split(/(?<= )/)) {
    const longer = `${lines.at(-1)}${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, fits));
  }
  return lines;
}

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
