/** What a tagged PDF says of a text: which piece of the document it belongs to, and what that is. */
export type Tag = { block: string; kind: "heading" | "paragraph" | "point" | "cell" | "artifact"; level: number };

type Node = { role?: string; type?: string; id?: string; children?: Node[] };

const blockRoles = /^(?:H[1-6]?|Title|P|LI|TD|TH|Note|Caption|TOCI|BlockQuote)$/;

/** By the marks round the text on a page. Word, LibreOffice and browsers write them; many other programs don't. */
export function tagsOf(tree: Node | null, page: number): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  let count = 0;
  const enter = (node: Node, around: Tag | undefined) => {
    if (node.type === "content" && node.id && around) tags.set(node.id, around);
    const role = node.role ?? "";
    let tag = around;
    if (blockRoles.test(role)) {
      count += 1;
      tag = { block: `${page}.${count}`, ...kindOf(role, around) };
    }
    for (const child of node.children ?? []) enter(child, tag);
  };
  if (tree) enter(tree, undefined);
  return tags;
}

function kindOf(role: string, around: Tag | undefined): Pick<Tag, "kind" | "level"> {
  if (/^(?:H|Title)/.test(role)) return { kind: "heading", level: Number(role.slice(1)) || 1 };
  if (/^T[DH]$/.test(role) || around?.kind === "cell") return { kind: "cell", level: 0 };
  const isPoint = role === "LI" || around?.kind === "point";
  return { kind: isPoint ? "point" : "paragraph", level: 0 };
}
