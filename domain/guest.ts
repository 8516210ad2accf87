import { z } from "zod";
import type { Attempt, Response } from "./attempt";
import { certainties } from "./choice";
import { Choice, type Course, Slug } from "./course";
import { dayMs } from "./day";

/** A guest who never signs up is forgotten after this long, in milliseconds. */
export const guestLifetimeMs = 30 * dayMs;

/** When a guest's practice began: their first response less the time that its item took, and not before they came. */
export const beganAt = (guest: { begunAt: Date }, durationMs: number | null, now: Date): Date =>
  new Date(Math.min(now.getTime(), Math.max(guest.begunAt.getTime(), now.getTime() - (durationMs ?? 0))));

/** Guests have no address. They do the first lesson of the course that is tried, and nothing else. */
export const canDoLesson = (
  player: { email: string | null },
  { course, lessonId }: { course: Course; lessonId: string },
  trial: Course,
): boolean => player.email !== null || (course.id === trial.id && trial.lessons[0]?.id === lessonId);

/** The landing page's item stands in a quiz of its own, so that it is in no lesson's score and in no report. */
export const sampleQuizId = "sample";

/** How long a visitor's browser keeps the response to the landing page's item, in milliseconds. */
export const sampleLifetimeMs = 2 * 60 * 60 * 1000;

/** A response to the landing page's item, as the visitor's browser keeps it. */
export const SampleResponse = z.strictObject({
  id: z.uuid(),
  itemId: Slug,
  choice: Choice,
  certainty: z.enum(certainties),
  createdAt: z.coerce.date(),
});
export type SampleResponse = z.infer<typeof SampleResponse>;

/**
 * The kept response graded; null where it is too old, or of an item that the course has replaced. One dated later than now, as
 * by another server's clock, counts as given now.
 */
export function gradeSample(course: Course, kept: SampleResponse, now: Date): Response | null {
  const createdAt = kept.createdAt > now ? now : kept.createdAt;
  if (kept.itemId !== course.sample?.id || now.getTime() - createdAt.getTime() > sampleLifetimeMs) return null;
  return { ...kept, createdAt, position: 0, correct: kept.choice === course.sample.key, durationMs: null };
}

/** How far a guest of whom nothing is stored yet has read, as their browser keeps it. */
export const KeptReading = z.strictObject({
  courseId: Slug,
  lessonId: Slug,
  paragraphId: Slug,
  begunAt: z.coerce.date(),
  updatedAt: z.coerce.date(),
  completedAt: z.coerce.date().nullable(),
});
export type KeptReading = z.infer<typeof KeptReading>;

type Reached = Pick<KeptReading, "courseId" | "lessonId" | "paragraphId"> & { completes: boolean };

/** The reading after one more paragraph of a lesson; a lesson once completed stays completed. */
export function readingAfter(before: KeptReading | null, { completes, ...reached }: Reached, now: Date): KeptReading {
  const same = before?.courseId === reached.courseId && before.lessonId === reached.lessonId ? before : null;
  return {
    ...reached,
    begunAt: same?.begunAt ?? now,
    updatedAt: now,
    completedAt: same?.completedAt ?? (completes ? now : null),
  };
}

type Quiz = { id: string; courseId: string; quizId: Attempt["quizId"] };

/** Which of a guest's attempts join an account: those at quizzes that the account has neither open nor done. */
export function attemptsThatJoin(
  guests: readonly Quiz[],
  accounts: readonly Quiz[],
): { joining: string[]; keptOut: string[] } {
  const isKnown = ({ courseId, quizId }: Quiz) =>
    accounts.some((known) => known.courseId === courseId && known.quizId === quizId);
  return {
    joining: guests.flatMap((attempt) => (isKnown(attempt) ? [] : [attempt.id])),
    keptOut: guests.flatMap((attempt) => (isKnown(attempt) && attempt.quizId !== sampleQuizId ? [attempt.id] : [])),
  };
}
