import type { FocusEvent, KeyboardEvent } from "react";

/** Of each row what can be reached, as far as it is shown: a cell's link, or the cell; the name of a lesson leads nowhere. */
const reachable = (table: HTMLTableElement): HTMLElement[][] =>
  [...table.rows]
    .filter((row) => row.dataset.lesson === undefined)
    .map((row) => [...row.cells].filter(isShown).map((cell) => cell.querySelector("a") ?? cell))
    .filter((row) => row.length > 0);

const isShown = (element: Element): boolean => element.checkVisibility?.() ?? true;

/** From now on one cell alone is a stop of Tab: the first responsibility, until another has had the focus. */
export function startRoving(table: HTMLTableElement): void {
  const rows = reachable(table);
  const first = table.querySelector<HTMLElement>("tbody a");
  for (const link of rows.flat()) link.tabIndex = link === first ? 0 : -1;
}

const pageOfRows = 10;

/** Where a key leads in a grid of so many rows, each of so many cells, as the grid pattern of ARIA has it; null where it leads nowhere. */
export function moved(
  key: string,
  isWhole: boolean,
  [row, column]: readonly [number, number],
  lengths: readonly number[],
): readonly [number, number] | null {
  const last = lengths.length - 1;
  const places: Record<string, readonly [number, number]> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    PageUp: [row - pageOfRows, column],
    PageDown: [row + pageOfRows, column],
    Home: [isWhole ? 0 : row, 0],
    End: isWhole ? [last, Number.POSITIVE_INFINITY] : [row, Number.POSITIVE_INFINITY],
  };
  const wanted = places[key];
  if (!wanted) return null;
  const to = Math.min(last, Math.max(0, wanted[0]));
  return [to, Math.min((lengths[to] ?? 1) - 1, Math.max(0, wanted[1]))];
}

/** Follows the focus: by a key to the cell that it leads to, and by whatever else moved it, so that Tab comes back to the same. */
export function follow(event: FocusEvent<HTMLTableElement> | KeyboardEvent<HTMLTableElement>): void {
  const rows = reachable(event.currentTarget);
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const row = rows.findIndex((cells) => cells.includes(target));
  const from = rows[row]?.indexOf(target) ?? -1;
  if (from < 0) return;
  if (event.type === "focus") {
    for (const cell of rows.flat()) cell.tabIndex = cell === target ? 0 : -1;
    return;
  }
  if (!("key" in event) || event.altKey || event.metaKey || event.shiftKey) return;
  // With Ctrl the other keys are the browser's own.
  if (event.ctrlKey && event.key !== "Home" && event.key !== "End") return;
  const to = moved(
    event.key,
    event.ctrlKey,
    [row, from],
    rows.map(({ length }) => length),
  );
  if (!to) return;
  event.preventDefault();
  rows[to[0]]?.[to[1]]?.focus();
}
