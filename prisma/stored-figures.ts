import { z } from "zod";
import { undoMs } from "@/domain/final";
import type { AttemptSelection } from "@/domain/report";
import type { Db } from "./client";
import { countedMembers } from "./counted-outcomes";
import type { Prisma } from "./generated/client";
import type { CohortRef } from "./report";

/** Which responses to a cohort's items are counted: those in the selected attempts, or those before the course and after it. */
export type StoredSelection = AttemptSelection | "gain";

const Mark = z.tuple([z.object({ mark: z.string(), learners: z.number() })]);

/**
 * A text that differs once other figures would come of a cohort's items, and how many learners count: who they are, what happened to each
 * (`changes` of the tallies), how many have a hand-in that can still be taken back, and the regrades.
 */
export async function markItems(db: Db, { cohortId, courseId, now }: CohortRef & { now: Date }) {
  const rows = await db.$queryRaw`
    select count(*)::int as learners, concat_ws(' ', count(*), sum(hashtextextended(m.user_id::text, coalesce(t.changes, 0))),
      count(*) filter (where t.final_at > ${new Date(now.getTime() - undoMs)}),
      (select count(*) + count(undone_at) from regrades where course_id = ${courseId})) as mark
    from (${countedMembers(cohortId)}) m left join tallies t on t.user_id = m.user_id and t.course_id = ${courseId}`;
  return Mark.parse(rows)[0];
}

type Place = { cohortId: string; selection: StoredSelection };

export type Storable = Prisma.InputJsonValue;

type Stored = { mark: string; countedAt: Date; figures: unknown };

/** What was counted last; null where nothing was. */
export const findStoredFigures = (db: Db, { cohortId, selection }: Place): Promise<Stored | null> =>
  db.storedItemFigures.findUnique({
    where: { cohortId_selection: { cohortId, selection } },
    select: { mark: true, countedAt: true, figures: true },
  });

export async function keepFigures(
  db: Db,
  { cohortId, selection }: Place,
  counted: Stored & { figures: Storable },
): Promise<void> {
  await db.storedItemFigures.upsert({
    where: { cohortId_selection: { cohortId, selection } },
    create: { cohortId, selection, ...counted },
    update: counted,
    select: { mark: true },
  });
}
