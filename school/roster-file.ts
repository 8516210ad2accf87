import { parse } from "csv-parse/sync";
import { decode } from "@/content/article/encoding";
import { openZip, unpack } from "@/content/article/zip-parts";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { cleanLine } from "@/domain/text";
import { readWorkbook } from "./workbook";

/** The largest list of people that is taken, in bytes: pasted, as a file, and unpacked. */
export const mostRosterBytes = 1024 * 1024;
const mostUnpackedBytes = 20 * mostRosterBytes;
const mostRows = 5000;

export type RosterFileRefusal = "too-big" | "too-many-rows" | "empty-file" | "old-excel" | "unreadable-file";
type Table = Outcome<string[][], RosterFileRefusal>;

/** A file with people in it, as a table in tabs and lines: what a spreadsheet would paste. */
export async function readRosterFile(bytes: Uint8Array): Promise<Outcome<string, RosterFileRefusal>> {
  if (bytes.length > mostRosterBytes) return refuse("too-big");
  const table = beginsWith(bytes, "PK") ? await ofWorkbook(bytes) : ofText(bytes);
  if (!table.accepted) return table;
  const rows = table.value.map((row) => row.map(cleanLine)).filter((row) => row.some(Boolean));
  if (rows.length === 0) return refuse("empty-file");
  if (rows.length > mostRows) return refuse("too-many-rows");
  return accept(rows.map(asLine).join("\n"));
}

/** A lone column stays a plain line, in which a name may stand beside its address. */
const asLine = (cells: string[]): string => cells.join("\t");

const beginsWith = (bytes: Uint8Array, mark: string): boolean =>
  [...mark].every((character, at) => bytes[at] === character.charCodeAt(0));

/** What Excel saved before 2007 is a compound file. */
const isOldExcel = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

function ofText(bytes: Uint8Array): Table {
  if (isOldExcel(bytes)) return refuse("old-excel");
  const text = decode(bytes);
  if (!text.accepted) return refuse(text.refusal.code === "empty" ? "empty-file" : "unreadable-file");
  return accept(recordsOf(text.value));
}

/** Parted by the sign that its first line has most of: Excel in Vietnamese writes semicolons. Without any, each line stands as it is. */
function recordsOf(text: string): string[][] {
  const [head = ""] = text.trimStart().split("\n");
  const counted = ["\t", ";", ","].map((sign) => ({ sign, count: head.split(sign).length }));
  const { sign, count } = counted.reduce((most, one) => (one.count > most.count ? one : most));
  if (count === 1) return text.split("\n").map((line) => [line]);
  try {
    return parse(text, { delimiter: sign, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch {
    // An open quote: the lines as they are say more than a refusal.
    return text.split("\n").map((line) => line.split(sign));
  }
}

/** Each entry is unpacked within what it says of itself before the library sees the file, and what they say adds up to little. */
async function ofWorkbook(bytes: Uint8Array): Promise<Table> {
  const opened = await openZip(bytes);
  if (!opened || opened.entries.some((entry) => entry.isEncrypted())) return refuse("unreadable-file");
  const total = opened.entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > mostUnpackedBytes) return refuse("too-big");
  for (const entry of opened.entries) if (!(await unpack(opened, entry))) return refuse("unreadable-file");
  const table = await readWorkbook(bytes);
  return table ? accept(table) : refuse("unreadable-file");
}
