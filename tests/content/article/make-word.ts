import { type Zippable, zipSync } from "fflate";
import type { Block } from "@/content/article/block";

const xml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
export const paragraph = (inside: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
export const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
const point = '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

export const bodyOf = (blocks: readonly Block[]): string =>
  blocks
    .map(({ kind, level, text }) =>
      kind === "heading" ? styled(`Heading${level}`, text) : paragraph(run(text), kind === "point" ? point : ""),
    )
    .join("");

const part = (root: string, inside: string) =>
  `${head}<w:${root} xmlns:w="${main}" xmlns:r="${office}">${inside}</w:${root}>`;
const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

export const relationshipsOf = (more: string) =>
  `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${office}/footnotes" Target="footnotes.xml"/>${more}</Relationships>`;

/** A Word document with this body; `more` adds parts or replaces them. */
export function wordOf(body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": relationshipsOf(""),
    "word/styles.xml": part(
      "styles",
      [
        ...[1, 2, 3, 4, 5, 6].map((level) => style(`Heading${level}`, `heading ${level}`)),
        style("Title", "Title"),
        style("ListParagraph", "List Paragraph"),
      ].join(""),
    ),
    "word/numbering.xml": part(
      "numbering",
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
    "word/footnotes.xml": part("footnotes", ""),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...more,
  };
  const zip: Zippable = {};
  for (const [name, held] of Object.entries(parts))
    zip[name] = typeof held === "string" ? new TextEncoder().encode(held) : held;
  return zipSync(zip);
}

export const footnotesOf = (...texts: string[]) =>
  part(
    "footnotes",
    texts.map((text, index) => `<w:footnote w:id="${index + 1}">${paragraph(run(text))}</w:footnote>`).join(""),
  );
