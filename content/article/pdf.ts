import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Block } from "./block";
import { type Body, blocksOf } from "./pdf-blocks";
import { linesOf } from "./pdf-columns";
import { type Run, runsOf } from "./pdf-page";
import { withoutRunning } from "./pdf-running";
import { tagsOf } from "./pdf-tags";

const mostPages = 200;
/** A page with fewer letters shows a picture. */
const fewestLetters = 20;

/** A PDF with text in it, in the order in which a person reads it. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<Block[], ArticleRefusal>> {
  const read = await pagesOf(bytes);
  if (!read.accepted) return read;
  const blank = read.value.filter((page) => lettersIn(page) < fewestLetters).length;
  if (blank > read.value.length / 2) return refuse({ code: "scanned-pdf" });
  const body = bodyOf(read.value);
  const { pages, noise } = withoutRunning(read.value, body.size);
  return accept([
    ...noise,
    ...blocksOf(
      pages.map((runs) => linesOf(runs)),
      body,
    ),
  ]);
}

/** One page after the other: a library's own way reads all at once, and holds them. */
async function pagesOf(bytes: Uint8Array): Promise<Outcome<Run[][], ArticleRefusal>> {
  try {
    // The reader takes the bytes for itself.
    const pdf = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      useSystemFonts: false,
      useWasm: false,
      enableXfa: false,
    });
    if (pdf.numPages > mostPages) return refuse({ code: "too-many-pages", pages: pdf.numPages, most: mostPages });
    const pages: Run[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const tags = tagsOf(await page.getStructTree(), number);
      pages.push(runsOf(items, page.getViewport({ scale: 1 }).transform, tags));
      page.cleanup();
    }
    return accept(pages);
  } catch (error) {
    const { PasswordException } = await getResolvedPDFJS();
    return refuse({ code: error instanceof PasswordException ? "encrypted-pdf" : "damaged-pdf" });
  }
}

const lettersIn = (runs: readonly Run[]) =>
  runs.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);

/** What most of the text is set in. */
function bodyOf(pages: readonly Run[][]): Body {
  const runs = pages.flat();
  const size = mostOf(runs.map((run) => [Math.round(run.size * 2) / 2, run.text.length])) ?? 10;
  const own = runs.filter((run) => Math.abs(run.size - size) < 0.5);
  return { size, font: mostOf(own.flatMap(({ fonts }) => [...fonts])) };
}

function mostOf<Key>(weighed: readonly (readonly [Key, number])[]): Key | undefined {
  const sums = new Map<Key, number>();
  for (const [key, weight] of weighed) sums.set(key, (sums.get(key) ?? 0) + weight);
  return [...sums].sort(([, a], [, b]) => b - a)[0]?.[0];
}
