import { strToU8, zipSync } from "fflate";

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook as Excel saves it, a sheet for each table, its texts shared. */
export function aWorkbook(...tables: string[][][]): Uint8Array<ArrayBuffer> {
  const texts = tables.flat(2);
  const numbers = tables.map((_, at) => at + 1);
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets>${numbers.map((number) => `<sheet name="S${number}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${numbers.map((number) => `<Relationship Id="rId${number}" Type="${relationships}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}<Relationship Id="shared" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${spreadsheet}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  };
  let shared = 0;
  const cell = (row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="s"><v>${shared++}</v></c>`;
  const sheets = tables.map((rows, at): [string, string] => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<worksheet xmlns="${spreadsheet}"><sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells.map((_, column) => cell(row, column)).join("")}</row>`).join("")}</sheetData></worksheet>`,
  ]);
  const files = [...Object.entries(parts), ...sheets].map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0"?>${xml}`),
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}
