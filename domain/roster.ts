import { cleanLine } from "./text";

/** A person as they were typed, with the number of the line, from 1. */
export type Listed = { line: number; name: string; email: string };

/**
 * Whom a text names: a table as it is copied out of a spreadsheet, or addresses as a mail program writes them ("Name <address>;"),
 * or plain ones. A table's first line may name its columns.
 */
export function peopleIn(text: string): Listed[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const columns = columnsOf(cellsOf(at(lines, first)));
  return lines.flatMap((line, index) => {
    if (line.trim() === "" || (columns && index === first)) return [];
    const found = columns ? [inColumns(cellsOf(line), columns)] : entriesIn(line);
    return found.map((entry) => ({ line: index + 1, ...entry }));
  });
}

type Entry = { name: string; email: string };
type Columns = { email: number; names: number[] };

const at = (texts: readonly string[], index: number): string => texts[index] ?? "";

const signs = (text: string): number => text.split("@").length - 1;

const tidied = (text: string): string => cleanLine(text.replace(/^[\s"'“”]+|[\s"'“”]+$/g, ""));

/** A table's cells are parted by tabs, or else by whichever sign there is more of. */
function cellsOf(line: string): string[] {
  if (line.includes("\t")) return line.split("\t").map(tidied);
  const [semicolons, commas] = [parted(line, ";"), parted(line, ",")];
  return (semicolons.length > commas.length ? semicolons : commas).map(tidied);
}

/** Parts a line at a sign, but not inside quotes or angle brackets. */
function parted(line: string, sign: string): string[] {
  const part = new RegExp(`(?:"[^"]*"|<[^>]*>|[^${sign}])+`, "g");
  return [...line.matchAll(part)].map(String).filter((text) => text.trim() !== "");
}

/** The columns that a first line names; null where it names none, or holds an address already. */
function columnsOf(cells: string[]): Columns | null {
  const email = cells.findIndex((cell) => /mail|thư điện tử/i.test(cell) && !cell.includes("@"));
  if (email === -1 || cells.some((cell) => cell.includes("@"))) return null;
  const whole = cells.findIndex((cell) =>
    /^(họ (và )?tên|họ và tên.*|(full |display )?name|tên hiển thị)$/i.test(cell),
  );
  if (whole !== -1) return { email, names: [whole] };
  return { email, names: cells.flatMap((cell, index) => (isPartOfName(cell) ? [index] : [])).sort(familyFirst(cells)) };
}

const isPartOfName = (cell: string): boolean =>
  /^(họ|họ đệm|họ và (tên )?đệm|tên|(first|last|given|family) ?name)$/i.test(cell);

/** A Vietnamese table has the family name first already; an English one may have it last, as it is said. */
const familyFirst = (cells: string[]) => (one: number, other: number) =>
  Number(/^tên$/i.test(at(cells, one))) - Number(/^tên$/i.test(at(cells, other))) || one - other;

const inColumns = (cells: string[], { email, names }: Columns): Entry => ({
  email: bareAddress(at(cells, email)),
  name: cleanLine(names.map((index) => at(cells, index)).join(" ")),
});

/** Of a line that no columns are named for. */
function entriesIn(line: string): Entry[] {
  if (line.includes("\t")) return [inCells(line.split("\t").map(tidied))];
  const pieces = parted(line, ";");
  if (pieces.length > 1 && !line.includes("<") && signs(line) === 1) return [inCells(pieces.map(tidied))];
  return pieces.flatMap((piece) => {
    const addresses = signs(piece);
    if (/<[^>]*>/.test(piece)) return addresses > 1 ? bracketed(parted(piece, ",")) : [inBrackets(piece)];
    const parts = parted(piece, ",");
    if (parts.length === 1 || addresses > 1) return parts.flatMap(inWords);
    return [inCells(parts.map(tidied))];
  });
}

const inBrackets = (piece: string): Entry => ({
  name: tidied(piece.slice(0, piece.indexOf("<"))),
  email: bareAddress(piece.slice(piece.indexOf("<") + 1, piece.indexOf(">"))),
});

/** What stands before a name with its address, parted from it by a comma, belongs to the name. */
function bracketed(parts: string[]): Entry[] {
  const entries: Entry[] = [];
  let before = "";
  for (const part of parts) {
    const whole = before ? `${before},${part}` : part;
    const isWhole = part.includes("@");
    if (isWhole) entries.push(...(part.includes("<") ? [inBrackets(whole)] : inWords(part)));
    before = isWhole ? "" : whole;
  }
  return before ? [...entries, ...inWords(before)] : entries;
}

/** The first cell with an address, and the first other one that is no bare number. */
function inCells(cells: string[]): Entry {
  const email = cells.find((cell) => cell.includes("@"));
  if (email === undefined) return { name: "", email: cleanLine(cells.join(" ")) };
  const [name] = cells.filter((cell) => cell !== email && /\p{Letter}/u.test(cell));
  return { name: name ?? "", email: bareAddress(email) };
}

/** Plain addresses, or one with a name beside it. */
function inWords(piece: string): Entry[] {
  const words = tidied(piece).split(" ");
  const [email, ...others] = words.filter((word) => word.includes("@"));
  if (email === undefined) return [{ name: "", email: tidied(piece) }];
  if (others.length > 0) return [email, ...others].map((one) => ({ name: "", email: bareAddress(one) }));
  return [{ name: tidied(words.filter((word) => word !== email).join(" ")), email: bareAddress(email) }];
}

const bareAddress = (cell: string): string =>
  tidied(cell)
    .replace(/^mailto:/i, "")
    .replace(/^<|>$|[.,;:]+$/g, "");
