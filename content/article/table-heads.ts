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
    const table = tables.get(place.table);
    if (table) table.push(cell);
    else tables.set(place.table, [cell]);
  }
  return new Map([...tables.values()].flatMap((cells) => headsInTable(shaped(cells, ownerOf), ownerOf)));
}

/** Long enough for a role's name and a word or two. */
const longestHead = 60;

function headsInTable(cells: Cell[], ownerOf: (text: string) => Owner | undefined): [ReadParagraph, CellHeads][] {
  const headOwner = (cell: Cell | undefined) =>
    cell && cell.text.length <= longestHead ? ownerOf(cell.text) : undefined;
  const rows = rowsOf(cells);
  const headRow = [0, 1].find((row) => rows.get(row)?.some((cell) => cell.place.column > 0 && headOwner(cell)));
  if (headRow === undefined) return headsOfRows(rows, headOwner);
  const columns = new Map((rows.get(headRow) ?? []).map((cell) => [cell.place.column, headOwner(cell)]));
  return [...rows].flatMap(([number, row]) =>
    row.map((cell): [ReadParagraph, CellHeads] => {
      if (number <= headRow) return [cell.paragraph, { side: "", isLabel: true }];
      const owner = together(spanned(cell.place).map((column) => columns.get(column)));
      if (owner === undefined) return [cell.paragraph, ticked(row, columns)];
      const side = columns.get(0) ? undefined : row.find(({ place }) => place.column === 0);
      return [cell.paragraph, { owner, side: side?.text ?? "", isLabel: isMark(cell.text) }];
    }),
  );
}

/** A row a role: its name stands at the side. */
function headsOfRows(
  rows: Map<number, Cell[]>,
  headOwner: (cell: Cell | undefined) => Owner | undefined,
): [ReadParagraph, CellHeads][] {
  const heads = new Map(rows.get(0)?.map(({ place, text }) => [place.column, text]));
  return [...rows].flatMap(([number, row]) => {
    const side = row.find(({ place }) => place.column === 0);
    const owner = headOwner(side);
    return row.map((cell): [ReadParagraph, CellHeads] => {
      if (cell === side || owner === undefined)
        return [cell.paragraph, { side: "", isLabel: owner !== undefined || number === 0 }];
      return [cell.paragraph, { owner, side: number > 0 ? (heads.get(cell.place.column) ?? "") : "", isLabel: false }];
    });
  });
}

function rowsOf(cells: Cell[]): Map<number, Cell[]> {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.place.row);
    if (row) row.push(cell);
    else rows.set(cell.place.row, [cell]);
  }
  return rows;
}

/** A side that says a duty, with a tick in each owner's column. */
function ticked(row: Cell[], columns: Map<number, Owner | undefined>): CellHeads {
  const others = row.filter(({ place }) => columns.get(place.column));
  if (others.length === 0 || !others.every(({ text }) => isMark(text))) return { side: "", isLabel: true };
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

/** A table that lost its rows gets them back: its head ends with the roles that stand side by side among the first cells. */
function shaped(cells: Cell[], ownerOf: (text: string) => Owner | undefined): Cell[] {
  if (!cells.some(({ place }) => place.isFlat)) return cells;
  const owned = cells.slice(0, 8).map(({ text }) => text.length <= longestHead && ownerOf(text) !== undefined);
  const first = owned.indexOf(true);
  const width = first === -1 ? 0 : [...owned, false].indexOf(false, first);
  if (width < 2) return cells;
  if (first === 0 && isSided(cells.slice(width), width + 1))
    return cells.map((cell, at) => ({
      ...cell,
      place: {
        ...cell.place,
        row: at < width ? 0 : 1 + Math.floor((at - width) / (width + 1)),
        column: at < width ? at + 1 : (at - width) % (width + 1),
      },
    }));
  return cells.map((cell) => {
    const at = cell.place.column;
    return { ...cell, place: { ...cell.place, row: Math.floor(at / width), column: at % width } };
  });
}

/** The corner over the side was empty and is gone: each row begins with a short cell. */
const isSided = (cells: Cell[], width: number) =>
  cells.length >= width &&
  cells.length % width === 0 &&
  cells.every(({ text }, at) => at % width !== 0 || text.length <= 30) &&
  cells.some(({ text }) => text.length > longestHead);
