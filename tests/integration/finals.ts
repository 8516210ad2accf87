import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { findItem } from "@/domain/course";
import { knownIn } from "@/domain/mastery";
import { nextPosition } from "@/domain/respond";
import { findAttempt, findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { startFinal } from "@/prisma/final";
import { findKnown } from "@/prisma/knowledge";
import { recordResponse } from "@/prisma/response";
import { aCourse, at } from "@/tests/unit/builders";
import { accepted } from "./accepted";
import { findCards } from "./cards";
import { aDelivery, anEdition, aUser, itemIds } from "./rows";

/** The course of the finals here. */
export const course = aCourse();
export const later = (date: Date, ms: number) => new Date(date.getTime() + ms);
export const handInAt = (now: Date) => ({ course, reliability: null, code: randomUUID(), now });

export async function aFinal(db: Db, { userId, startedAt = at(0) }: { userId?: string; startedAt?: Date } = {}) {
  const owner = userId ?? (await aUser(db)).id;
  const editionId = await anEdition(db, course);
  const final = await accepted(
    startFinal(db, {
      userId: owner,
      courseId: course.id,
      editionId,
      itemIds: [...itemIds],
      seed: 7,
      startedAt,
      waitMs: 0,
    }),
  );
  return { ...final, userId: owner, learner: { userId: owner, courseId: course.id } };
}

type Final = Awaited<ReturnType<typeof aFinal>>;

/** Chooses in the final as its page does: at the position that the item has now. */
export async function choose(db: Db, final: Final, itemId: string, isRight: boolean, now: Date) {
  const attempt = (await findAttempt(db, final)) ?? final;
  const key = findItem(course, itemId)?.key ?? "both";
  const choice = isRight ? key : key === "second" ? "first" : "second";
  return recordResponse(db, final, aDelivery({ itemId, choice, position: nextPosition(attempt, itemId) }), now);
}

export const chooseAll = async (db: Db, final: Final, isRight: boolean, now: Date) => {
  for (const itemId of final.itemIds) await choose(db, final, itemId, isRight, now);
};

type OnCard = { card: { responsibilityId: string } };
const byId = (a: OnCard, b: OnCard) => a.card.responsibilityId.localeCompare(b.card.responsibilityId);

/** The stored cards, and what is stored as known beside them, are what replaying the stored responses gives. */
export async function expectCardsReplayed(db: Db, { learner }: Final) {
  const replayed = knownIn(course, await findAttempts(db, learner));
  const stored = await findKnown(db, learner);
  expect(stored.toSorted(byId)).toEqual(replayed.toSorted(byId));
  return findCards(db, learner);
}
