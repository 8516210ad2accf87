import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Block, boldLevel, type CellPlace, looksLikeHeading, tidy } from "./block";
import { cellCounter } from "./html-table";
import { mainText } from "./main-text";
import type { NoiseReason } from "./proposal";

/** A web page: parsed into a tree and read; nothing of it is ever run, drawn or fetched. */
export function readHtml(raw: string): Block[] {
  const { blocks, elements, depth } = read(raw);
  const main = elements > mostElements || depth > deepest ? undefined : mainText(raw);
  const inMain = new Set(main === undefined ? [] : read(main).blocks.map(({ text }) => text));
  const isMain = ({ text, level }: Block) => level === 1 || inMain.has(text);
  // What is not the greater part of the page's text is not its article.
  const hasMain =
    lengthOf(blocks.filter((block) => !block.noise && isMain(block))) >
    lengthOf(blocks.filter((block) => !block.noise)) * leastMain;
  return blocks.map((block) => (hasMain && !block.noise && !isMain(block) ? { ...block, noise: "outside" } : block));
}

const leastMain = 0.35;

/** Beyond these Readability is slow, and no article has them. */
const mostElements = 6000;
const deepest = 80;

const lengthOf = (blocks: Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

function read(raw: string): { blocks: Block[]; elements: number; depth: number } {
  const blocks: Open[] = [];
  let elements = 0;
  let depth = 0;
  const cells = cellCounter();
  let open = empty(outermost);
  const close = (place: Place) => {
    const text = open.text === "" ? "" : tidy(open.text);
    if (text !== "") blocks.push({ ...open, text });
    open = empty(place);
  };
  // A stack of our own: a page may nest deeper than the call stack reaches.
  const waiting: Step[] = [];
  const enter = (nodes: Node[], place: Place) => {
    for (const node of [...nodes].reverse()) waiting.push({ node, place });
  };
  enter(parse(raw).childNodes, outermost);
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { node, place } = step;
    if (node === "end of block") close(place);
    else if ("value" in node) {
      open.text += node.value;
      if (place.isLink) open.linked += node.value.trim().length;
      if (place.isBold) open.bold += node.value.trim().length;
    } else if (node.nodeName === "br") open.text += " ";
    else if ("tagName" in node) {
      elements += 1;
      depth = Math.max(depth, place.depth);
      const inside = placeInside(node, place, cells);
      if (breaking.has(node.tagName)) {
        close(inside);
        waiting.push({ node: "end of block", place });
      }
      enter(node.childNodes, inside);
    }
  }
  close(outermost);
  const hasArticle = blocks.some((block) => block.isInArticle && block.text !== "" && !block.noise);
  const kept = blocks.map(({ isInArticle, bold, ...block }): Block => {
    if (hasArticle && !isInArticle && block.level !== 1 && !block.noise) return { ...block, noise: "outside" };
    const isBold = block.kind === "paragraph" && bold >= block.text.length * 0.95;
    const title = block.text.replace(/:$/, "");
    return isBold && looksLikeHeading(title) ? { ...block, kind: "heading", level: boldLevel, text: title } : block;
  });
  return { blocks: kept, elements, depth };
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Open = Block & { isInArticle: boolean; bold: number };
type Place = {
  kind: Block["kind"];
  level: number;
  noise?: NoiseReason | undefined;
  table?: number | undefined;
  cell?: CellPlace | undefined;
  isLink: boolean;
  isBold: boolean;
  depth: number;
  isInArticle: boolean;
};
type Step = { node: Node | "end of block"; place: Place };

const outermost: Place = { kind: "paragraph", level: 0, isLink: false, isBold: false, isInArticle: false, depth: 0 };

const empty = ({ kind, level, noise, cell, isInArticle }: Place): Open => ({
  kind,
  level,
  text: "",
  linked: 0,
  bold: 0,
  isInArticle,
  ...(cell && { cell }),
  ...(noise && { noise }),
});

function placeInside(element: Element, outer: Place, cells: ReturnType<typeof cellCounter>): Place {
  const { tagName } = element;
  const level = headings[tagName];
  const inside = {
    ...outer,
    depth: outer.depth + 1,
    isLink: outer.isLink || tagName === "a",
    isBold: outer.isBold || tagName === "b" || tagName === "strong",
    isInArticle: outer.isInArticle || tagName === "main" || tagName === "article",
  };
  // A page may put its title into <header>.
  if (level === 1 && outer.noise === "navigation") return { ...inside, kind: "heading", level, noise: undefined };
  const noise = outer.noise ?? noisy[tagName] ?? (isNoisyClass(element) ? "navigation" : undefined);
  if (level !== undefined) return { ...inside, kind: "heading", level, noise };
  if (tagName === "table") return { ...inside, noise, table: cells.beginTable() };
  if (tagName === "tr" && outer.table !== undefined) cells.beginRow(outer.table);
  if ((tagName === "td" || tagName === "th") && outer.table !== undefined) {
    const cell = cells.cellOf(outer.table, spanOf(element, "colspan"), spanOf(element, "rowspan"));
    return { ...inside, kind: "cell", noise, cell };
  }
  return { ...inside, kind: tagName === "li" && !outer.cell ? "point" : outer.kind, noise };
}

/** How many columns or rows a cell says that it spans, within reason. */
function spanOf(element: Element, attribute: string): number {
  const written = Number(element.attrs.find(({ name }) => name === attribute)?.value ?? 1);
  return Number.isInteger(written) && written >= 1 ? Math.min(written, 50) : 1;
}

const isNoisyClass = (element: Element) =>
  element.attrs.some(
    ({ name, value }) =>
      name === "class" &&
      /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|sidebar|footer|related|share|social|cookies?|comments?|newsletter)(?:$|[\s_-])/i.test(
        value,
      ),
  );

const headings: Record<string, number> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

const noisy: Record<string, NoiseReason> = {
  script: "script",
  style: "script",
  noscript: "script",
  template: "script",
  svg: "script",
  math: "script",
  iframe: "script",
  object: "script",
  nav: "navigation",
  footer: "navigation",
  header: "navigation",
  aside: "navigation",
  form: "navigation",
  button: "navigation",
  title: "navigation",
  figure: "caption",
  figcaption: "caption",
  caption: "caption",
};

const breaking = new Set(
  "address article aside blockquote body button caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe li main nav noscript ol p pre script section style table td template th title tr ul".split(
    " ",
  ),
);
