import { gainRows } from "@/school/gain";

/** How many pages so many rows take, one at least. */
export const pagesFor = (total: number): number => Math.max(1, Math.ceil(total / gainRows));

/** The number of the page that an address asks for, among those that there are. */
export function pageIn(asked: string | string[] | undefined, total = Number.POSITIVE_INFINITY): number {
  const page = Number(asked);
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? Math.min(page, pagesFor(total)) : 1;
}
