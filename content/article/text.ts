import { type Block, looksLikeHeading, tidy } from "./block";

/** Plain text: an empty line ends a paragraph, a short line without a full stop is a heading. */
export function readText(raw: string): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  let lines: string[] = [];
  const close = () => {
    blocks.push(...blocksOf(lines.join("\n")));
    lines = [];
  };
  // Text that was copied out of Markdown keeps its marks of emphasis.
  const all = raw.replace(/\*\*|__/g, "").split("\n");
  for (let at = 0; at < all.length; at += 1) {
    const { rows, end } = tableAt(all, at);
    if (rows.length === 0) {
      lines.push(all[at] ?? "");
      continue;
    }
    close();
    const isFlat = rows[0]?.length === 1;
    for (const [row, cells] of (isFlat ? [rows.flat().filter((cell) => cell.trim() !== "")] : rows).entries())
      for (const [column, text] of cells.entries())
        blocks.push({
          kind: "cell",
          level: 0,
          text: tidy(text),
          linked: 0,
          cell: { table: tables, row, column, span: 1, ...(isFlat && { isFlat }) },
        });
    tables += 1;
    at = end - 1;
  }
  close();
  return blocks.filter(({ text }) => text !== "");
}

/** The rows of a table that begins on this line: cells between bars or tabs, or each on a line that a bar ends. */
function tableAt(lines: string[], from: number): { rows: string[][]; end: number } {
  const bare = bareTableEnd(lines, from);
  if (bare) return { rows: lines.slice(from, bare).map((line) => [line]), end: bare };
  const rows: string[][] = [];
  let end = from;
  for (; isRow(lines[end]); end += 1) {
    const line = lines[end] ?? "";
    const cells = line
      .trim()
      .replace(/^\|/, "")
      .replace(/\|$/, "")
      .split(line.includes("|") ? "|" : "\t");
    rows.push(cells);
  }
  const isTable = rows.length >= (rows[0]?.length === 1 ? 6 : 2);
  return { rows: isTable ? rows.filter((row) => !row.every((cell) => /^[\s:-]*-{2,}[\s:-]*$/.test(cell))) : [], end };
}

/** A table of which a cell a line is left begins with the head of its side: "Tiêu chí", "Aspect". */
function bareTableEnd(lines: string[], from: number): number | undefined {
  if (!sideHead.test(lines[from] ?? "") || [1, 2].some((next) => !isShortCell(lines[from + next]))) return undefined;
  let end = from;
  while (/\S/.test(lines[end] ?? "") && !point.test(lines[end] ?? "") && !number.test(lines[end] ?? "")) end += 1;
  return end - from >= 6 ? end : undefined;
}

const sideHead =
  /^\s*(?:tiêu chí(?: so sánh)?|đặc điểm|khía cạnh|yếu tố|hạng mục|aspects?|criteria|criterion|features?|category|dimension|factors?|areas?|parameters?|basis(?: (?:of|for) \S+)?)\s*$/iu;

const isShortCell = (line = "") => /^\s*\S.{1,58}$/.test(line);

const isRow = (line = "") => /^\s*\|/.test(line) || /\|\s*$/.test(line) || /\S *\t *\S/.test(line);

function blocksOf(text: string): Block[] {
  const lines = text
    .replace(
      /^([^\S\n]*(?:[-*•–+·▪●◦‣➢✓✔]|\d{1,2}[.)]))[^\S\n]*\n(?:[^\S\n]*\n)?(?=[^\S\n]*[^\s\-*•–+·▪●◦‣➢✓✔])/gmu,
      "$1 ",
    )
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .flatMap(paragraphsOf)
    .filter((line) => line.trim() !== "");
  const blocks = lines.map((line, index) => toBlock(line, lines[index + 1]));
  return withBareLists(blocks);
}

/** A list that lost its bullets on the way: two short lines or more right after one that ends with a colon. */
function withBareLists(blocks: Block[]): Block[] {
  let isInList = false;
  return blocks.map((block, index) => {
    const isShort = isShortLine(block);
    const opens = blocks[index - 1]?.text.endsWith(":") === true && isShortLine(blocks[index + 1]);
    isInList = isShort && (isInList || opens);
    return isInList ? { ...block, kind: "point", level: 0 } : block;
  });
}

const isShortLine = (block: Block | undefined) => block?.kind === "heading" && !block.text.endsWith("?");

const bullet = /^\s*[-*•–+·▪●◦‣➢✓✔]\s+/u;
const number = /^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{Lu})/u;
const point = /^\s*(?:[-*•–+·▪●◦‣➢✓✔]|\d{1,2}[.)])\s+/u;

/** A line goes on with the one before it unless it is a point, or the one before it has come to an end. */
function paragraphsOf(chunk: string): string[] {
  const lines: string[] = [];
  for (const line of chunk.split("\n")) {
    const before = lines.at(-1) ?? "";
    const goesOn =
      before.length > 40 &&
      /^\s*\p{Ll}/u.test(line) &&
      !point.test(line) &&
      !/[.!?:…]["”’)]?\s*$/.test(before.slice(-20));
    if (goesOn) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines;
}

/** A numbered line is a heading where its text follows on a line of its own. */
function toBlock(line: string, next = ""): Block {
  const unnumbered = tidy(line.replace(number, ""));
  const isNumberedHeading =
    number.test(line) && looksLikeHeading(unnumbered) && next.trim() !== "" && !/^\s*\d/.test(next);
  if (isNumberedHeading || (number.test(line) && !point.test(line) && looksLikeHeading(unnumbered)))
    return { kind: "heading", level: 2, text: unnumbered, linked: 0 };
  const text = tidy(line.replace(point, "").replace(/^\(\d{1,2}\)\s+/, ""));
  if (bullet.test(line) || point.test(line)) return { kind: "point", level: 0, text, linked: 0 };
  return looksLikeHeading(text)
    ? { kind: "heading", level: 2, text, linked: 0 }
    : { kind: "paragraph", level: 0, text, linked: 0 };
}
