import { randomUUID } from "node:crypto";
import { chanceFrom, shuffled } from "@/domain/chance";
import { certainties, choices } from "@/domain/choice";
import { type Course, findItem } from "@/domain/course";
import { isRight } from "@/domain/regrade";
import type { Db } from "@/prisma/client";
import { course, edition } from "@/tests/first-course";

export const chance = chanceFrom(31);
export const isOne = (share: number): boolean => chance() < share;
export const someOf = (ids: readonly string[], n: number): string[] => shuffled(ids, chance).slice(0, n);

type Kind = "practice" | "review" | "final" | "check" | "pretest";

export type Sitting = {
  userId: string;
  quizId: string;
  itemIds: readonly string[];
  startedAt: Date;
  kind?: Kind;
  scope?: "full" | "retry";
  /** Minutes after the start; null while it goes on. */
  ends?: number | null;
  /** Minutes after the start; what comes later is late. */
  deadline?: number;
  /** How likely a response is right, and how many of the items have one. */
  ability?: number;
  answered?: number;
  /** Items that are asked, or changed, once more at the end. */
  again?: number;
  /** The edition, with the keys that stand when it is taken. */
  of?: { editionId: string; course: Course };
  courseId?: string;
};

/** An attempt's rows as chance made them, a minute a response. */
function rowsOf(sitting: Sitting) {
  const { userId, quizId, itemIds, startedAt, kind = "practice", scope = "full", ability = 0.6, again = 0 } = sitting;
  const {
    ends = itemIds.length + again,
    deadline,
    of = { editionId: edition, course },
    courseId = course.id,
  } = sitting;
  const id = randomUUID();
  const after = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
  const places = [...itemIds.keys()].filter(() => isOne(sitting.answered ?? 1));
  // What is changed in a final takes a place of its own; elsewhere positions have no gap.
  const isChangeable = kind === "final" || kind === "pretest";
  const asked = [
    ...places.map((place, index) => ({ place, position: isChangeable ? place : index })),
    ...places.slice(0, again).map((place, index) => ({
      place,
      position: isChangeable ? place + itemIds.length : places.length + index,
    })),
  ];
  const responses = asked.map(({ place, position }, minute) => {
    const itemId = itemIds[place] ?? "";
    const item = findItem(of.course, itemId);
    const key = item?.key ?? "both";
    const others = choices.filter((choice) => choice !== key);
    const choice = isOne(ability) ? key : (shuffled(others, chance)[0] ?? key);
    const certainty = [...certainties, null][Math.floor(chance() * 4)] ?? null;
    const durationMs = isOne(0.9) ? 1000 + Math.floor(chance() * 60_000) : null;
    const correct = item ? isRight(item, choice) : choice === key;
    return {
      id: randomUUID(),
      attemptId: id,
      itemId,
      position,
      choice,
      certainty,
      correct,
      durationMs,
      createdAt: after(minute),
    };
  });
  const attempt = {
    id,
    userId,
    courseId,
    quizId,
    kind,
    scope,
    editionId: of.editionId,
    itemIds: [...itemIds],
    seed: 1,
    startedAt,
    submittedAt: ends === null ? null : after(ends),
    deadlineAt: deadline === undefined ? null : after(deadline),
  };
  return { attempt, responses };
}

/** Writes the attempts as they ran; gives their ids. */
export async function sit(db: Db, ...sittings: Sitting[]): Promise<string[]> {
  const made = sittings.map(rowsOf);
  await db.attempt.createMany({ data: made.map(({ attempt }) => attempt) });
  await db.response.createMany({ data: made.flatMap(({ responses }) => responses) });
  return made.map(({ attempt }) => attempt.id);
}
