/** What a column holds, as spreadsheets tell it: `prose` is text that is broken into lines. */
export type Kind = "text" | "prose" | "count" | "share" | "index" | "seconds" | "moment";

export type Value = string | number | Date | null;

/** A value, or one of another kind than its column's. */
export type Cell = Value | { kind: Kind; value: Value };

/** A column by its head, with what a dictionary says of it: what it means and, of a figure with a formula, where that comes from. */
export type Head = { name: string; kind: Kind; means?: string; source?: string; width?: number };
export type Column<Row> = Head & { of: (row: Row) => Cell };

/** A table to take along, its rows read a few at a time and never all of them held. */
export type Table = { name: string; heads: readonly Head[]; pages: AsyncIterable<Cell[][]> };

export const tableOf = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): Table => ({ name, heads: columns, pages: cellsOf(columns, pages) });

async function* cellsOf<Row>(columns: readonly Column<Row>[], pages: AsyncIterable<readonly Row[]>) {
  for await (const page of pages) yield page.map((row) => columns.map(({ of }) => of(row)));
}

/** Rows that are all there at once, read when their turn comes. */
export async function* pageOf<Row>(read: () => Promise<readonly Row[]>) {
  yield await read();
}

export const valueIn = (cell: Cell): Value =>
  cell !== null && typeof cell === "object" && "kind" in cell ? cell.value : cell;

/** A sheet has 1,048,576 rows, the head among them; a multiple of what is read at once. */
const mostInSheet = 1_048_000;

/** A table of more rows than a sheet has goes on in further ones; they are read one after the other. */
export function inSheets(table: Table, rows: number, most = mostInSheet): Table[] {
  const pages = table.pages[Symbol.asyncIterator]();
  return Array.from({ length: Math.max(1, Math.ceil(rows / most)) }, (_, index) => ({
    name: index === 0 ? table.name : `${table.name} ${index + 1}`,
    heads: table.heads,
    pages: taken(pages, most),
  }));
}

async function* taken(pages: AsyncIterator<Cell[][]>, most: number) {
  for (let rows = 0; rows < most; ) {
    const { done, value } = await pages.next();
    if (done) return;
    rows += value.length;
    yield value;
  }
}
