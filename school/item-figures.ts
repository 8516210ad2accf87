import type { ItemFigures } from "@/domain/item-analysis";
import { type ItemVersion, versionOf } from "@/domain/item-version";
import type { Db } from "@/prisma/client";
import type { Counting } from "@/prisma/counted-outcomes";
import { StoredItems } from "@/prisma/item-figures";
import { figureItems } from "@/prisma/item-report";
import { db } from "./db";
import { type OfMoment, storedFigures } from "./stored-figures";

const stored = storedFigures(StoredItems);

export type FiguredItems = Pick<OfMoment<unknown>, "countedAt"> & {
  figuresOf: (version: ItemVersion) => ItemFigures | undefined;
};

/** The figures of a cohort's items as they are now. */
export const readItemsOfNow = async (
  versions: readonly ItemVersion[],
  counting: Counting,
  from: Db = db(),
): Promise<FiguredItems> => byVersion(await stored.readOfNow(counting, () => count(versions, counting, from), from));

/** The same: as they are now, or, of a large cohort, as they were counted last. The first time they are waited for. */
export const readItemFigures = async (
  versions: readonly ItemVersion[],
  counting: Counting,
  from: Db = db(),
): Promise<FiguredItems> => byVersion(await stored.read(counting, () => count(versions, counting, from), from));

function byVersion({ figures, countedAt }: OfMoment<[version: string, ItemFigures][]>): FiguredItems {
  const found = new Map(figures);
  return { figuresOf: ({ item }) => found.get(versionOf(item)), countedAt };
}

async function count(versions: readonly ItemVersion[], counting: Counting, from: Db): Promise<[string, ItemFigures][]> {
  const found = await figureItems(from, versions, counting);
  return [...found].map(([{ item }, one]) => [versionOf(item), one]);
}
