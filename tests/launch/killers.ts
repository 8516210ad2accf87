import { constants, deflateRawSync } from "node:zlib";
import { bodyOf, wordOf } from "@/tests/content/article/make-word";

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** A PDF of one page whose text is a gigabyte of spaces in one megabyte of file. */
export function pdfBomb(): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(10_000_000, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const stream = joined(
    latin1("\x78\x9c"),
    ...Array.from({ length: 100 }, () => new Uint8Array(piece)),
    latin1("\x03\0"),
  );
  const objects = [
    latin1("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"),
    latin1("2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"),
    latin1("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<>>/Contents 4 0 R>>\nendobj\n"),
    joined(
      latin1(`4 0 obj\n<</Length ${stream.length}/Filter/FlateDecode>>\nstream\n`),
      stream,
      latin1("\nendstream\nendobj\n"),
    ),
  ];
  return joined(latin1("%PDF-1.4\n"), ...objects, latin1("trailer\n<</Root 1 0 R>>\n"));
}

const paragraph = { kind: "paragraph" as const, level: 0, linked: 0 };

/** A Word document that is within its limits, and whose tree is not: millions of runs of one letter. */
export const wordOfRuns = (megabytes: number): Uint8Array =>
  wordOf(`<w:p>${"<w:r><w:t>a</w:t></w:r>".repeat((megabytes * 1024 * 1024) / 23)}</w:p>`);

/** A Word document with elements in elements in elements. */
export const deepWord = (depth: number): Uint8Array =>
  wordOf(
    `${"<w:sdt><w:sdtContent>".repeat(depth)}${bodyOf([{ ...paragraph, text: "a" }])}${"</w:sdtContent></w:sdt>".repeat(depth)}`,
  );

export const manyTimes = (text: string, bytes: number): Uint8Array =>
  new TextEncoder().encode(text.repeat(Math.ceil(bytes / Buffer.byteLength(text))));
