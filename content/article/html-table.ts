import type { CellPlace } from "./block";

/** Tells where each cell of a page's tables stands, as their rows and cells come along. */
export function cellCounter() {
  let tables = 0;
  const open = new Map<number, { row: number; column: number; taken: number[] }>();
  return {
    beginTable(): number {
      open.set(tables, { row: -1, column: 0, taken: [] });
      tables += 1;
      return tables - 1;
    },
    beginRow(table: number) {
      const place = open.get(table);
      if (!place) return;
      place.row += 1;
      place.column = 0;
      place.taken = place.taken.map((rows) => Math.max(0, rows - 1));
    },
    /** A cell that spans rows keeps its column from the rows below it. */
    cellOf(table: number, span: number, rows: number): CellPlace | undefined {
      const place = open.get(table);
      if (!place) return undefined;
      while ((place.taken[place.column] ?? 0) > 0) place.column += 1;
      const column = place.column;
      place.column += span;
      for (let taken = column; taken < column + span; taken += 1) place.taken[taken] = rows;
      return { table, row: Math.max(0, place.row), column, span };
    },
  };
}
