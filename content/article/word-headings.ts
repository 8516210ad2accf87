/** A piece of a document as mammoth has it. */
export type Part = {
  type: string;
  children?: Part[];
  value?: string;
  isBold?: boolean;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: unknown;
};

/** Gives each paragraph the style of the heading that it is; a cell of a table heads its column and no section. */
export function withHeadings(document: Part): Part {
  const hasTitle = (document.children ?? []).some(({ styleName }) => /^title$/i.test(styleName ?? ""));
  const styled = (part: Part): Part => {
    if (part.type === "table") return part;
    const inside = part.children ? { ...part, children: part.children.map(styled) } : part;
    if (part.type !== "paragraph") return inside;
    if (isBoldHeading(inside)) return headingOf(inside, 6);
    return hasTitle ? lowered(inside) : inside;
  };
  return styled(document);
}

const headingOf = (paragraph: Part, level: number): Part => ({
  ...paragraph,
  styleId: null,
  styleName: `heading ${level}`,
});

/** Under a title the sections begin on the second level, whatever Word calls them. */
function lowered(paragraph: Part): Part {
  const level = Number(/^heading (\d)$/i.exec(paragraph.styleName ?? "")?.[1]);
  return level > 0 ? headingOf(paragraph, Math.min(6, level + 1)) : paragraph;
}

/** A short paragraph that is bold from end to end heads what follows; many authors know no styles. */
function isBoldHeading(paragraph: Part): boolean {
  const runs = runsOf(paragraph).filter((run) => textOf(run).trim() !== "");
  const text = runs.map(textOf).join("").trim();
  return (
    !paragraph.numbering &&
    !/^(?:heading|title|caption|toc)/i.test(paragraph.styleName ?? "") &&
    runs.length > 0 &&
    runs.every(({ isBold }) => isBold) &&
    text.length <= 100 &&
    !/[.!…,;:]$/.test(text)
  );
}

const runsOf = (part: Part): Part[] => (part.type === "run" ? [part] : (part.children ?? []).flatMap(runsOf));
const textOf = (part: Part): string => part.value ?? (part.children ?? []).map(textOf).join("");
