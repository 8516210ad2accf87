import type { Block } from "./block";

/** What stands before a point of a list that was typed by hand; the private signs are the bullets of Word's fonts. */
export const pointMark = /^(?:[-*•●▪■◦○‣⁃∙·–—+➢➤✓✔❖\uf06c\uf076\uf0a7\uf0b7\uf0d8\uf0fc]|\(?(?:\d{1,2}|[a-z])[.)])\s+/;

/** Paragraphs that begin as a point does are points. */
export const withPoints = (blocks: Block[]): Block[] =>
  blocks.map((block) =>
    block.kind === "paragraph" && pointMark.test(block.text)
      ? { ...block, kind: "point", text: block.text.replace(pointMark, "") }
      : block,
  );
