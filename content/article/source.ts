import type { ArticleRefusal } from "@/domain/article-refusal";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Block } from "./block";
import { decode } from "./encoding";
import { kindOf } from "./file-kind";
import { readHtml } from "./html";
import { mostBytes, tooBig } from "./limits";
import { readMarkdown } from "./markdown";
import { readPdf } from "./pdf";
import { readText } from "./text";
import { readWord } from "./word";

/** An article as it came: under a name, as bytes. */
export type Article = { file: string; sha256: string; bytes: Uint8Array };

type Read = Outcome<Block[], ArticleRefusal>;

/** Reads whatever file an author has. What it is, its bytes tell; a name that says otherwise is refused. */
export async function readFile({ file, bytes }: Article): Promise<Read> {
  if (bytes.length > mostBytes) return refuse(tooBig(bytes.length));
  const kind = await kindOf(bytes);
  if (kind === "written") return readWritten(file, bytes);
  if (kind !== "word" && kind !== "pdf") return refuse({ code: kind });
  const named = namedKind(file);
  if (named && named !== kind) return refuse({ code: `is-${kind}`, name: file });
  return readers[kind](bytes);
}

const readers = { word: readWord, pdf: readPdf };

type Named = "word" | "pdf" | "html" | "text";

const extensions: [RegExp, Named][] = [
  [/\.(?:docx|docm|dotx)$/i, "word"],
  [/\.pdf$/i, "pdf"],
  [/\.x?html?$/i, "html"],
  [/\.(?:txt|text|md|markdown)$/i, "text"],
];

const namedKind = (file: string) => extensions.find(([pattern]) => pattern.test(file))?.[1];

const longestLine = 20_000;
const deepest = 1000;

/** Text in one of its forms: plain, Markdown or HTML. */
export function readWritten(file: string, bytes: Uint8Array): Read {
  const decoded = decode(bytes);
  if (!decoded.accepted) return decoded;
  const text = decoded.value;
  const isPage = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)[\s>]/i.test(text);
  const named = namedKind(file);
  if (named === "word" || named === "pdf") return refuse({ code: isPage ? "is-html" : "is-text", name: file });
  if (isPage || named === "html") return nesting(text) > deepest ? refuse({ code: "nested" }) : accept(readHtml(text));
  if (text.split("\n").some((line) => line.length > longestLine))
    return refuse({ code: "long-line", most: longestLine });
  return accept(/\.(?:md|markdown)$/i.test(file) ? readMarkdown(text) : readText(text));
}

/** How deep elements lie in each other, counted on their tags alone; those that need no end tag are left out. */
function nesting(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of html.matchAll(
    /<\/?(?!(?:p|li|dt|dd|br|hr|img|input|link|meta|source|area|base|col|embed|track|wbr|t[rdh]|tbody|thead|option)\b)[a-z][a-z0-9]*\b/gi,
  )) {
    depth = Math.max(0, depth + (tag.startsWith("</") ? -1 : 1));
    most = Math.max(most, depth);
  }
  return most;
}
