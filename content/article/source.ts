import { accept, type Outcome, refuse } from "@/domain/outcome";

export const largestBytes = 2 * 1024 * 1024;

export const tooLarge = (bytes: number) =>
  `The file has ${(bytes / 1024 / 1024).toFixed(1)} MB; an article may have 2 MB. Keep the text, leave out pictures and the rest of the page.`;

/** UTF-8 text and nothing else. */
export function decode(bytes: Uint8Array): Outcome<string, string> {
  if (bytes.length > largestBytes) return refuse(tooLarge(bytes.length));
  if (bytes.includes(0))
    return refuse("This is not a text file. Save the article as text, Markdown or HTML (in UTF-8) and import that.");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
    return text.trim() === ""
      ? refuse("The file is empty. Save the article's text in it and import it again.")
      : accept(text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse("The file is not in UTF-8, so its letters cannot be read. Save it again as UTF-8 text.");
  }
}

export type Format = "text" | "markdown" | "html";

export function formatOf(file: string, text: string): Format {
  if (/\.x?html?$/i.test(file) || /^\s*<(?:!doctype html|html)[\s>]/i.test(text)) return "html";
  return /\.(?:md|markdown)$/i.test(file) ? "markdown" : "text";
}

const longestLine = 20_000;
const deepest = 1000;

/** What no article has and what would make a parser run for minutes. */
export function unfit(text: string, format: Format): string | undefined {
  if (format === "html")
    return nesting(text) > deepest
      ? "The page nests its elements too deeply to be an article. Save its text alone and import that."
      : undefined;
  if (text.split("\n").some((line) => line.length > longestLine))
    return `The article has a line of more than ${longestLine} characters. Put an empty line between its paragraphs.`;
  return undefined;
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
