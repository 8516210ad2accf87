import { type Zippable, zipSync } from "fflate";
import mammoth from "mammoth";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Block } from "./block";
import { readHtml } from "./html";
import { withPoints } from "./point-marks";
import { withHeadings } from "./word-headings";
import { openZip, unpack } from "./zip-parts";

const mebibyte = 1024 * 1024;
/** A novel has two megabytes of XML. */
const mostUnpacked = 30;

/** A Word document: its text as it stands with every tracked change accepted, headings and lists by their styles. */
export async function readWord(bytes: Uint8Array): Promise<Outcome<Block[], ArticleRefusal>> {
  const parts = await textParts(bytes);
  if (!parts.accepted) return parts;
  const html = await htmlOf(zipSync(parts.value, { level: 0 }));
  if (html === null) return refuse({ code: "damaged-word" });
  const [body = "", ...notes] = html.split(/(?=<ol><li id="note-(?:foot|end)note-)/);
  return accept([
    ...withPoints(readHtml(body.replace(noteMark, ""))),
    ...readHtml(notes.join("")).map((block): Block => ({ ...block, noise: "note" })),
  ]);
}

/** What the text is in. Pictures, fonts, macros and whatever else is in the zip are never unpacked. */
const isText =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/[^/]+\.rels|(?:document2?|styles|numbering|footnotes|endnotes)\.xml))$/;

async function textParts(bytes: Uint8Array): Promise<Outcome<Zippable, ArticleRefusal>> {
  const opened = await openZip(bytes);
  if (!opened) return refuse({ code: "damaged-word" });
  const entries = opened.entries.filter(({ fileName }) => isText.test(fileName));
  if (entries.some((entry) => entry.isEncrypted())) return refuse({ code: "encrypted-word" });
  const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (size > mostUnpacked * mebibyte) return refuse({ code: "unpacks-too-big", most: mostUnpacked });
  const parts: Zippable = {};
  for (const entry of entries) {
    const part = await unpack(opened, entry);
    const xml = part && new TextDecoder().decode(part);
    // No document of Word's declares entities; one that does is made to harm.
    if (xml === null || /<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refuse({ code: "damaged-word" });
    parts[entry.fileName] = new TextEncoder().encode(withMoves(xml));
  }
  return accept(parts);
}

/** What was moved, with changes tracked, is deleted here and inserted there; mammoth knows only of these. */
const withMoves = (xml: string) =>
  xml.replace(
    /(<\/?w:)move(To|From)(?=[\s>/])/g,
    (_, begin: string, way: string) => begin + (way === "To" ? "ins" : "del"),
  );

const noteMark = /<sup><a href="#note-(?:foot|end)note-\d+" id="[^"]*">\[\d+\]<\/a><\/sup>/g;

/** Null where the document is none: the library throws whatever it meets. */
async function htmlOf(docx: Uint8Array): Promise<string | null> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(docx) },
      {
        idPrefix: "note-",
        includeEmbeddedStyleMap: false,
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        transformDocument: withHeadings,
      },
    );
    return value;
  } catch {
    return null;
  }
}
