/** Letters as they are looked for: without marks and capitals, so that "duc" finds "Đức". */
const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");

/** Whether every word that was typed stands in the text. */
export function isFound(text: string, typed: string): boolean {
  const searched = bare(text);
  return bare(typed)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

/** One page of a list, counted from 1; a number that no page has gives the nearest. */
export function pageOf<Item>(
  items: readonly Item[],
  asked: number,
  size: number,
): { items: Item[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(pages, Math.max(1, Number.isInteger(asked) ? asked : 1));
  return { items: items.slice((page - 1) * size, page * size), page, pages };
}
