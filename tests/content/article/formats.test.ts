import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Block } from "@/content/article/block";
import { draftOf, importArticle, readBlocks } from "@/content/article/importer";
import { readPdf } from "@/content/article/pdf";
import { parseRoles, type Roles } from "@/content/article/roles";
import { Table } from "@/content/article/score";
import { readWritten } from "@/content/article/source";
import { readWord } from "@/content/article/word";
import { bold, type Pdf, pdfOf, pdfOfBlocks, regular } from "./make-pdf";
import { bodyOf, footnotesOf, paragraph, relationshipsOf, run, styled, wordOf } from "./make-word";

const folder = "tests/content/article";
const fixture = (name: string) => new Uint8Array(readFileSync(join(folder, "fixtures", name)));
const sha256 = "0".repeat(64);

const articles = ["caio-cto-desk", "cdo-cio", "cfo-coo", "cpo-cmo"].map((name) => {
  const table = Table.parse(parse(readFileSync(join(folder, "tables", `${name}.yaml`), "utf8")));
  const roles = parseRoles(table.roles);
  const blocks = readWritten(table.article, fixture(table.article));
  if (!roles.accepted || !blocks.accepted) throw new Error(`${name} can't be read`);
  const read = readBlocks(blocks.value);
  if (!read.accepted) throw new Error(read.refusal.code);
  const draft = draftOf(read.value, { file: table.article, sha256 }, name, roles.value);
  if (!draft.accepted) throw new Error(draft.refusal.code);
  return {
    name,
    roles: roles.value,
    kept: read.value.kept,
    duties: draft.value.duties.map(({ owner, text }) => `${owner}: ${text}`),
  };
});

async function dutiesIn(file: string, bytes: Uint8Array, roles: Roles): Promise<string[]> {
  const draft = await importArticle({ file, sha256, bytes }, "thu", roles);
  if (!draft.accepted) throw new Error(JSON.stringify(draft.refusal));
  return draft.value.duties.map(({ owner, text }) => `${owner}: ${text}`);
}

describe.each(articles)("the duties of $name are the same", ({ roles, kept, duties }) => {
  test("from a Word document", async () => {
    expect(await dutiesIn("a.docx", wordOf(bodyOf(kept)), roles)).toEqual(duties);
  });

  test.each([
    ["", {}],
    [" with running heads and justified lines", { hasHeads: true, isJustified: true }],
    [" of two columns", { columns: 2, hasHeads: true }],
    [" of two justified columns", { columns: 2, isJustified: true }],
  ])("from a PDF%s", async (_, layout) => {
    expect(await dutiesIn("a.pdf", await pdfOfBlocks(kept, layout), roles)).toEqual(duties);
  });

  test("from text in other encodings", async () => {
    const text = kept
      .map(({ kind, text, level }) =>
        kind === "heading" ? `${"#".repeat(level)} ${text}` : `${kind === "point" ? "- " : ""}${text}`,
      )
      .join("\n\n");
    for (const bytes of [
      new TextEncoder().encode(`\ufeff${text.replaceAll("\n", "\r\n")}`),
      new TextEncoder().encode(text.normalize("NFD")),
      new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")),
      new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16()),
    ])
      expect(await dutiesIn("a.md", bytes, roles)).toEqual(duties);
  });
});

describe("files that other programs made give the article's duties", () => {
  const article = articles.find(({ name }) => name === "cfo-coo");

  test.each([
    ["Writer's Word file", "made/cfo-coo.docx"],
    ["Writer's PDF", "made/cfo-coo.pdf"],
    ["a browser's PDF with tags", "made/cfo-coo-tagged.pdf"],
    ["a browser's PDF of two columns without tags", "made/cfo-coo-columns.pdf"],
  ])("%s", async (_, file) => {
    if (!article) throw new Error("no such article");
    expect(await dutiesIn(file, fixture(file), article.roles)).toEqual(article.duties);
  });
});

async function blocksOf(outcome: ReturnType<typeof readPdf>): Promise<string[]> {
  const read = await outcome;
  if (!read.accepted) throw new Error(read.refusal.code);
  return read.value.map(told);
}
const told = ({ kind, level, text, noise }: Block) => `${noise ?? (kind === "heading" ? `h${level}` : kind)}: ${text}`;

const word = (body: string, more?: Record<string, string>) => blocksOf(readWord(wordOf(body, more)));

describe("of a Word document", () => {
  test("a title, headings, and short bold paragraphs over a text are headings", async () => {
    expect(
      await word(
        styled("Title", "CFO và COO") +
          styled("Heading1", "Việc chung") +
          paragraph(run("Việc của CFO", "<w:b/>")) +
          paragraph(run("CFO lập ngân sách.")) +
          paragraph(run("Cả đoạn này in đậm.", "<w:b/>")),
      ),
    ).toEqual([
      "h1: CFO và COO",
      "h2: Việc chung",
      "h6: Việc của CFO",
      "paragraph: CFO lập ngân sách.",
      "paragraph: Cả đoạn này in đậm.",
    ]);
  });

  test("points are points, of Word's lists and typed by hand", async () => {
    const typed = ["- Lập ngân sách", "• Ký hợp đồng", "1. Duyệt chi", "a) Báo cáo"]
      .map((text) => paragraph(run(text)))
      .join("");
    expect(await word(bodyOf([{ kind: "point", level: 0, text: "Mua sắm", linked: 0 }]) + typed)).toEqual([
      "point: Mua sắm",
      "point: Lập ngân sách",
      "point: Ký hợp đồng",
      "point: Duyệt chi",
      "point: Báo cáo",
    ]);
  });

  test("a table's cells are read row by row", async () => {
    const cell = (text: string, properties = "") => `<w:tc>${paragraph(run(text, properties))}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("CFO", "<w:b/>")}${cell("COO", "<w:b/>")}</w:tr><w:tr>${cell("Lập ngân sách.")}${cell("Xếp ca.")}</w:tr></w:tbl>`;
    expect(await word(table)).toEqual(["cell: CFO", "cell: COO", "cell: Lập ngân sách.", "cell: Xếp ca."]);
  });

  test("tracked changes are taken as accepted, moved text stands where it went", async () => {
    const change = 'w:id="1" w:author="An" w:date="2026-01-01T00:00:00Z"';
    const gone = `<w:del ${change}><w:r><w:delText xml:space="preserve">bán </w:delText></w:r></w:del>`;
    const from = `<w:moveFrom ${change}>${run("hằng tháng ")}</w:moveFrom>`;
    const to = `<w:moveTo ${change}>${run(" mỗi tháng")}</w:moveTo>`;
    expect(
      await word(
        paragraph(`${run("CFO ")}${gone}<w:ins ${change}>${run("mua ")}</w:ins>${from}${run("xe")}${to}${run(".")}`),
      ),
    ).toEqual(["paragraph: CFO mua xe mỗi tháng."]);
  });

  test("footnotes are left out, with their marks in the text", async () => {
    const mark = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    expect(
      await word(paragraph(`${run("CFO lập ngân sách")}${mark}${run(".")}`), {
        "word/footnotes.xml": footnotesOf("COO phải đọc chú thích này."),
      }),
    ).toEqual(["paragraph: CFO lập ngân sách.", "note: COO phải đọc chú thích này. ↑"]);
  });

  test("a picture is passed over, and what it would be read from is never unpacked", async () => {
    const picture =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    expect(
      await word(paragraph(`${run("CFO ")}${picture}${run("ký.")}`), {
        "word/media/image1.png": "\u0089PNG",
        "word/_rels/document.xml.rels": relationshipsOf(
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>',
        ),
      }),
    ).toEqual(["paragraph: CFO ký."]);
  });
});

describe("of a PDF", () => {
  test("what tags call a cell is no heading, bold though it is", async () => {
    const read = await blocksOf(readPdf(fixture("made/table-tagged.pdf")));
    expect(read.filter((line) => !/^(?:boilerplate|repeated)/.test(line))).toEqual([
      "h1: Two jobs",
      "paragraph: The baker and the seller share a shop.",
      ...["Aspect", "Baker", "Seller", "Morning", "Bakes the bread", "Opens the till"].map(
        (cell) => `paragraph: ${cell}`,
      ),
    ]);
  });

  const pdf = async (draw: (pdf: Pdf) => void) => blocksOf(readPdf(await pdfOf(draw)));
  const lines = (pdf: Pdf, texts: string[], { x = 72, y = 72, size = 10.5 } = {}) => {
    for (const [index, text] of texts.entries())
      pdf.fontSize(size).text(text, x, y + index * 1.35 * size, { lineBreak: false });
  };

  test("lines become paragraphs, and a word parted at a line's end is whole again", async () => {
    expect(
      await pdf((pdf) =>
        lines(pdf, [
          "The chief financial officer is accountable for the budget, and bears the respon-",
          "sibility for every loan. She takes part in decision-making at the top and in cost-",
          "cutting; decision-making and cutting of cost alike are her daily work, which is so.",
        ]),
      ),
    ).toEqual([
      "paragraph: The chief financial officer is accountable for the budget, and bears the responsibility for every loan. She takes part in decision-making at the top and in cost-cutting; decision-making and cutting of cost alike are her daily work, which is so.",
    ]);
  });

  test("larger letters, another font and capitals are headings, each on its level", async () => {
    expect(
      await pdf((pdf) => {
        lines(pdf, ["CFO và COO"], { size: 18 });
        lines(pdf, ["Giám đốc tài chính lập ngân sách hằng năm cho toàn công ty và các chi nhánh của nó."], { y: 110 });
        pdf.font(bold);
        lines(pdf, ["Việc của COO"], { y: 150 });
        pdf.font(regular);
        lines(pdf, ["Giám đốc vận hành xếp ca cho nhà máy, kho hàng và tất cả các chi nhánh ở tỉnh."], { y: 170 });
        lines(pdf, ["VIỆC CHUNG"], { y: 210 });
        lines(pdf, ["Cả hai cùng ký báo cáo thường niên và trình báo cáo ấy cho hội đồng quản trị."], { y: 230 });
      }),
    ).toEqual([
      "h1: CFO và COO",
      "paragraph: Giám đốc tài chính lập ngân sách hằng năm cho toàn công ty và các chi nhánh của nó.",
      "h2: Việc của COO",
      "paragraph: Giám đốc vận hành xếp ca cho nhà máy, kho hàng và tất cả các chi nhánh ở tỉnh.",
      "h2: VIỆC CHUNG",
      "paragraph: Cả hai cùng ký báo cáo thường niên và trình báo cáo ấy cho hội đồng quản trị.",
    ]);
  });

  test("a point goes on over its lines, and marks of Word's symbol font are marks", async () => {
    expect(
      await pdf((pdf) => {
        lines(pdf, ["Giám đốc tài chính có những việc sau đây mà không ai khác trong công ty được làm thay:"]);
        lines(pdf, ["1."], { x: 90, y: 95 });
        lines(
          pdf,
          ["lập ngân sách hằng năm cho toàn công ty, cho từng chi nhánh và cho mỗi nhà máy", "ở các tỉnh phía nam"],
          { x: 108, y: 95 },
        );
        lines(pdf, ["2."], { x: 90, y: 126 });
        lines(pdf, ["ký hợp đồng vay"], { x: 108, y: 126 });
      }),
    ).toEqual([
      "paragraph: Giám đốc tài chính có những việc sau đây mà không ai khác trong công ty được làm thay:",
      "point: lập ngân sách hằng năm cho toàn công ty, cho từng chi nhánh và cho mỗi nhà máy ở các tỉnh phía nam",
      "point: ký hợp đồng vay",
    ]);
  });

  test("a paragraph goes on over the page, past heads, page numbers, footnotes and their marks", async () => {
    const long = "Giám đốc tài chính lập ngân sách hằng năm cho toàn công ty, theo dõi dòng tiền mỗi";
    const found = await pdf((pdf) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) pdf.addPage();
        lines(pdf, ["Bản tin nội bộ"], { y: 40, size: 8 });
        lines(pdf, [`Trang ${page} / 3`], { y: 750, size: 8 });
        if (page === 1) {
          lines(pdf, [long], { y: 600 });
          pdf.fontSize(6).text("1", 72 + pdf.fontSize(10.5).widthOfString(long), 598, { lineBreak: false });
          lines(pdf, ["1 COO phải đọc chú thích này."], { y: 720, size: 8 });
        } else lines(pdf, [page === 2 ? "tuần rồi báo cáo cho hội đồng." : "Giám đốc vận hành xếp ca."]);
      }
    });
    expect(found.filter((line) => /^(?:repeated|boilerplate|note)/.test(line))).toEqual([
      "repeated: Bản tin nội bộ",
      "boilerplate: Trang 1 / 3",
      "note: 1 COO phải đọc chú thích này.",
    ]);
    expect(found).toContain("paragraph: Giám đốc vận hành xếp ca.");
  });
});
