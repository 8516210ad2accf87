import { stringify } from "csv-stringify/sync";
import type { Locale } from "@/domain/course";
import { momentCell, numberCell } from "./cells";
import { type Cell, type Table, type Value, valueIn } from "./table";

/** What a file is of: a name and its value. */
export type Of = readonly [name: string, value: Value];

/**
 * A table as CSV. What the file is of stands in columns at its end, not above its head: a spreadsheet still sorts and filters
 * it, and files can be put together.
 */
export async function* csvChunks(
  { heads, pages }: Table,
  of: readonly Of[],
  locale: Locale,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield encoder.encode(csvOf([[...heads.map(({ name }) => name), ...of.map(([name]) => name)]], locale));
  const last = of.map(([, value]) => value);
  for await (const page of pages) {
    const rows = page.map((row) => [...row.map(valueIn), ...last]);
    if (rows.length > 0) yield encoder.encode(linesOf(rows, locale));
  }
}

const encoder = new TextEncoder();

/** A whole file. */
export const csvOf = (rows: Value[][], locale: Locale): string => `\ufeff${linesOf(rows, locale)}`;

/**
 * Every cell quoted, and cells that a spreadsheet would run as a formula (= + - @, tab, CR, and their full-width twins) made text
 * by an apostrophe. Numbers and times are given as such and written here, for every file alike; a byte order mark before all says
 * that it is UTF-8.
 */
const linesOf = (rows: Cell[][], locale: Locale): string =>
  stringify(rows, {
    cast: { date: momentCell, number: (value) => numberCell(value, locale) },
    escape_formulas: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
  });
