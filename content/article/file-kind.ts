// biome-ignore-all lint/suspicious/noControlCharactersInRegex: the first bytes of many kinds of file are control characters
import type { UnreadKind } from "@/domain/article-refusal";
import { openZip, unpack } from "./zip-parts";

/** What we read: `written` is text in any form, the others have a reader of their own. */
export type FileKind = "written" | "word" | "pdf" | "encrypted-word" | UnreadKind;

/**
 * What a file is, by its bytes and never by its name. A zip is told by its own list at the end: the order of its entries is free,
 * and Google's Word files put what names the kind last, which libraries that read from the front miss.
 */
export async function kindOf(bytes: Uint8Array): Promise<FileKind> {
  const head = latin1(bytes.subarray(0, 1024));
  const kind = heads.find(([pattern]) => pattern.test(head))?.[1];
  if (kind === "archive") return zipKind(bytes);
  if (kind === "old-office") return oldOfficeKind(bytes);
  return kind ?? (isBinary(bytes) ? "binary" : "written");
}

const heads: [RegExp, FileKind][] = [
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, "archive"],
  [/^[\s\S]{0,1000}%PDF-\d/, "pdf"],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, "old-office"],
  [/^\{\\rtf/, "rtf"],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/, "picture"],
  [/^[\s\S]{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif)/, "picture"],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i, "picture"],
  [/^(?:Rar!\x1a|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ)/, "archive"],
  [/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:MIME-Version:|Content-Type:\s*multipart\/)/i, "web-archive"],
];

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

/** UTF-16 is full of zeros and begins with its mark. */
const isBinary = (bytes: Uint8Array) =>
  bytes.includes(0) && !((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));

async function zipKind(bytes: Uint8Array): Promise<FileKind> {
  const opened = await openZip(bytes);
  if (!opened) return latin1(bytes).includes("word/") ? "word" : "archive";
  const names = opened.entries.map(({ fileName }) => fileName);
  if (names.includes("word/document.xml") || names.includes("word/document2.xml")) return "word";
  if (names.some((name) => name.startsWith("xl/"))) return "spreadsheet";
  if (names.some((name) => name.startsWith("ppt/"))) return "presentation";
  if (names.some((name) => /(?:^|\/)(?:Index\/.*\.iwa|Index\.zip|index\.apxl|index\.xml\.gz)$/.test(name)))
    return "pages";
  const type = opened.entries.find(
    ({ fileName, uncompressedSize }) => fileName === "mimetype" && uncompressedSize < 200,
  );
  const written = type ? latin1((await unpack(opened, type)) ?? new Uint8Array()) : "";
  if (written.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return "spreadsheet";
  if (written.startsWith("application/vnd.oasis.opendocument.presentation")) return "presentation";
  if (written.startsWith("application/vnd.oasis.opendocument")) return "open-document";
  return written.startsWith("application/epub") ? "e-book" : "archive";
}

/** Office before 2007, and Office after it behind a password, keep their streams' names in UTF-16. */
function oldOfficeKind(bytes: Uint8Array): FileKind {
  const inside = latin1(bytes);
  const has = (stream: string) => inside.includes([...stream].join("\0"));
  if (has("EncryptedPackage")) return "encrypted-word";
  if (has("WordDocument")) return "old-word";
  if (has("Workbook")) return "spreadsheet";
  return has("PowerPoint Document") ? "presentation" : "old-office";
}
