import type { Block } from "./block";
import { type Run, rowsOf } from "./pdf-page";

const outermost = 2;
const pageNumber =
  /^(?:(?:trang|page|p\.)\s*)?[-–—|[(]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:[/|]|of|trên)\s*\d{1,4})?\s*[-–—|\])]?$/i;

/** Takes out what stands at the top or the bottom of page after page, and the pages' numbers; each is told once. */
export function withoutRunning(pages: readonly Run[][], bodySize: number): { pages: Run[][]; noise: Block[] } {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(outerRows(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const noise = new Map<string, Block>();
  const kept = pages.map((page) => {
    const running = outerRows(page).filter((row) => {
      const text = textOf(row);
      const isNumber = pageNumber.test(text);
      // A heading may open two pages by chance.
      const most = (row[0]?.size ?? 0) > 1.12 * bodySize ? 3 : 2;
      const isRunning = isNumber || (seen.get(keyOf(row)) ?? 0) >= most || row[0]?.tag?.kind === "artifact";
      if (isRunning && !noise.has(keyOf(row)))
        noise.set(keyOf(row), {
          kind: "paragraph",
          level: 0,
          text,
          linked: 0,
          noise: isNumber ? "boilerplate" : "repeated",
        });
      return isRunning;
    });
    const out = new Set(running.flat());
    return page.filter((run) => !out.has(run) && run.tag?.kind !== "artifact");
  });
  return { pages: kept, noise: [...noise.values()] };
}

function outerRows(page: readonly Run[]): Run[][] {
  const rows = rowsOf(page);
  return rows.length <= 2 * outermost ? rows : [...rows.slice(0, outermost), ...rows.slice(-outermost)];
}

const textOf = (row: readonly Run[]) => row.map(({ text }) => text.trim()).join(" ");

/** The same words at the same height, whatever number they hold. */
const keyOf = (row: readonly Run[]) =>
  `${Math.round((row[0]?.y ?? 0) / 4)} ${textOf(row).toLowerCase().replace(/\d+/g, "#")}`;
