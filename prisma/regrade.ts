import { z } from "zod";
import type { Choice, Item } from "@/domain/course";
import { effectOn, type RegradeEffect, regradedItem } from "@/domain/regrade";
import { attemptFields } from "./attempt";
import type { Db, Tx } from "./client";
import { getContentOrThrow, type ItemVersionRef } from "./edition";
import { Prisma } from "./generated/client";

/** A version of an item, as its editions have it, and which those are. */
export type Judging = ItemVersionRef & { item: Item; editionIds: string[] };

const holds = ({ courseId, itemId, editionIds }: Judging) => ({
  courseId,
  editionId: { in: editionIds },
  responses: { some: { itemId } },
});

/** Who answered the item, in the order of their ids. */
export async function listAffected(tx: Tx, judging: Judging): Promise<string[]> {
  const rows = await tx.attempt.findMany({
    where: holds(judging),
    select: { userId: true },
    distinct: ["userId"],
    orderBy: { userId: "asc" },
  });
  return rows.map(({ userId }) => userId);
}

/** Every attempt whose score another key moves, in the order of the start, with its learner; a pretest has none. Nothing is written. */
export async function listEffects(tx: Tx, judging: Judging, key: Choice | null) {
  const regraded = regradedItem(judging.item, { key, reason: "", at: new Date(0) });
  const attempts = await tx.attempt.findMany({
    where: { ...holds(judging), kind: { not: "pretest" } },
    select: {
      ...attemptFields,
      user: { select: { id: true, name: true, email: true } },
      certificate: { select: { revokedAt: true } },
    },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  const effects: (RegradeEffect & { attempt: (typeof attempts)[number] })[] = [];
  for (const attempt of attempts) {
    const { masteryScore } = await getContentOrThrow(tx, attempt.editionId);
    const effect = effectOn(attempt, regraded, masteryScore);
    if (effect) effects.push({ ...effect, attempt });
  }
  return effects;
}

export type Effect = Awaited<ReturnType<typeof listEffects>>[number];

const Moved = z.array(z.object({ attemptId: z.string(), userId: z.string() }));

/**
 * Judges all responses to the item by a key; what was told of one stays beside it, and where it is told again as it was nothing
 * stays. Gives whose responses moved.
 */
export async function rejudge(
  tx: Tx,
  { courseId, itemId, editionIds }: Judging,
  key: Choice | null,
): Promise<string[]> {
  const isRight = key === null ? Prisma.sql`true` : Prisma.sql`(r.choice = ${key}::"Choice")`;
  const rows = Moved.parse(
    await tx.$queryRaw`
    update responses r set correct = not r.correct, told = case when r.told is null then r.correct end
    from attempts a
    where a.id = r.attempt_id and a.course_id = ${courseId} and a.edition_id = any(${editionIds}) and r.item_id = ${itemId}
      and r.correct <> ${isRight}
    returning r.attempt_id as "attemptId", a.user_id as "userId"`,
  );
  // What came of each is counted again (the migration `people`).
  const ended = rows.map(({ attemptId }) => attemptId);
  await tx.$executeRaw`update attempts set submitted_at = submitted_at where id = any(${ended}::uuid[]) and submitted_at is not null`;
  return [...new Set(rows.map(({ userId }) => userId))].sort();
}

const regradeFields = {
  id: true,
  courseId: true,
  itemId: true,
  version: true,
  key: true,
  reason: true,
  regradedAt: true,
  issued: true,
  revoked: true,
  undoneAt: true,
  regradedBy: { select: { name: true } },
  undoneBy: { select: { name: true } },
} as const;

export const findRegrade = (tx: Tx, { id, courseId }: { id: string; courseId: string }) =>
  tx.regrade.findFirst({ where: { id, courseId }, select: regradeFields });

/** All regrades of a course, the latest first. */
export const listRegrades = (db: Db, courseId: string) =>
  db.regrade.findMany({ where: { courseId }, select: regradeFields, orderBy: { regradedAt: "desc" } });

export type ListedRegrade = Awaited<ReturnType<typeof listRegrades>>[number];

export const hasStanding = async (tx: Tx, { courseId, itemId, version }: ItemVersionRef): Promise<boolean> =>
  (await tx.regrade.count({ where: { courseId, itemId, version, undoneAt: null } })) > 0;

/** The learners whom a manager may see by name: of the cohorts that the manager has now. */
export async function listVisible(db: Db, { courseId, managerId }: { courseId: string; managerId: string }) {
  const rows = await db.membership.findMany({
    where: {
      role: "learner",
      leftAt: null,
      cohort: { courseId, memberships: { some: { userId: managerId, role: "manager", leftAt: null } } },
    },
    select: { userId: true },
  });
  return new Set(rows.map(({ userId }) => userId));
}
