import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importArticle } from "@/content/article/importer";
import { takeIn } from "@/content/article/intake";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { articleMessages, articleRefusal } from "@/messages/article";
import { deepWord } from "@/tests/launch/killers";
import { pdfOf, pdfOfBlocks } from "./make-pdf";
import { bodyOf, paragraph, run, wordOf } from "./make-word";
import { inTcvn3 } from "./old-letters";

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/content/article/fixtures/made/${name}`));
const roles: Parameters<typeof importArticle>[2] = [
  { id: "cfo", names: ["CFO"] },
  { id: "coo", names: ["COO"] },
];

async function refusalOf(file: string, bytes: Uint8Array): Promise<ArticleRefusal> {
  const draft = await importArticle({ file, sha256: "0".repeat(64), bytes }, "thu", roles);
  if (draft.accepted) throw new Error(`${file} was read`);
  return draft.refusal;
}

const bytes = (text: string) => strToU8(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytes("x")])));
const mimetype = (type: string) => zipSync({ mimetype: [bytes(type), { level: 0 }], "content.xml": bytes("x") });
/** The beginning of an Office file of before 2007, or of a locked one of today, with the name of a stream in it. */
const compound = (stream: string) =>
  latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}${[...stream].join("\0")}\0`);
const article = "CFO lập ngân sách. COO xếp ca.\n\nCFO ký hợp đồng vay. COO mua máy móc.\n";
const blocks = article.split("\n\n").map((text) => ({ kind: "paragraph" as const, level: 0, text, linked: 0 }));
const word = wordOf(bodyOf(blocks));
const pdf = await pdfOfBlocks(blocks);

describe("what a file is, its bytes tell, and each kind that can't be read has its way out", () => {
  test.each<[string, string, Uint8Array, ArticleRefusal["code"]]>([
    ["Word of 1997", "a.doc", fixture("cfo-coo.doc"), "old-word"],
    ["Word of 1997 that is called .docx", "a.docx", fixture("cfo-coo.doc"), "old-word"],
    ["RTF", "a.rtf", fixture("cfo-coo.rtf"), "rtf"],
    ["RTF that is called .doc", "a.doc", fixture("cfo-coo.rtf"), "rtf"],
    ["OpenDocument", "a.odt", fixture("cfo-coo.odt"), "open-document"],
    ["a spreadsheet", "a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"), "spreadsheet"],
    [
      "a spreadsheet of LibreOffice",
      "a.ods",
      mimetype("application/vnd.oasis.opendocument.spreadsheet"),
      "spreadsheet",
    ],
    ["an old spreadsheet", "a.xls", compound("Workbook"), "spreadsheet"],
    ["a presentation", "a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml"), "presentation"],
    [
      "a presentation of LibreOffice",
      "a.odp",
      mimetype("application/vnd.oasis.opendocument.presentation"),
      "presentation",
    ],
    ["an old presentation", "a.ppt", compound("PowerPoint Document"), "presentation"],
    ["another old file of Office", "a.pub", compound("Quill"), "old-office"],
    ["Pages", "a.pages", zip("Index/Document.iwa", "Metadata/Properties.plist"), "pages"],
    ["an e-book", "a.epub", mimetype("application/epub+zip"), "e-book"],
    ["a zip", "a.zip", zip("bai-viet.txt"), "archive"],
    ["half a zip", "a.zip", zip("bai-viet.txt").slice(0, 40), "archive"],
    ["a 7z", "a.7z", latin1("7z\xbc\xaf\x27\x1c"), "archive"],
    ["a PNG", "a.png", latin1("\x89PNG\r\n\x1a\n"), "picture"],
    ["a JPEG that is called .pdf", "a.pdf", latin1("\xff\xd8\xff\xe0\0\x10JFIF"), "picture"],
    ["a picture of a telephone", "a.heic", latin1("\0\0\0\x18ftypheic"), "picture"],
    [
      "a drawing",
      "a.svg",
      bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>CFO</text></svg>'),
      "picture",
    ],
    [
      "a page with all its pictures",
      "a.mht",
      bytes("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"),
      "web-archive",
    ],
    ["a program", "a.exe", latin1("MZ\x90\0\x03\0"), "binary"],
  ])("%s", async (_, file, held, code) => {
    expect((await refusalOf(file, held)).code).toBe(code);
  });

  test.each<[string, string, Uint8Array, ArticleRefusal]>([
    ["text", "a.docx", bytes(article), { code: "is-text", name: "a.docx" }],
    ["text", "a.pdf", bytes(article), { code: "is-text", name: "a.pdf" }],
    ["a page", "a.docx", bytes(`<html><p>${article}</p></html>`), { code: "is-html", name: "a.docx" }],
    ["Word", "a.pdf", word, { code: "is-word", name: "a.pdf" }],
    ["Word", "a.txt", word, { code: "is-word", name: "a.txt" }],
    ["a PDF", "a.docx", pdf, { code: "is-pdf", name: "a.docx" }],
    ["a PDF", "a.html", pdf, { code: "is-pdf", name: "a.html" }],
  ])("%s under the name %s is told what it is", async (_, file, held, refusal) => {
    expect(await refusalOf(file, held)).toEqual(refusal);
  });

  test("a name that says nothing is no hindrance", async () => {
    for (const held of [bytes(article), word, pdf])
      expect(
        await importArticle({ file: "bài viết", sha256: "0".repeat(64), bytes: held }, "thu", roles),
      ).toMatchObject({ accepted: true });
  });
});

describe("a Word document is refused", () => {
  const part = (xml: string | Uint8Array) => wordOf("", { "word/document.xml": xml });

  test.each<[string, Uint8Array, ArticleRefusal["code"]]>([
    ["that is locked", compound("EncryptedPackage"), "encrypted-word"],
    ["that is cut off", word.slice(0, word.length - 30), "damaged-word"],
    ["that has no text part", zipSync({ "word/document.xml": bytes("") }), "damaged-word"],
    ["whose XML is broken", part("<w:document><w:body><w:p>"), "damaged-word"],
    [
      "that declares entities",
      part(`<!DOCTYPE d [<!ENTITY a "${"CFO ".repeat(10)}"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>`),
      "damaged-word",
    ],
    [
      "that unpacks to more than it may",
      part(`<w:document>${" ".repeat(31 * 1024 * 1024)}</w:document>`),
      "unpacks-too-big",
    ],
    ["whose elements lie in each other without end", deepWord(20_000), "damaged-word"],
    ["that lies of its size", lying(), "damaged-word"],
    ["that is a picture of text", wordOf(paragraph(run(" "))), "no-text"],
    ["in an old font", wordOf(bodyOf(blocks.map((block) => ({ ...block, text: inTcvn3(block.text) })))), "old-font"],
  ])("%s", async (_, held, code) => {
    expect((await refusalOf("a.docx", held)).code).toBe(code);
  });

  /** Its list says that the text has a hundred bytes; there are many more. */
  function lying(): Uint8Array {
    const held = Buffer.from(part(`<w:document>${" ".repeat(100_000)}</w:document>`));
    for (let at = held.indexOf("PK\x01\x02"); at !== -1; at = held.indexOf("PK\x01\x02", at + 4))
      if (held.readUInt32LE(at + 24) > 100_000) held.writeUInt32LE(100, at + 24);
    return new Uint8Array(held);
  }
});

describe("a PDF is refused", () => {
  test.each<[string, () => Promise<Uint8Array>, ArticleRefusal]>([
    ["that is locked", () => pdfOf((one) => one.text(article), { userPassword: "a" }), { code: "encrypted-pdf" }],
    ["that is cut off", async () => pdf.slice(0, 200), { code: "damaged-pdf" }],
    ["that is scanned", () => pdfOf((one) => one.rect(0, 0, 500, 700).fill("gray").addPage()), { code: "scanned-pdf" }],
    [
      "with more pages than an article has",
      () =>
        pdfOf((one) => {
          for (let page = 0; page < 200; page += 1) one.addPage();
        }),
      { code: "too-many-pages", pages: 201, most: 200 },
    ],
    [
      "whose fonts don't say what they draw",
      () => pdfOf((one) => one.text(article.replace(/[ậáếồợâ]/g, "ж").repeat(5))),
      { code: "unreadable-letters" },
    ],
  ])("%s", async (_, held, refusal) => {
    expect(await refusalOf("a.pdf", await held())).toEqual(refusal);
  });

  test("but not for a password that only forbids printing", async () => {
    const held = await pdfOf((one) => one.text(article), { ownerPassword: "a" });
    expect(await importArticle({ file: "a.pdf", sha256: "0".repeat(64), bytes: held }, "thu", roles)).toMatchObject({
      accepted: true,
    });
  });
});

test("an article that shows one role only is told so, with that role", async () => {
  expect(
    await takeIn({ file: "a.txt", course: "thu" }, bytes("Kế toán trưởng lập sổ sách.\n\nKế toán trưởng ký chứng từ.")),
  ).toMatchObject({
    accepted: true,
    value: {
      proposal: { roles: [{ id: "ke-toan-truong" }] },
      draft: { accepted: false, refusal: { code: "one-role" } },
    },
  });
});

const naming: ArticleRefusal[] = [
  { code: "no-file", name: "a.txt" },
  { code: "not-a-file", name: "a.txt" },
  { code: "too-big", megabytes: "6.5", most: 5 },
  { code: "unpacks-too-big", most: 30 },
  { code: "too-many-pages", pages: 300, most: 200 },
  { code: "long-line", most: 900 },
  { code: "is-text", name: "a.docx" },
  { code: "is-html", name: "a.docx" },
  { code: "is-word", name: "a.pdf" },
  { code: "is-pdf", name: "a.docx" },
  { code: "roles-missing", names: "CFO, COO" },
  { code: "too-many-duties", most: 900 },
];

test.each(["vi", "en"] as const)("every refusal has a sentence, and names what it has to name (%s)", (locale) => {
  for (const refusal of naming)
    for (const [name, value] of Object.entries(refusal))
      if (name !== "code") expect(articleRefusal(refusal, locale)).toContain(String(value));
  const others = Object.entries(articleMessages[locale]).filter(([code]) => !naming.some((one) => one.code === code));
  for (const [, sentence] of others) expect(sentence).toMatch(/^[^{}!]{20,}\.$/);
});
