import type { ArticleRefusal } from "@/domain/article-refusal";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { languageOf } from "./language";
import { isOldFont } from "./letters";

/** The text that the bytes stand for, in one form of accents: by its byte order mark, as UTF-8, or by the encoding that it names. */
export function decode(bytes: Uint8Array): Outcome<string, ArticleRefusal> {
  const text = decoded(bytes);
  if (text === undefined)
    return refuse(isOldFont(decodedAs("windows-1252", bytes) ?? "") ? { code: "old-font" } : { code: "encoding" });
  const tidied = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  return tidied.trim() === "" ? refuse({ code: "empty" }) : accept(tidied);
}

function decoded(bytes: Uint8Array): string | undefined {
  const mark = marks.find(({ begin }) => begin.every((byte, index) => bytes[index] === byte));
  if (mark) return decodedAs(mark.encoding, bytes);
  return decodedAs("utf-8", bytes) ?? decodedAs(named(bytes), bytes) ?? undeclared(bytes);
}

const marks = [
  { begin: [0xff, 0xfe], encoding: "utf-16le" },
  { begin: [0xfe, 0xff], encoding: "utf-16be" },
];

function decodedAs(encoding: string | undefined, bytes: Uint8Array): string | undefined {
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // TypeError: bytes that the encoding doesn't have; RangeError: an encoding that nobody knows.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** As a page's meta tag or an XML declaration says it, near the beginning. */
const named = (bytes: Uint8Array) =>
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{1,40})/i
    .exec(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))
    ?.slice(1)
    .find(Boolean);

/** Word's plain text names no encoding. Only where every sign falls into its place is it taken for Windows' Vietnamese or Western one. */
function undeclared(bytes: Uint8Array): string | undefined {
  const vietnamese = decodedAs("windows-1258", bytes)?.normalize("NFC") ?? "";
  if (
    !/\p{M}/u.test(vietnamese) &&
    /[ạ-ỹ]/i.test(vietnamese) &&
    isText(vietnamese, /[^\p{ASCII}àáâãèéêìíòóôõùúýăđơư\u1ea0-\u1ef9“”‘’–—…•«»°]/giu)
  )
    return languageOf(vietnamese) === "vi" ? vietnamese : undefined;
  const western = decodedAs("windows-1252", bytes) ?? "";
  const isWestern = isText(western, /[^\p{ASCII}“”‘’–—…•éèêëáàâäíîïóôöúûüçñ£€©®™°§\u00a0]/giu);
  return isWestern && languageOf(western) === "en" ? western : undefined;
}

const isText = (text: string, foreign: RegExp) => !foreign.test(text);
