import { type Attempt, currentItemId, findItem, type Response } from "@/domain/attempt";
import { chanceFrom } from "@/domain/chance";
import { type Choice, choices } from "@/domain/choice";
import type { Course, Item, Lesson } from "@/domain/course";
import { practiceItems } from "@/domain/practice";
import { paragraphIds } from "@/domain/reading";

export type MadeUpLearner = {
  readings: { lessonId: string; paragraphId: string; begunAt: Date; updatedAt: Date; completedAt: Date | null }[];
  attempts: (Attempt & { seed: number })[];
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * A made-up learner's weeks: some get through the course and some stop on the way, each has a skill, and joining is the
 * mistake made most. The same seed and start give the same rows, but for their ids, which `newId` makes.
 */
export function madeUpLearner(course: Course, editionId: string, seed: number, startedAt: Date, newId: () => string): MadeUpLearner {
  const chance = chanceFrom(seed);
  const skill = 0.4 + 1.6 * chance();
  const lessonsDone = Math.min(course.lessons.length, Math.floor(chance() * (course.lessons.length + 3)));
  const met = new Set<string>();
  const learner: MadeUpLearner = { readings: [], attempts: [] };
  let at = startedAt;
  course.lessons.slice(0, lessonsDone + 1).forEach((lesson, index) => {
    const finishes = index < lessonsDone;
    if (!finishes && chance() < 0.4) return;
    const paragraphs = paragraphIds(lesson);
    const read = new Date(at.getTime() + lesson.minutes * minuteMs * (0.6 + chance()));
    const reached = finishes ? paragraphs.length - 1 : Math.floor(chance() * paragraphs.length);
    learner.readings.push({ lessonId: lesson.id, paragraphId: paragraphs[reached] ?? "", begunAt: at, updatedAt: read, completedAt: finishes ? read : null });
    if (finishes || chance() < 0.5) {
      learner.attempts.push(madeUpAttempt(course, lesson, editionId, { chance, skill, met, startedAt: read, newId, finishes }));
    }
    at = new Date(at.getTime() + dayMs * (0.5 + 2.5 * chance()));
  });
  return learner;
}

type Sitting = { chance: () => number; skill: number; met: Set<string>; startedAt: Date; newId: () => string; finishes: boolean };

function madeUpAttempt(
  course: Course,
  lesson: Lesson,
  editionId: string,
  { chance, skill, met, startedAt, newId, finishes }: Sitting,
): Attempt & { seed: number } {
  const seed = Math.floor(chance() * 2 ** 31);
  const itemIds = practiceItems(lesson, met, seed).map(({ id }) => id);
  const attempt: Attempt & { seed: number } = {
    ...{ id: newId(), quizId: lesson.id, kind: "practice", scope: "full", editionId, itemIds, seed, startedAt, submittedAt: null, responses: [] },
  };
  const stopsAt = finishes ? Number.POSITIVE_INFINITY : 1 + Math.floor(chance() * (itemIds.length - 1));
  let at = startedAt;
  for (let itemId = currentItemId(attempt); itemId && attempt.responses.length < stopsAt; itemId = currentItemId(attempt)) {
    const item = findItem(course, itemId);
    if (!item) break;
    const durationMs = Math.round(6_000 + 24_000 * chance());
    at = new Date(at.getTime() + durationMs + 4_000);
    attempt.responses.push(madeUpResponse(item, attempt, { chance, skill, at, durationMs, id: newId() }));
    met.add(itemId);
  }
  return { ...attempt, submittedAt: currentItemId(attempt) === undefined ? at : null };
}

function madeUpResponse(
  item: Item,
  attempt: Attempt,
  { chance, skill, at, durationMs, id }: { chance: () => number; skill: number; at: Date; durationMs: number; id: string },
): Response {
  const returning = attempt.responses.some((response) => response.itemId === item.id);
  const knows = 1 / (1 + Math.exp(-(skill - difficulty(item) + (returning ? 2 : 0))));
  const correct = chance() < knows;
  const choice = correct ? item.key : wrongChoice(item.key, chance);
  const sureness = knows + 0.5 * (chance() - 0.5);
  const certainty = sureness < 0.5 ? "guess" : sureness < 0.8 ? "fairly" : "very";
  return { id, position: attempt.responses.length, itemId: item.id, choice, certainty, correct, durationMs, createdAt: at };
}

/** In logits, fixed for the item: cases are harder than plain items, and shared duties than a single owner's. */
function difficulty(item: Item): number {
  const own = chanceFrom([...item.responsibilityId].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))();
  return 1.6 * (own - 0.5) + (item.variant === "plain" ? -0.4 : 0.2) + (item.key === "both" ? 0.4 : 0);
}

function wrongChoice(key: Choice, chance: () => number): Choice {
  const single = choices.filter((choice) => choice !== "both" && choice !== key);
  if (key !== "both" && chance() < 0.7) return "both";
  return single[Math.floor(chance() * single.length)] ?? "both";
}
