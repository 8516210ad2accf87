import { parse } from "csv-parse/sync";
import { parseHTML } from "linkedom";
import readSheets from "read-excel-file/universal";

/** How figures are printed in Vietnamese, and read off a page. */
const number = (digits: number, percent: boolean) =>
  new Intl.NumberFormat("vi-VN", { style: percent ? "percent" : "decimal", maximumFractionDigits: digits });
export const percent = (share: number, digits = 0): string => number(digits, true).format(share);
export const range = ([low, high]: readonly [number, number]): string => `${percent(low)} ${percent(high)}`;
export const points = (share: number): string =>
  new Intl.NumberFormat("vi-VN", { signDisplay: "exceptZero", maximumFractionDigits: 0 }).format(100 * share);
export const whole = (value: number): string => number(0, false).format(value);
export const decimal = (value: number, digits: number): string => number(digits, false).format(value);
export const dayOf = (at: Date): string =>
  new Intl.DateTimeFormat("vi-VN", { day: "numeric", month: "numeric", year: "numeric", timeZone: "Asia/Ho_Chi_Minh" })
    .format(at)
    .replaceAll("/", " ");

/** The numbers in a text, one after the other. */
export const numbersIn = (text: string): string =>
  (text.match(/(?:(?<![\d–])[-−+])?\d+(?:[.,]\d+)*%?/g) ?? []).join(" ");

/** A page's tables, lists of figures and texts, as somebody reads them: what is there for the eye alone is left out. */
export function pageOf(markup: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  for (const seen of document.querySelectorAll('[aria-hidden="true"], .no-print input, script')) seen.remove();
  const textOf = (node: Element | null): string => {
    const parts: string[] = [];
    const walk = (one: ChildNode) => {
      if (one.nodeType === 3) parts.push(one.textContent ?? "");
      for (const child of one.childNodes) walk(child);
    };
    if (node) walk(node);
    return parts.join(" ").replaceAll(/\s+/g, " ").trim();
  };
  const rowsOf = (table: Element | null): string[][] =>
    [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => [...row.querySelectorAll("th, td")].map(textOf));
  return {
    text: textOf(document.body),
    /** The rows of a table by its region's name or its caption, each cell's text. */
    table: (name: string): string[][] => {
      const region = [...document.querySelectorAll("section[aria-label]")].find(
        (one) => one.getAttribute("aria-label") === name,
      );
      const captioned = [...document.querySelectorAll("table")].find((one) =>
        textOf(one.querySelector("caption")).startsWith(name),
      );
      return rowsOf(region?.querySelector("table") ?? captioned ?? null);
    },
    /** Links of a table's rows, to tell rows apart. */
    rowLinks: (name: string): string[] => {
      const region = [...document.querySelectorAll("section[aria-label]")].find(
        (one) => one.getAttribute("aria-label") === name,
      );
      return [...(region?.querySelectorAll("tbody tr") ?? [])].map(
        (row) => row.querySelector("a")?.getAttribute("href") ?? "",
      );
    },
    /** What stands under a name in a list of figures. */
    figure: (name: string): string => {
      const term = [...document.querySelectorAll("dt")].find((one) => textOf(one).startsWith(name));
      return textOf(term?.parentElement?.querySelector("dd") ?? null);
    },
    links: (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((link) => link.getAttribute("href") ?? ""),
    all: (selector: string): string[] => [...document.querySelectorAll(selector)].map(textOf),
  };
}

/** A figure in a file: to four places, with a decimal comma. */
export const cell = (value: number): string => String(Number(value.toFixed(4))).replace(".", ",");

const localTime = (at: Date): string => at.toISOString().slice(0, 16).replace("T", " ");

/** A moment in a file, seven hours ahead of UTC. */
export const momentCell = (at: Date): string => localTime(new Date(at.getTime() + 7 * 3_600_000));

/** The sheets of a workbook, each row by the names of its columns; figures and moments as the other files write them. */
export async function bookOf(book: Blob): Promise<Map<string, Record<string, string>[]>> {
  const textOf = (value: unknown): string => {
    if (typeof value === "number") return cell(value);
    return value instanceof Date ? localTime(value) : String(value ?? "");
  };
  const sheets = await readSheets(book);
  return new Map(
    sheets.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), textOf(row[index])]))),
    ]),
  );
}

/** The rows of a file by the names of its columns. */
export const fileOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });
