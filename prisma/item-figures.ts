import { z } from "zod";
import type { ItemFigures } from "@/domain/item-analysis";

const Counts = z.object({ first: z.number(), both: z.number(), second: z.number() });

const Figures = z.object({
  counts: Counts,
  surelyWrong: z.number(),
  omitted: z.number(),
  notReached: z.number(),
  medianMs: z.number().nullable(),
  thirds: z.object({ weak: Counts, middle: Counts, strong: Counts }),
  rest: z.object({
    n: z.number(),
    right: z.number(),
    rest: z.number(),
    restSquared: z.number(),
    restOfRight: z.number(),
    restOfStrongest: z.number(),
  }),
});

/** Figures by version of an item, as they are stored. */
export const StoredItems: z.ZodType<[version: string, ItemFigures][]> = z.array(z.tuple([z.string(), Figures]));
