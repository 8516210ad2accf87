import type { Attempt } from "@/domain/attempt";
import type { Course } from "@/domain/course";
import { cardsOf, type ReviewCard } from "@/domain/schedule";
import { findAttempts } from "./attempt";
import { findCards, keepCards } from "./card";
import type { Db, Tx } from "./client";
import { keepEdition } from "./edition";
import { type LearnerRef, takeLearner } from "./learner";

/** A learner's attempts, the cards that are stored, and those that a replay of all the responses gives. */
export type Replay = { attempts: Attempt[]; stored: ReviewCard[]; replayed: ReviewCard[] };

/** Puts the cards that all of the learner's responses give in the place of those stored; inside a transaction that took the learner. */
export async function replayCards(tx: Tx, learner: LearnerRef, course: Course): Promise<void> {
  await keepCards(tx, learner, cardsOf(course, await findAttempts(tx, learner)));
}

/** Replays a learner while no response comes between. */
export const replayOf = (db: Db, learner: LearnerRef, course: Course): Promise<Replay> =>
  db.$transaction(async (tx) => {
    await takeLearner(tx, learner.userId);
    const attempts = await findAttempts(tx, learner);
    const stored = await findCards(tx, learner);
    return { attempts, stored, replayed: cardsOf(course, attempts) };
  });

/** Everybody who has responded in the course, or has cards of it. */
export async function listReplayed(db: Db, courseId: string): Promise<string[]> {
  const have = { some: { courseId } };
  const users = await db.user.findMany({
    where: { OR: [{ attempts: have }, { cards: have }] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return users.map(({ id }) => id);
}

/** Replays everybody's cards; gives of how many learners they were others than before. */
export async function rebuildCards(db: Db, course: Course): Promise<number> {
  let changed = 0;
  for (const userId of await listReplayed(db, course.id))
    if (await rebuildCardsOf(db, { userId, courseId: course.id }, course)) changed += 1;
  return changed;
}

const rebuildCardsOf = (db: Db, learner: LearnerRef, course: Course): Promise<boolean> =>
  db.$transaction(async (tx) => {
    await takeLearner(tx, learner.userId);
    const stored = await findCards(tx, learner);
    const replayed = cardsOf(course, await findAttempts(tx, learner));
    const isChanged = textOf(stored) !== textOf(replayed);
    if (isChanged) await keepCards(tx, learner, replayed);
    return isChanged;
  });

const textOf = (cards: readonly ReviewCard[]): string =>
  cards
    .map((card) => JSON.stringify(Object.entries(card).sort()))
    .sort()
    .join();

/**
 * Replays everybody's cards where they may not fit any more: after a migration, which may bring the cards or change what they
 * hold, and at the first start with an edition of the course, which may have other items. An edition is kept once that is done.
 */
export async function freshenCards(
  db: Db,
  { course, edition, isMigrated }: { course: Course; edition: string; isMigrated: boolean },
): Promise<number> {
  if (!isMigrated && (await db.edition.count({ where: { id: edition } })) > 0) return 0;
  const learners = await rebuildCards(db, course);
  await keepEdition(db, edition, course);
  return learners;
}
