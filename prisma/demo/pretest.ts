import { chanceFrom } from "@/domain/chance";
import type { Course } from "@/domain/course";
import { pretestItems, pretestQuizId } from "@/domain/pretest";
import { type Knowing, madeUpAttempt, type SeededAttempt } from "./responses";

const minuteMs = 60_000;

type Newcomer = { knowing: Knowing; startedAt: Date; newId: () => string };

/** What was known before the course, in nine answers. `answers` may be fewer: the others are left open, and none is a skip. */
export function madeUpPretest(
  course: Course,
  editionId: string,
  seed: number,
  { answers, ...newcomer }: Newcomer & { answers?: number },
): SeededAttempt {
  const items = pretestItems(course, seed);
  const attempt = madeUpAttempt(
    { quizId: pretestQuizId, kind: "pretest", editionId, seed, items },
    { ...newcomer, chance: chanceFrom(seed), stopsAt: answers ?? null },
  );
  const leftAt = attempt.responses.at(-1)?.createdAt ?? attempt.startedAt;
  return { ...attempt, submittedAt: attempt.submittedAt ?? new Date(leftAt.getTime() + minuteMs / 2) };
}

/** Just before the first lesson: of six three take it, one skips it, one leaves some open, and one began before there was any. */
export function newcomersPretest(course: Course, editionId: string, seed: number, newcomer: Newcomer) {
  const startedAt = new Date(newcomer.startedAt.getTime() - 10 * minuteMs);
  const answers = [0, 7][seed % 6];
  return seed % 6 === 2
    ? null
    : madeUpPretest(course, editionId, seed, { ...newcomer, startedAt, ...(answers === undefined ? {} : { answers }) });
}
