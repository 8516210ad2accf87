import { type Block, boldLevel, looksLikeHeading, tidy } from "./block";

/**
 * Markdown: headings, paragraphs, list points and the cells of tables; marks and links become their text.
 * Read line by line: a full Markdown parser was seen to need fifty seconds for two megabytes of links.
 */
export function readMarkdown(raw: string): Block[] {
  const blocks: Block[] = [];
  let open: { kind: Block["kind"]; lines: string[] } | undefined;
  let codeEnd: string | undefined;
  let table: { number: number; row: number } | undefined;
  let tables = 0;
  const close = () => {
    if (open) blocks.push(toBlock(open.kind, 0, open.lines.join(" ")));
    open = undefined;
  };
  const lines = raw.replace(/^---\n[\s\S]*?\n---\n/, "").split("\n");
  for (const [at, full] of lines.entries()) {
    const line = full.replace(/^(?:\s{0,3}>)+\s?/, "");
    if (!line.includes("|")) table = undefined;
    const heading = /^ {0,3}(#{1,6})\s+(.*)$/.exec(line);
    const point = /^\s*(?:[-*+•]|\d{1,9}[.)])\s+(.*)$/.exec(line);
    const begun = codeEnd ? undefined : codeEnds(line);
    if (codeEnd || begun) {
      close();
      blocks.push({ kind: "paragraph", level: 0, text: tidy(line), linked: 0, noise: "script" });
      const isOver = codeEnd ? line.includes(codeEnd) : begun?.startsWith("</") && line.includes(begun);
      codeEnd = isOver ? undefined : (codeEnd ?? begun);
    } else if (heading) {
      close();
      blocks.push(toBlock("heading", heading[1]?.length ?? 1, (heading[2] ?? "").replace(/\s#+\s*$/, "")));
    } else if (open?.kind === "paragraph" && /^ {0,3}(?:=+|-+)\s*$/.test(line)) {
      blocks.push(toBlock("heading", line.includes("=") ? 1 : 2, open.lines.join(" ")));
      open = undefined;
    } else if (/^\s*(?:[-*_]\s*){3,}$/.test(line) || line.trim() === "") close();
    else if (/^\s*\|/.test(line) || table || (line.includes("|") && isRule(lines[at + 1]))) {
      close();
      if (!table) {
        table = { number: tables, row: 0 };
        tables += 1;
      }
      if (isRule(line)) continue;
      for (const [column, cell] of cellsOf(line).entries())
        blocks.push({ ...toBlock("cell", 0, cell), cell: { table: table.number, row: table.row, column, span: 1 } });
      table.row += 1;
    } else if (point) {
      close();
      open = { kind: "point", lines: [point[1] ?? ""] };
    } else if (open) open.lines.push(line.trim());
    else open = { kind: "paragraph", lines: [line.trim()] };
  }
  close();
  return blocks.filter(({ text }) => text !== "");
}

/** The line of dashes between a table's head and its rows. */
const isRule = (line = "") => line.includes("|") && /^[\s|:-]*-[\s|:-]*$/.test(line);

const cellsOf = (line: string) => line.trim().replace(/^\|/, "").replace(/\|$/, "").split("|");

/** What ends the code that begins on this line, if one does. */
function codeEnds(line: string): string | undefined {
  const begin = /^\s*(```|~~~|<script\b|<style\b)/i.exec(line)?.[1]?.toLowerCase();
  return begin?.startsWith("<") ? begin.replace("<", "</") : begin;
}

function toBlock(kind: Block["kind"], level: number, written: string): Block {
  let linked = 0;
  const pictures: string[] = [];
  const text = written
    .replace(/^\s*\[[^[\]]{1,200}\]:\s+\S+.*$/, (definition) => {
      linked += definition.length;
      return definition;
    })
    .replace(/!\[([^[\]]{0,500})\](?:\([^()]{0,1000}\)|\[[^[\]]{0,200}\])/g, (_, description: string) => {
      pictures.push(description);
      return "";
    })
    .replace(/\[([^[\]]{1,500})\](?:\([^()]{0,1000}\)|\[[^[\]]{0,200}\])/g, (_, shown: string) => {
      linked += shown.length;
      return shown;
    })
    .replace(/<[a-z/!][^<>]{0,500}>/gi, " ")
    .replace(/\*+|`+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: keyof typeof entities) => entities[name]);
  if (tidy(text) === "" && pictures.length > 0)
    return { kind, level, text: tidy(pictures.join(" ")), linked: 0, noise: "caption" };
  // A paragraph that is one run of emphasis stands under a picture.
  const isCaption = kind === "paragraph" && /^\s*([*_])(?!\1)[^*_]+\1\s*$/.test(written);
  const isBold = kind === "paragraph" && /^\s*(\*\*|__)(?!\1)[^*_]+\1:?\s*$/.test(written);
  if (isBold && looksLikeHeading(tidy(text).replace(/:$/, "")))
    return { kind: "heading", level: boldLevel, text: tidy(text).replace(/:$/, ""), linked };
  return { kind, level, text: tidy(text), linked, ...(isCaption && { noise: "caption" }) };
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };
