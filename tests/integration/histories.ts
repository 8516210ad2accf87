import { randomUUID } from "node:crypto";
import type { Attempt, Response } from "@/domain/attempt";
import { chanceFrom, shuffled } from "@/domain/chance";
import { certainties, choices } from "@/domain/choice";
import { type Course, findItem, lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { storeWeeks } from "@/prisma/demo/store";
import { at } from "@/tests/unit/builders";
import { course } from "./item-cohort";

type Quiz = Pick<Attempt, "quizId" | "kind" | "scope">;

/** Practices and retries most of the time; reviews, checks and finals between. */
const quizzes: Quiz[] = [
  { quizId: "roles", kind: "practice", scope: "full" },
  { quizId: "roles", kind: "practice", scope: "retry" },
  { quizId: "more", kind: "practice", scope: "full" },
  { quizId: "more", kind: "practice", scope: "retry" },
  { quizId: "review", kind: "review", scope: "full" },
  { quizId: "review", kind: "review", scope: "full" },
  { quizId: "final", kind: "final", scope: "full" },
  { quizId: "check-30", kind: "check", scope: "full" },
  { quizId: "check-90", kind: "check", scope: "full" },
];

/**
 * What a learner did in the course of `item-cohort`, as chance has it: perhaps a pretest, then so many attempts one after the other, minutes
 * or weeks apart; retries, items that come back, finals with responses changed, left open or late. The last at each quiz may be open.
 */
export function aHistory(seed: number, { length, editionIds }: { length: number; editionIds: string[] }): Attempt[] {
  const chance = chanceFrom(seed);
  const isOne = (share: number) => chance() < share;
  const pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[], other: Value): Value =>
    values[Math.floor(chance() * values.length)] ?? other;
  let minute = 0;
  const given = (itemId: string, position: number): Response => {
    const key = findItem(course, itemId)?.key ?? "both";
    const choice = isOne(0.7) ? key : pick(choices, "both");
    minute += 1;
    return {
      id: randomUUID(),
      itemId,
      position,
      choice,
      certainty: pick([...certainties, null], null),
      correct: choice === key,
      durationMs: 900,
      createdAt: at(minute),
    };
  };
  const attempt = (quiz: Quiz, isLast: boolean): Attempt => {
    minute += isOne(0.5) ? 5 : Math.floor(chance() * 20_000);
    const startedAt = at(minute);
    const items = course.lessons
      .filter(({ id }) => quiz.kind !== "practice" || id === quiz.quizId)
      .flatMap(lessonItems);
    const ids = items.map(({ id }) => id);
    const itemIds = shuffled(ids, chance).slice(0, quiz.scope === "retry" ? 2 : 7);
    const isEnded = !isLast || isOne(0.5);
    const isChangeable = quiz.kind === "final" || quiz.kind === "pretest";
    const reached = isEnded && !isChangeable ? itemIds : itemIds.slice(0, Math.floor(chance() * 8));
    const again = quiz.kind === "check" ? [] : reached.slice(0, 2);
    const deadlineAt = quiz.kind === "final" && isOne(0.5) ? at(minute + 6) : null;
    const responses = [
      ...reached.map(given),
      ...again.map((itemId, index) => given(itemId, (isChangeable ? itemIds.length : reached.length) + index)),
    ];
    const last = responses.at(-1)?.createdAt;
    if (isChangeable) minute += 1;
    const submittedAt = isEnded ? (isChangeable ? at(minute) : (last ?? at(minute))) : null;
    const editionId = pick(editionIds, "");
    return {
      ...quiz,
      id: randomUUID(),
      editionId,
      itemIds,
      startedAt,
      submittedAt,
      deadlineAt,
      sittingId: null,
      responses,
    };
  };
  const practice: Quiz = { quizId: "roles", kind: "practice", scope: "full" };
  const pretest: Quiz = { quizId: "pretest", kind: "pretest", scope: "full" };
  const drawn = Array.from({ length }, () => pick(quizzes, practice));
  const all = isOne(0.5) ? [pretest, ...drawn] : drawn;
  return all.map((quiz, index) => attempt(quiz, !all.slice(index + 1).some(({ quizId }) => quizId === quiz.quizId)));
}

/** Stores it as what somebody did, with what comes of it. */
export const storeHistory = (db: Db, userId: string, attempts: readonly Attempt[], taught: Course = course) =>
  storeWeeks(db, taught, [{ userId, readings: [], attempts: attempts.map((one) => ({ ...one, seed: 1 })) }]);

/** When everything in it has been done, a little later. */
export const endOf = (attempts: readonly Attempt[], minutes = 1): Date => {
  const times = attempts.flatMap(({ startedAt, submittedAt, responses }) => [
    startedAt.getTime(),
    submittedAt?.getTime() ?? 0,
    responses.at(-1)?.createdAt.getTime() ?? 0,
  ]);
  return new Date(Math.max(0, ...times) + minutes * 60_000);
};
