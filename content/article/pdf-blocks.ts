import { type Block, tidy } from "./block";
import type { Line } from "./pdf-columns";
import { joinLines } from "./pdf-hyphens";
import { leadingOf, type Paragraph, paragraphsOf } from "./pdf-paragraphs";
import { pointMark } from "./point-marks";

/** What most of the text is set in. */
export type Body = { size: number; font: string | undefined };

/** Lines in reading order as headings, paragraphs and points, by the file's own tags, else by size, font and the white around. */
export function blocksOf(pages: readonly Line[][], body: Body): Block[] {
  const paragraphs = paragraphsOf(pages, leadingOf(pages, body.size));
  const join = joinLines(pages.flat().map(({ text }) => text));
  const levelOf = levels(paragraphs, body);
  const isSetIn = setIn(paragraphs);
  const blocks = paragraphs.map((lines): Block => {
    const [first] = lines;
    const text = tidy(join(lines.map(({ text }) => text)));
    const level = levelOf(lines, text);
    if (level > 0) return { kind: "heading", level, text, linked: 0 };
    const isNote = first.size < 0.92 * body.size && /^(?:\[?\d{1,3}[\].)]?|[*†‡])\s*\p{L}/u.test(text);
    if (isNote) return { kind: "paragraph", level: 0, text, linked: 0, noise: "note" };
    const isPoint = pointMark.test(first.text.trimStart()) || first.tag?.kind === "point" || isSetIn(lines);
    return { kind: isPoint ? "point" : "paragraph", level: 0, text: text.replace(pointMark, ""), linked: 0 };
  });
  return withPlainHeadings(blocks.filter(({ text }) => text !== ""));
}

const rounded = (size: number) => Math.round(size * 2) / 2;

const isLarge = (size: number, body: Body) => rounded(size) >= 1.12 * body.size;

/** A heading's level, the largest letters the first; 0 for what is none. */
function levels(paragraphs: readonly Paragraph[], body: Body): (lines: Paragraph, text: string) => number {
  const tagged = paragraphs.filter(([{ tag }]) => tag?.kind === "heading").map(([{ size }]) => size);
  const sizes = [...new Set(paragraphs.map(([line]) => rounded(line.size)).filter((size) => isLarge(size, body)))];
  sizes.sort((a, b) => b - a);
  return (lines, text) => {
    const [{ tag, size }] = lines;
    if (tag?.kind === "heading") return tag.level;
    if (tag?.kind === "cell") return 0;
    const isHeading = isLarge(size, body) || isMarked(lines, text, body);
    if (!isHeading) return 0;
    if (tagged.length > 0) return size > Math.max(...tagged) ? 1 : 6;
    return isLarge(size, body) ? sizes.indexOf(rounded(size)) + 1 : sizes.length + 1;
  };
}

/** As large as the text, but in another font or in capitals from end to end. */
function isMarked(lines: Paragraph, text: string, { size, font }: Body): boolean {
  const isOther = font !== undefined && lines.every(({ fonts }) => !fonts.get(font));
  const isCapital = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  return (
    lines.length <= 2 &&
    lines[0].size > 0.95 * size &&
    text.length <= 100 &&
    (isOther || (isCapital && text.includes(" "))) &&
    !/[.!…,;:]$/.test(text) &&
    !pointMark.test(text)
  );
}

/**
 * Browsers draw a list's marks instead of writing them, so that only its place tells: set in from the left with all of its lines.
 * Where first lines of paragraphs begin is no place of lists, nor is a line in the middle of the page.
 */
function setIn(paragraphs: readonly Paragraph[]): (lines: Paragraph) => boolean {
  const firstLines = paragraphs
    .filter(([first, second]) => second && second.x < first.x - 0.5 * first.size)
    .map(([{ x }]) => x);
  return (lines) => {
    const [{ x, left, edge, size, tag }] = lines;
    const last = Math.max(...lines.map(({ right }) => right));
    const isAt = (other: number) => Math.abs(other - x) < 0.3 * size;
    const isCentred = Math.abs(x - left - (edge - last)) <= 2 * size;
    return (
      !tag &&
      x - left > 1.2 * size &&
      lines.every((line) => isAt(line.x)) &&
      !firstLines.some(isAt) &&
      (!isCentred || paragraphs.filter(([first]) => isAt(first.x)).length > 1)
    );
  };
}

/** Where nothing in the file marks headings, a short line without a full stop over a text is one, as in plain text. */
const withPlainHeadings = (blocks: Block[]): Block[] =>
  blocks.some(({ kind }) => kind === "heading")
    ? blocks
    : blocks.map((block, index) =>
        index + 1 < blocks.length && looksLikeHeading(block) ? { ...block, kind: "heading", level: 2 } : block,
      );

const looksLikeHeading = ({ kind, text }: Block) =>
  kind === "paragraph" &&
  /^[\p{Lu}\p{N}]/u.test(text) &&
  text.length <= 100 &&
  text.split(" ").length <= 16 &&
  !/[.!…,;:"”)]$/.test(text);
