import type { z } from "zod";
import type { Db } from "@/prisma/client";
import type { CohortRef } from "@/prisma/report";
import {
  findStoredFigures,
  keepFigures,
  markItems,
  type Storable,
  type StoredSelection,
} from "@/prisma/stored-figures";
import { db } from "./db";
import { failed } from "./fault";

/** So many learners are counted while somebody waits; of more the figures are of an earlier moment, which the page says. */
const mostAwaited = 500;

/** Figures of a large cohort are counted anew no sooner than this after the last time, in milliseconds. */
const freshForMs = 60_000;

type Asked = CohortRef & { selection: StoredSelection; now: Date };

/** `countedAt` is null where they are of now. */
export type OfMoment<Figures> = { figures: Figures; countedAt: Date | null };

/** `from` is where they are counted, the database or its replica; they are kept in the database. */
type Reading<Figures> = (asked: Asked, count: () => Promise<Figures>, from?: Db) => Promise<OfMoment<Figures>>;

/** How figures of a cohort's items are read that are stored in one form. */
export function storedFigures<Figures extends Storable>(form: z.ZodType<Figures>) {
  const underWay = new Map<string, Promise<OfMoment<Figures>>>();

  async function look(asked: Asked, from: Db) {
    const [marked, found] = await Promise.all([markItems(from, asked), findStoredFigures(db(), asked)]);
    return { ...marked, stored: found && { ...found, figures: form.parse(found.figures) } };
  }

  /** As they are now; they are kept, and who comes meanwhile waits for the same. */
  const countNow: Reading<Figures> = (asked, count, from = db()) => {
    const key = `${asked.cohortId} ${asked.selection} ${from === db()}`;
    const counted = underWay.get(key) ?? countAndKeep(asked, count, from).finally(() => underWay.delete(key));
    underWay.set(key, counted);
    return counted;
  };

  const readOfNow: Reading<Figures> = async (asked, count, from = db()) => {
    const { mark, stored } = await look(asked, from);
    return stored?.mark === mark ? { figures: stored.figures, countedAt: null } : countNow(asked, count, from);
  };

  /** The same: as they are now, or, of a large cohort, as they were counted last. The first time they are waited for. */
  const read: Reading<Figures> = async (asked, count, from = db()) => {
    const { mark, learners, stored } = await look(asked, from);
    if (stored?.mark === mark) return { figures: stored.figures, countedAt: null };
    if (!stored || learners <= mostAwaited) return countNow(asked, count, from);
    if (asked.now.getTime() - stored.countedAt.getTime() >= freshForMs)
      countNow(asked, count, from).catch((error: unknown) => failed("Items could not be counted", error));
    return { figures: stored.figures, countedAt: stored.countedAt };
  };

  return { read, readOfNow };
}

async function countAndKeep<Figures extends Storable>(
  asked: Asked,
  count: () => Promise<Figures>,
  from: Db,
): Promise<OfMoment<Figures>> {
  // What comes while they are counted makes them of an earlier moment.
  const { mark } = await markItems(from, asked);
  const figures = await count();
  await keepFigures(db(), asked, { mark, countedAt: asked.now, figures });
  return { figures, countedAt: null };
}
