import { type Cell, type Head, type Kind, type Table, valueIn } from "@/app/api/v1/cohorts/[cohort]/table";
import { wallClock } from "@/domain/day";
import { timeZone } from "@/messages/translator";
import { attribute, content } from "./xml";

/** The style of each kind, by its place in the workbook's list of formats. */
export const kinds = ["text", "prose", "count", "share", "index", "seconds", "moment"] as const satisfies Kind[];
const styleOf = (kind: Kind): number => kinds.indexOf(kind) + 2;
const headStyle = 1;

const widths: Record<Kind, number> = {
  text: 24,
  prose: 60,
  count: 12,
  share: 12,
  index: 12,
  seconds: 12,
  moment: 18,
};

/** A sheet's XML (ECMA-376, 18.3.1): its head stays in sight and filters, each text stands in its cell. Gives the number of its rows. */
export async function* sheetXml({ heads, pages }: Table): AsyncGenerator<string, number, undefined> {
  const letters = heads.map((_, index) => letterOf(index));
  yield `${declaration}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${heads.map(columnXml).join("")}</cols><sheetData>`;
  yield rowXml(
    1,
    heads.map(({ name }, index) => textXml(`${letters[index]}1`, headStyle, name)),
  );
  let row = 1;
  for await (const page of pages) {
    let xml = "";
    for (const cells of page) {
      row += 1;
      xml += rowXml(
        row,
        cells.map((cell, index) => cellXml(`${letters[index]}${row}`, heads[index]?.kind ?? "text", cell)),
      );
    }
    if (xml) yield xml;
  }
  yield `</sheetData><autoFilter ref="A1:${letters.at(-1)}${row}"/></worksheet>`;
  return row;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The name of a column: A to Z, then AA. */
export const letterOf = (index: number): string =>
  (index < 26 ? "" : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const columnXml = ({ kind, width = widths[kind] }: Head, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;

const rowXml = (row: number, cells: string[]): string => `<row r="${row}">${cells.join("")}</row>`;

function cellXml(at: string, usual: Kind, cell: Cell): string {
  const value = valueIn(cell);
  const kind = cell !== null && typeof cell === "object" && "kind" in cell ? cell.kind : usual;
  if (value === null) return "";
  if (typeof value === "string") return textXml(at, styleOf(kind === "prose" ? "prose" : "text"), value);
  return `<c r="${at}" s="${styleOf(kind)}"><v>${typeof value === "number" ? value : serialOf(value)}</v></c>`;
}

const textXml = (at: string, style: number, text: string): string =>
  `<c r="${attribute(at)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content(text)}</t></is></c>`;

/** Days since the last of 1899, as the clocks in Vietnam show them: a cell knows no time zone. To the second, or a sum of fractions shows one less. */
const serialOf = (at: Date): number => Math.round(wallClock(at.getTime(), timeZone) / 1000) / 86_400 + daysFrom1899;
const daysFrom1899 = 25_569;
