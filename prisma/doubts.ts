import { z } from "zod";
import type { DoubtAnswer } from "@/domain/doubt";
import { recordAudit } from "./audit";
import type { Db, Tx } from "./client";
import { outcomeFields, placeFields } from "./doubt";
import { Prisma } from "./generated/client";

/** Whose doubts somebody sees: all of a course, or those of a cohort's learners and of who is in no cohort of the course. */
export type DoubtScope = { courseId: string; cohortId: string | null };

const inScope = ({ courseId, cohortId }: DoubtScope) => {
  if (cohortId === null) return { courseId };
  const learning = { role: "learner", leftAt: null } as const;
  return {
    courseId,
    user: {
      OR: [
        { memberships: { some: { ...learning, cohortId } } },
        { memberships: { none: { ...learning, cohort: { courseId } } } },
      ],
    },
  };
};

export const doubtsPerPage = 25;

/** A page of doubts: what is open first, the oldest at the head; then what was answered, the latest first. */
export const listDoubts = (db: Db, scope: DoubtScope, page: number) =>
  db.doubt.findMany({
    where: inScope(scope),
    select: {
      ...outcomeFields,
      ...placeFields,
      user: {
        select: {
          id: true,
          name: true,
          memberships: {
            where: { role: "learner", leftAt: null, cohortId: scope.cohortId ?? undefined },
            select: { id: true },
          },
        },
      },
    },
    orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }, { id: "asc" }],
    skip: (page - 1) * doubtsPerPage,
    take: doubtsPerPage,
  });

export type ListedDoubt = Awaited<ReturnType<typeof listDoubts>>[number];

export const countDoubts = (db: Db, scope: DoubtScope): Promise<number> => db.doubt.count({ where: inScope(scope) });

export const countOpenDoubts = (db: Db, scope: DoubtScope): Promise<number> =>
  db.doubt.count({ where: { ...inScope(scope), outcome: null } });

const Asked = z.array(z.object({ editionId: z.string(), itemId: z.string(), n: z.number(), right: z.number() }));

/** How often items were right at the first go in whole practices, by edition: of a cohort's learners, or of everybody. */
export async function countRight(db: Db, { courseId, cohortId }: DoubtScope, itemIds: string[]) {
  const ofCohort = cohortId
    ? Prisma.sql`and exists (select from memberships m where m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null)`
    : Prisma.empty;
  const rows = await db.$queryRaw`
    select a.edition_id as "editionId", f.item_id as "itemId", count(*)::int as n, count(*) filter (where f.correct)::int as right
    from attempts a
    join lateral (
      select distinct on (r.item_id) r.item_id, r.correct from responses r
      where r.attempt_id = a.id and r.item_id = any(${itemIds}) order by r.item_id, r.position
    ) f on true
    where a.course_id = ${courseId} and a.kind = 'practice' and a.scope = 'full' ${ofCohort}
    group by 1, 2`;
  return Asked.parse(rows);
}

/** How many doubted each of the versions, in the whole course. */
export async function countDoubters(db: Db, courseId: string, versions: string[]): Promise<Map<string, number>> {
  const rows = await db.doubt.groupBy({
    by: ["version"],
    where: { courseId, version: { in: versions } },
    _count: true,
  });
  return new Map(rows.map(({ version, _count }) => [version, _count]));
}

/** A doubt that the scope holds; null where it holds none of that id. */
export const findDoubtIn = (tx: Tx, scope: DoubtScope, id: string) =>
  tx.doubt.findFirst({ where: { ...inScope(scope), id }, select: outcomeFields });

type Answered = DoubtAnswer & { doubtId: string; actorId: string; mendedEditionId: string | null; answeredAt: Date };

/**
 * Answers all doubts of the scope about the version that one of them is about, and notes who did it. Pressed twice it is one
 * answer: the second finds it as it is.
 */
export const answerDoubts = (db: Db, scope: DoubtScope, { doubtId, actorId, ...answer }: Answered): Promise<void> =>
  db.$transaction(async (tx) => {
    const doubt = await findDoubtIn(tx, scope, doubtId);
    if (!doubt) return;
    const { outcome } = answer;
    const { count } = await tx.doubt.updateMany({
      where: {
        ...inScope(scope),
        version: doubt.version,
        OR: [{ outcome: null }, { NOT: { outcome, answer: answer.answer } }],
      },
      data: { ...answer, answeredById: actorId },
    });
    const detail = { itemId: doubt.itemId, outcome };
    if (count > 0) await recordAudit(tx, { actorId, action: "doubt-answered", subject: doubtId, detail });
  });
