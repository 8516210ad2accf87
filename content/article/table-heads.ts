import type { CellPlace } from "./block";
import type { Owner } from "./clauses";
import type { ReadParagraph } from "./sections";

/** What a table says of one of its cells: whose it is, and the words at its side. A label is no duty itself. */
export type CellHeads = { owner?: Owner | undefined; side: string; isLabel: boolean };

type Cell = { paragraph: ReadParagraph; place: CellPlace; text: string };

/** Reads the heads of every table among these paragraphs: a column a role, or a row a role. */
export function headsOf(
  paragraphs: ReadParagraph[],
  ownerOf: (text: string) => Owner | undefined,
): Map<ReadParagraph, CellHeads> {
  const tables = new Map<number, Cell[]>();
  for (const paragraph of paragraphs) {
    const place = paragraph.cell;
    if (!place) continue;
    const cell = { paragraph, place, text: paragraph.sentences.join(" ") };
    tables.set(place.table, [...(tables.get(place.table) ?? []), cell]);
  }
  return new Map([...tables.values()].flatMap((cells) => headsInTable(shaped(cells, ownerOf), ownerOf)));
}

/** Long enough for a role's name and a word or two. */
const longestHead = 60;

function headsInTable(cells: Cell[], ownerOf: (text: string) => Owner | undefined): [ReadParagraph, CellHeads][] {
  const headOwner = ({ text }: Cell) => (text.length <= longestHead ? ownerOf(text) : undefined);
  const row = [0, 1].find((row) => cells.some((cell) => cell.place.row === row && cell.place.column > 0 && headOwner(cell)));
  const columns = new Map(
    cells.flatMap((cell): [number, Owner | undefined][] =>
      cell.place.row === row ? [[cell.place.column, headOwner(cell)]] : [],
    ),
  );
  const hasColumns = row !== undefined && [...columns.values()].filter(Boolean).length > 0;
  return cells.map((cell) => {
    const { place, paragraph } = cell;
    const side = cells.find((other) => other.place.row === place.row && other.place.column === 0);
    const sideText = side && side !== cell ? side.text : "";
    if (!hasColumns) {
      const head = cells.find((other) => other.place.row === 0 && other.place.column === place.column);
      const owner = side && side !== cell ? headOwner(side) : undefined;
      const isLabel = place.row === 0 || (place.column === 0 && headOwner(cell) !== undefined);
      return [paragraph, { owner, side: owner && head ? head.text : "", isLabel: isLabel && !owner }];
    }
    const owner = together(spanned(place).map((column) => columns.get(column)));
    if (place.row <= row) return [paragraph, { side: "", isLabel: true }];
    if (owner === undefined) return [paragraph, marked(cell, cells, columns)];
    return [paragraph, { owner, side: sideText, isLabel: isMark(cell.text) }];
  });
}

/** A side that says a duty, with a tick in each owner's column. */
function marked(side: Cell, cells: Cell[], columns: Map<number, Owner | undefined>): CellHeads {
  const others = cells.filter(({ place }) => place.row === side.place.row && columns.get(place.column));
  const isTicked = others.length > 0 && others.every(({ text }) => isMark(text));
  if (!isTicked) return { side: "", isLabel: true };
  const owners = others.filter(({ text }) => !isNo(text)).map(({ place }) => columns.get(place.column));
  return { owner: together(owners), side: "", isLabel: false };
}

const isMark = (text: string) => /^(?:[x✓✔✅☑●•✗✘×–-]|có|không|yes|no)$/iu.test(text);

const isNo = (text: string) => /^(?:[✗✘×–-]|không|no)$/iu.test(text);

const spanned = ({ column, span }: CellPlace) => Array.from({ length: span }, (_, index) => column + index);

function together(owners: (Owner | undefined)[]): Owner | undefined {
  const all = new Set(owners.filter((owner) => owner !== undefined));
  return all.size > 1 ? "both" : [...all][0];
}

/** A table that lost its rows gets them back: its head ends with the last role among the first cells. */
function shaped(cells: Cell[], ownerOf: (text: string) => Owner | undefined): Cell[] {
  if (!cells.some(({ place }) => place.isFlat)) return cells;
  const width = cells.slice(0, 8).findLastIndex(({ text }) => text.length <= longestHead && ownerOf(text)) + 1;
  if (width < 2) return cells;
  return cells.map((cell) => {
    const at = cell.place.column;
    return { ...cell, place: { ...cell.place, row: Math.floor(at / width), column: at % width } };
  });
}
