import { type Block, tidy } from "./block";

/** Plain text: an empty line ends a paragraph, a short line without a full stop is a heading. */
export function readText(raw: string): Block[] {
  return raw
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .flatMap(paragraphsOf)
    .map(toBlock)
    .filter((block) => block.text !== "");
}

const point = /^\s*(?:[-*•–+]|\d{1,2}[.)])\s+/;

/** A line goes on with the one before it unless it is a point, or the one before it has come to an end. */
function paragraphsOf(chunk: string): string[] {
  const lines: string[] = [];
  for (const line of chunk.split("\n")) {
    const before = lines.at(-1) ?? "";
    const goesOn =
      before.length > 40 &&
      /^\s*\p{Ll}/u.test(line) &&
      !point.test(line) &&
      !/[.!?:…]["”’)]?\s*$/.test(before.slice(-20));
    if (goesOn) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines;
}

function toBlock(line: string): Block {
  const text = tidy(line.replace(point, ""));
  if (point.test(line)) return { kind: "point", level: 0, text, linked: 0 };
  return looksLikeHeading(text)
    ? { kind: "heading", level: 2, text, linked: 0 }
    : { kind: "paragraph", level: 0, text, linked: 0 };
}

function looksLikeHeading(text: string): boolean {
  return (
    /^[\p{Lu}\p{N}]/u.test(text) && text.length <= 100 && text.split(" ").length <= 16 && !/[.!…,;:"”)]$/.test(text)
  );
}
