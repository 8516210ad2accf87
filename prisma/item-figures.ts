import { z } from "zod";
import { undoMs } from "@/domain/final";
import type { ItemFigures } from "@/domain/item-analysis";
import type { Db } from "./client";
import type { Counting } from "./counted-outcomes";
import { countedMembers } from "./counted-outcomes";

const Mark = z.tuple([z.object({ mark: z.string(), learners: z.number() })]);

/**
 * A text that differs once other figures would come of a cohort's items, and how many learners count: who they are, what happened to each
 * (`changes` of the tallies), how many have a hand-in that can still be taken back, and the regrades.
 */
export async function markItems(db: Db, { cohortId, courseId, now }: Omit<Counting, "selection">) {
  const rows = await db.$queryRaw`
    select count(*)::int as learners, concat_ws(' ', count(*), sum(hashtextextended(m.user_id::text, coalesce(t.changes, 0))),
      count(*) filter (where t.final_at > ${new Date(now.getTime() - undoMs)}),
      (select count(*) + count(undone_at) from regrades where course_id = ${courseId})) as mark
    from (${countedMembers(cohortId)}) m left join tallies t on t.user_id = m.user_id and t.course_id = ${courseId}`;
  return Mark.parse(rows)[0];
}

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

type Stored = { mark: string; countedAt: Date; figures: Map<string, ItemFigures> };

type Place = Pick<Counting, "cohortId" | "selection">;

/** The figures that were counted last, by version of an item; null where none were. */
export async function findItemFigures(db: Db, { cohortId, selection }: Place): Promise<Stored | null> {
  const stored = await db.storedItemFigures.findUnique({ where: { cohortId_selection: { cohortId, selection } } });
  return stored && { ...stored, figures: new Map(z.array(z.tuple([z.string(), Figures])).parse(stored.figures)) };
}

export async function keepItemFigures(
  db: Db,
  { cohortId, selection }: Place,
  { mark, countedAt, figures }: Stored,
): Promise<void> {
  const counted = { mark, countedAt, figures: [...figures] };
  await db.storedItemFigures.upsert({
    where: { cohortId_selection: { cohortId, selection } },
    create: { cohortId, selection, ...counted },
    update: counted,
    select: { mark: true },
  });
}
