import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Block, tidy } from "./block";
import type { NoiseReason } from "./draft";

/** A web page: parsed into a tree and read; nothing of it is ever run, drawn or fetched. */
export function readHtml(raw: string): Block[] {
  const blocks: (Block & { isInArticle: boolean })[] = [];
  let open = empty(outermost);
  const close = (place: Place) => {
    blocks.push({ ...open, text: tidy(open.text) });
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
    } else if (node.nodeName === "br") open.text += " ";
    else if ("tagName" in node) {
      const inside = placeInside(node, place);
      if (breaking.has(node.tagName)) {
        close(inside);
        waiting.push({ node: "end of block", place });
      }
      enter(node.childNodes, inside);
    }
  }
  close(outermost);
  const hasArticle = blocks.some((block) => block.isInArticle && block.text !== "" && !block.noise);
  return blocks
    .filter(({ text }) => text !== "")
    .map(({ isInArticle, ...block }) =>
      hasArticle && !isInArticle && block.level !== 1 && !block.noise ? { ...block, noise: "outside" } : block,
    );
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Place = {
  kind: Block["kind"];
  level: number;
  noise?: NoiseReason | undefined;
  isLink: boolean;
  isInArticle: boolean;
};
type Step = { node: Node | "end of block"; place: Place };

const outermost: Place = { kind: "paragraph", level: 0, isLink: false, isInArticle: false };

const empty = ({ kind, level, noise, isInArticle }: Place): Block & { isInArticle: boolean } => ({
  kind,
  level,
  text: "",
  linked: 0,
  isInArticle,
  ...(noise && { noise }),
});

function placeInside(element: Element, outer: Place): Place {
  const { tagName } = element;
  const level = headings[tagName];
  const inside = {
    ...outer,
    isLink: outer.isLink || tagName === "a",
    isInArticle: outer.isInArticle || tagName === "main" || tagName === "article",
  };
  // A page may put its title into <header>.
  if (level === 1 && outer.noise === "navigation") return { ...inside, kind: "heading", level, noise: undefined };
  const noise = outer.noise ?? noisy[tagName] ?? (isNoisyClass(element) ? "navigation" : undefined);
  if (level !== undefined) return { ...inside, kind: "heading", level, noise };
  return { ...inside, kind: tagName === "li" ? "point" : outer.kind, noise };
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
