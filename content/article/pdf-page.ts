import type { Tag } from "./pdf-tags";

/** A run of letters on a page, as far as no column's width parts it; `y` grows downwards. */
export type Run = {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  fonts: Map<string, number>;
  tag?: Tag | undefined;
};

type Item = { str: string; transform: number[]; width: number; fontName: string };
type Mark = { type: string; id?: string; tag?: string };
type Matrix = number[];

/** What the page shows, from left to right and from top to bottom. Text that stands on its side is a stamp or an axis. */
export function runsOf(items: readonly (Item | Mark)[], view: Matrix, tags: ReadonlyMap<string, Tag>): Run[] {
  const open: (Tag | undefined)[] = [];
  const pieces = items.flatMap((item) => {
    if ("str" in item) return toPiece(item, view, open.at(-1)) ?? [];
    if (item.type === "endMarkedContent") open.pop();
    else open.push(tagOf(item, tags) ?? open.at(-1));
    return [];
  });
  return rowsOf(pieces.filter((piece, index) => !isNoteMark(piece, pieces[index - 1]))).flatMap(runsInRow);
}

/** A page's furniture says so where the file says anything. */
const tagOf = ({ id, tag }: Mark, tags: ReadonlyMap<string, Tag>): Tag | undefined =>
  tag === "Artifact" && tags.size > 0 ? { block: "", kind: "artifact", level: 0 } : tags.get(id ?? "");

type Piece = Omit<Run, "fonts"> & { font: string };

function toPiece({ str, transform, width, fontName }: Item, view: Matrix, tag: Tag | undefined): Piece | undefined {
  const [a, b, c, d, x, y] = product(view, transform);
  const size = Math.hypot(c, d);
  if (str.trim() === "" || size === 0 || Math.abs(b) > 0.1 * Math.abs(a) || a <= 0) return undefined;
  return { text: str, x, right: x + width, y, size, font: fontName, tag };
}

function product(
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: Matrix,
  [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0]: Matrix,
): [number, number, number, number, number, number] {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The small raised figure of a footnote, close behind its word. */
const isNoteMark = (piece: Piece, before: Piece | undefined) =>
  before !== undefined &&
  /^\s*(?:\d{1,3}|[*†‡])\s*$/.test(piece.text) &&
  piece.size < 0.8 * before.size &&
  piece.y < before.y - 0.1 * before.size &&
  piece.y > before.y - before.size &&
  Math.abs(piece.x - before.right) < 0.6 * before.size;

/** Puts together what stands on one line of the page. */
export function rowsOf<Placed extends { x: number; y: number; size: number }>(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const piece of [...placed].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && piece.y - first.y < 0.4 * Math.min(piece.size, first.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function runsInRow(row: Piece[]): Run[] {
  const runs: Run[] = [];
  for (const piece of row) {
    const run = runs.at(-1);
    const letters = piece.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (run && piece.x - run.right < 0.9 * Math.min(run.size, piece.size) && areOne(run, piece)) {
      const isDoubled = piece.text === run.text && Math.abs(piece.x - run.x) < 1;
      if (isDoubled) continue;
      const isParted = piece.x - run.right > 0.15 * piece.size && !/\s$/.test(run.text) && !/^\s/.test(piece.text);
      if (isMark(run)) run.tag = piece.tag;
      run.text += (isParted ? " " : "") + piece.text;
      run.right = Math.max(run.right, piece.right);
      run.size = Math.max(run.size, piece.size);
      run.fonts.set(piece.font, (run.fonts.get(piece.font) ?? 0) + letters);
    } else {
      const { text, x, right, y, size, tag } = piece;
      runs.push({ text, x, right, y, size, fonts: new Map([[piece.font, letters]]), tag });
    }
  }
  return runs;
}

/** Of one piece of the document, as far as the file says. A list's mark goes with what it stands before. */
export const areOne = (one: Tagged, other: Tagged): boolean =>
  !one.tag || !other.tag || one.tag.block === other.tag.block || isMark(one);

type Tagged = { text: string; tag?: Tag | undefined };

const isMark = ({ text }: Tagged) => /^\s*(?:\P{L}|\(?(?:\d{1,2}|[a-z])[.)])\s*$/u.test(text);
