import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type Block, tidy } from "./block";

/** Markdown: headings, paragraphs and list points, without pictures, code, tables and raw HTML. */
export const readMarkdown = (raw: string): Block[] => blocksOf(unified().use(remarkParse).parse(withoutFrontMatter(raw)));

const withoutFrontMatter = (raw: string) => raw.replace(/^---\n[\s\S]*?\n---\n/, "");

function blocksOf(root: Root): Block[] {
  const blocks: Block[] = [];
  const waiting: { node: Nodes; isPoint: boolean }[] = [{ node: root, isPoint: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isPoint } = next;
    if (node.type === "heading") blocks.push(block("heading", node.depth, node));
    else if (node.type === "paragraph") blocks.push(paragraph(node, isPoint));
    else if (node.type === "html" && /<script/i.test(node.value))
      blocks.push({ kind: "paragraph", level: 0, text: tidy(node.value), linked: 0, noise: "script" });
    else if ("children" in node) for (const child of [...node.children].reverse()) waiting.push({ node: child, isPoint: isPoint || node.type === "listItem" });
  }
  return blocks.filter(({ text }) => text !== "");
}

/** A paragraph that is one run of emphasis, or holds a picture and little else, is a picture's caption. */
function paragraph(node: Extract<Nodes, { type: "paragraph" }>, isPoint: boolean): Block {
  const [only, ...more] = node.children;
  const read = block(isPoint ? "point" : "paragraph", 0, node);
  if (only?.type === "image" && read.text === "") return { ...read, text: only.alt ?? "", noise: "caption" };
  return only?.type === "emphasis" && more.length === 0 && !isPoint ? { ...read, noise: "caption" } : read;
}

function block(kind: Block["kind"], level: number, node: Nodes): Block {
  const { text, linked } = inline(node);
  return { kind, level, text: tidy(text), linked };
}

/** Inline nodes nest a few levels at most: the importer refuses lines that would go deeper. */
function inline(node: Nodes): { text: string; linked: number } {
  if (node.type === "text" || node.type === "inlineCode") return { text: node.value, linked: 0 };
  if (node.type === "break") return { text: " ", linked: 0 };
  if (!("children" in node)) return { text: "", linked: 0 };
  const parts = node.children.map(inline);
  const text = parts.map((part) => part.text).join("");
  const isLink = node.type === "link" || node.type === "linkReference";
  return { text, linked: isLink ? text.length : parts.reduce((sum, part) => sum + part.linked, 0) };
}
