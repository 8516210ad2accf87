import type { Table } from "@/app/api/v1/cohorts/[cohort]/table";
import { declaration, kinds, letterOf, sheetXml, spreadsheet } from "./sheet";
import { attribute, content } from "./xml";
import { type Part, zipped } from "./zip";

type Workbook = { title: string; tables: readonly Table[]; at: Date };

/** A workbook with a sheet for each table (ECMA-376), of which only a few rows are held at a time. */
export function xlsxChunks({ title, tables, at }: Workbook): AsyncGenerator<Uint8Array, void, undefined> {
  const rows: number[] = [];
  const sheets = tables.map(
    (table, index): Part => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      async *chunks() {
        rows[index] = yield* sheetXml(table);
      },
    }),
  );
  const parts: Part[] = [
    { name: "[Content_Types].xml", chunks: () => [declaration, contentTypes(tables.length)] },
    { name: "_rels/.rels", chunks: () => [declaration, packageRelations] },
    { name: "docProps/core.xml", chunks: () => [declaration, properties(title, at)] },
    { name: "xl/styles.xml", chunks: () => [declaration, styles] },
    { name: "xl/_rels/workbook.xml.rels", chunks: () => [declaration, workbookRelations(tables.length)] },
    ...sheets,
    // Last of all: how far its filters reach is known only then.
    { name: "xl/workbook.xml", chunks: () => [declaration, workbookXml(tables, rows)] },
  ];
  return zipped(parts, at);
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const numbered = (count: number, xml: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => xml(index + 1)).join("");

const contentTypes = (count: number): string =>
  `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${numbered(count, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`;

const packageRelations = `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const workbookRelations = (count: number): string =>
  `<Relationships xmlns="${packaged}/relationships">${numbered(count, (number) => `<Relationship Id="rId${number}" Type="${relationships}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="styles" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`;

const properties = (title: string, at: Date): string =>
  `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${content(title)}</dc:title><dc:creator>Phân Vai</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${at.toISOString()}</dcterms:created></cp:coreProperties>`;

/** Numbers above 163 are a file's own; 49 is text, 1 a whole number, 2 one with two places. */
const formats = { text: 49, prose: 49, count: 1, share: 164, index: 2, seconds: 165, moment: 166 };
const ownFormats = `<numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0.0"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>`;

const styles = `<styleSheet xmlns="${spreadsheet}">${ownFormats}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EAF0"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${kinds.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${kinds.map((kind) => `<xf numFmtId="${formats[kind]}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"${kind === "prose" ? ' wrapText="1"' : ""}/></xf>`).join("")}</cellXfs></styleSheet>`;

function workbookXml(tables: readonly Table[], rows: readonly number[]): string {
  const sheets = tables.map(
    ({ name }, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = tables.map(
    ({ name, heads }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${content(name)}'!$A$1:$${letterOf(heads.length - 1)}$${rows[index] ?? 1}</definedName>`,
  );
  return `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets>${sheets.join("")}</sheets><definedNames>${filters.join("")}</definedNames></workbook>`;
}
