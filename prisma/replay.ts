import type { Attempt } from "@/domain/attempt";
import type { Course } from "@/domain/course";
import { type Known, knownIn } from "@/domain/mastery";
import { findAttempts } from "./attempt";
import type { Db, Tx } from "./client";
import { keepEdition } from "./edition";
import { Prisma } from "./generated/client";
import { findKnown, keepKnown, type StoredKnown } from "./knowledge";
import { type LearnerRef, takeLearner } from "./learner";
import { storedShown } from "./shown";

/** A learner's attempts, what is stored as known, and what a replay of all the responses gives. */
export type Replay = { attempts: Attempt[]; stored: StoredKnown[]; replayed: Known[] };

/** Puts what all of the learner's responses give in the place of what is stored as known; inside a transaction that took the learner. */
export async function replayKnown(tx: Tx, learner: LearnerRef, course: Course): Promise<void> {
  await keepKnown(tx, learner, knownIn(course, await findAttempts(tx, learner)));
}

/** Replays a learner while no response comes between. */
export const replayOf = (db: Db, learner: LearnerRef, course: Course): Promise<Replay> =>
  db.$transaction(async (tx) => {
    await takeLearner(tx, learner.userId);
    const attempts = await findAttempts(tx, learner);
    const stored = await findKnown(tx, learner);
    return { attempts, stored, replayed: knownIn(course, attempts) };
  });

/** Everybody who has responded in the course, or has cards of it; who had their account deleted has none. */
export async function listReplayed(db: Db, courseId: string): Promise<string[]> {
  const have = { some: { courseId } };
  const users = await db.user.findMany({
    where: { isErased: false, OR: [{ attempts: have }, { cards: have }] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return users.map(({ id }) => id);
}

/** The attempts that deleted accounts left behind, a list each. */
export async function listErased(db: Db, courseId: string): Promise<Attempt[][]> {
  const users = await db.user.findMany({
    where: { isErased: true, attempts: { some: { courseId } } },
    select: { id: true },
  });
  return Promise.all(users.map(({ id: userId }) => findAttempts(db, { userId, courseId })));
}

/** Replays everybody; gives of how many learners something else was stored than before. */
export async function rebuildKnown(db: Db, course: Course): Promise<number> {
  let changed = 0;
  for (const userId of await listReplayed(db, course.id))
    if (await rebuildKnownOf(db, { userId, courseId: course.id }, course)) changed += 1;
  return changed;
}

const rebuildKnownOf = (db: Db, learner: LearnerRef, course: Course): Promise<boolean> =>
  db.$transaction(async (tx) => {
    await takeLearner(tx, learner.userId);
    const stored = await findKnown(tx, learner);
    const replayed = knownIn(course, await findAttempts(tx, learner));
    const isChanged = textOf(stored) !== textOf(replayed);
    if (isChanged) await keepKnown(tx, learner, replayed);
    return isChanged;
  });

const textOf = (known: readonly StoredKnown[]): string =>
  known
    .map(({ card, knowledge, shown }) =>
      JSON.stringify([...Object.entries({ ...card, ...knowledge }).sort(), shown && storedShown(shown)]),
    )
    .sort()
    .join();

/** Replays those of whom something is to be counted anew, a number of them at most; gives how many they were. */
export async function rebuildUnknown(db: Db, course: Course, most?: number): Promise<number> {
  const learners = await db.reviewCard.findMany({
    where: { courseId: course.id, OR: [{ known: null }, { shown: { equals: Prisma.DbNull } }] },
    select: { userId: true },
    distinct: ["userId"],
    take: most,
  });
  for (const { userId } of learners) await rebuildKnownOf(db, { userId, courseId: course.id }, course);
  return learners.length;
}

/** Has what is known of the responsibilities counted anew, as when they get other items. */
export const forgetKnown = (tx: Tx, courseId: string, responsibilityIds: string[]) =>
  tx.reviewCard.updateMany({
    where: { courseId, responsibilityId: { in: responsibilityIds } },
    data: { known: null },
  });

/**
 * Replays everybody where what is stored as known may not fit any more: after a migration, which may bring it or change what it
 * holds, and at the first start with an edition of the course, which may have other items. An edition is kept once that is done.
 * Where that was cut short, or a version before stored without it, those are replayed whose knowledge is missing.
 */
export async function freshenKnown(
  db: Db,
  { course, edition, isMigrated }: { course: Course; edition: string; isMigrated: boolean },
): Promise<number> {
  if (!isMigrated && (await db.edition.count({ where: { id: edition } })) > 0) return rebuildUnknown(db, course);
  const learners = await rebuildKnown(db, course);
  await keepEdition(db, edition, course);
  return learners;
}
