import type { ItemFigures } from "@/domain/item-analysis";
import { type ItemVersion, versionOf } from "@/domain/item-version";
import type { Counting } from "@/prisma/counted-outcomes";
import { findItemFigures, keepItemFigures, markItems } from "@/prisma/item-figures";
import { figureItems } from "@/prisma/item-report";
import { db } from "./db";

/** So many learners are counted while somebody waits; of more the figures are of an earlier moment, which the page says. */
const mostAwaited = 500;

/** Figures of a large cohort are counted anew no sooner than this after the last time, in milliseconds. */
const freshForMs = 60_000;

/** `countedAt` is null where they are of now. */
export type FiguredItems = { figuresOf: (version: ItemVersion) => ItemFigures | undefined; countedAt: Date | null };

/** The figures of a cohort's items as they are now. */
export async function readItemsOfNow(versions: readonly ItemVersion[], counting: Counting): Promise<FiguredItems> {
  const [{ mark }, stored] = await Promise.all([markItems(db(), counting), findItemFigures(db(), counting)]);
  return stored?.mark === mark
    ? { figuresOf: byVersion(stored.figures), countedAt: null }
    : countItems(versions, counting);
}

/** The same: as they are now, or, of a large cohort, as they were counted last. The first time they are waited for. */
export async function readItemFigures(versions: readonly ItemVersion[], counting: Counting): Promise<FiguredItems> {
  const [{ mark, learners }, stored] = await Promise.all([markItems(db(), counting), findItemFigures(db(), counting)]);
  if (stored?.mark === mark) return { figuresOf: byVersion(stored.figures), countedAt: null };
  if (!stored || learners <= mostAwaited) return countItems(versions, counting);
  if (counting.now.getTime() - stored.countedAt.getTime() >= freshForMs)
    countItems(versions, counting).catch((error: unknown) =>
      console.error(`Items could not be counted: ${error instanceof Error ? error.name : "unknown fault"}`),
    );
  return { figuresOf: byVersion(stored.figures), countedAt: stored.countedAt };
}

const byVersion =
  (figures: ReadonlyMap<string, ItemFigures>) =>
  ({ item }: ItemVersion) =>
    figures.get(versionOf(item));

const underWay = new Map<string, Promise<FiguredItems>>();

/** Counts the figures as they are now and keeps them; who comes meanwhile waits for the same. */
function countItems(versions: readonly ItemVersion[], counting: Counting): Promise<FiguredItems> {
  const key = `${counting.cohortId} ${counting.selection}`;
  const counted = underWay.get(key) ?? count(versions, counting).finally(() => underWay.delete(key));
  underWay.set(key, counted);
  return counted;
}

async function count(versions: readonly ItemVersion[], counting: Counting): Promise<FiguredItems> {
  // What comes while they are counted makes them of an earlier moment.
  const { mark } = await markItems(db(), counting);
  const found = await figureItems(db(), versions, counting);
  const figures = new Map([...found].map(([{ item }, one]) => [versionOf(item), one]));
  await keepItemFigures(db(), counting, { mark, countedAt: counting.now, figures });
  return { figuresOf: byVersion(figures), countedAt: null };
}
