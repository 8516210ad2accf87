import { randomInt, randomUUID } from "node:crypto";
import type { CompiledCourse } from "@/content/compile/edition";
import type { Attempt } from "@/domain/attempt";
import { type CheckDay, checkItems, checkQuizId, completedAt, nextCheck, openCheck } from "@/domain/check";
import { type Course, findItem, findLesson, findResponsibility, type Item, type Lesson } from "@/domain/course";
import { dayOf, startOfDay } from "@/domain/day";
import { evidenceByResponsibility } from "@/domain/evidence";
import { type Known, knownFromAll, nothingKnown } from "@/domain/mastery";
import { metFrom } from "@/domain/met";
import { nextLesson, progressOf } from "@/domain/progress";
import { reasonFor, reviewedOn, reviewItems, reviewPlan } from "@/domain/review";
import { standBefore } from "@/domain/shown";
import { isSealing, tellableKnown } from "@/domain/tellable-known";
import { timeZone } from "@/messages/translator";
import { findAttempts, type NewAttempt, startAttempt, startReviews } from "@/prisma/attempt";
import { keepEdition } from "@/prisma/edition";
import { findKnown, type StoredKnown } from "@/prisma/knowledge";
import type { LearnerRef } from "@/prisma/learner";
import { findMilestones } from "@/prisma/milestones";
import { now } from "./clock";
import { listCourses } from "./courses";
import { db } from "./db";

export const reviewQuizId = "review";

export type CourseReview = Awaited<ReturnType<typeof readCourse>>;

/** A course as its learner stands in it. Cards of responsibilities that the course has no more are left out. */
async function readCourse(userId: string, served: CompiledCourse, at: Date) {
  const { course } = served;
  const learner = { userId, courseId: course.id };
  const [attempts, stored] = await Promise.all([
    findMilestones(db(), learner, startOfDay(dayOf(at, timeZone), timeZone)),
    findKnown(db(), learner),
  ]);
  const known = (await readTellable(learner, course, { attempts, stored }, at)).filter(({ card }) =>
    findResponsibility(course, card.responsibilityId),
  );
  const completed = completedAt(course, attempts);
  return {
    ...served,
    attempts,
    known,
    cards: known.map(({ card }) => ({ ...card, courseId: course.id })),
    check: openCheck(completed, attempts, at),
    nextCheck: nextCheck(completed, at),
  };
}

type Read = { attempts: readonly Attempt[]; stored: readonly StoredKnown[] };

/** What is stored, with a replay of all the attempts where it may not be told yet, or is to be counted anew. */
async function readTellable(
  learner: LearnerRef,
  course: Course,
  { attempts, stored }: Read,
  at: Date,
): Promise<Known[]> {
  const counted = stored.filter((one) => one.knowledge !== null);
  const isSealed = isSealing(attempts, at);
  if (counted.length === stored.length && !isSealed) return counted;
  const replayed = tellableKnown(course, await findAttempts(db(), learner), at);
  if (isSealed) return replayed;
  const byId = new Map(replayed.map((one) => [one.card.responsibilityId, one]));
  return stored.map((one) =>
    one.knowledge ? one : { ...(byId.get(one.card.responsibilityId) ?? nothingKnown), card: one.card },
  );
}

/** What a learner has to review today, over all of their courses, and how they stand in each. */
export async function readReviews(userId: string) {
  const at = now();
  const courses = await Promise.all((await listCourses()).map((served) => readCourse(userId, served, at)));
  const attempts = courses.flatMap((course) => course.attempts);
  const reviews = attempts
    .filter(({ quizId }) => quizId === reviewQuizId)
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  const cards = courses.flatMap((course) => course.cards);
  return {
    courses,
    cards,
    reviews,
    plan: reviewPlan(cards, reviewedOn(attempts, at, timeZone), at, timeZone),
    open: reviews.find(({ submittedAt }) => submittedAt === null) ?? null,
    hasReviewed: reviewedOn(attempts, at, timeZone) > 0,
  };
}

/** The same for a page of one course: what is due is due in any course, the rest is this one's. */
export async function readReview(userId: string, { id }: Course) {
  const { courses, plan, reviews, open } = await readReviews(userId);
  const own = courses.find(({ course }) => course.id === id);
  if (!own) throw new Error(`${id} is not one of the learner's courses.`);
  return { attempts: own.attempts, known: own.known, check: own.check, nextCheck: own.nextCheck, plan, reviews, open };
}

/** The lesson to go on with; null when all are learned. */
export const lessonAfter = (course: Course, attempts: readonly Attempt[]): Lesson | null =>
  findLesson(course, nextLesson(progressOf(course, attempts, []))?.lessonId ?? "") ?? null;

/**
 * Opens today's review, or the cards that come next; gives the one that is open. Null when there is nothing to ask. Each
 * course's items are an attempt of their own, and what is opened together is one sitting: the most pressing course first.
 */
export async function startReview(userId: string, isAhead: boolean): Promise<Attempt | null> {
  const { courses, plan, open } = await readReviews(userId);
  const cards = isAhead ? plan.ahead : plan.due;
  if (open || cards.length === 0) return open;
  const courseIds = [...new Set(cards.map(({ courseId }) => courseId))];
  const sittingId = courseIds.length > 1 ? randomUUID() : null;
  const reviews = courseIds.flatMap((courseId) => {
    const own = courses.find(({ course }) => course.id === courseId);
    if (!own) return [];
    const seed = randomInt(2 ** 31);
    const due = cards.filter((card) => card.courseId === courseId);
    const items = reviewItems(own.course, due, metFrom(own.known, own.attempts), seed);
    return [newQuiz(userId, own, { quizId: reviewQuizId, kind: "review", seed, items, sittingId })];
  });
  for (const { course, edition } of courses)
    if (courseIds.includes(course.id)) await keepEdition(db(), edition, course);
  return startReviews(db(), userId, reviews);
}

/** Opens the check of that day, or gives it as it stands; null when it isn't open. */
export async function startCheck(userId: string, served: CompiledCourse, day: CheckDay): Promise<Attempt | null> {
  const { attempts, known, check } = await readCourse(userId, served, now());
  if (check !== day) return null;
  const seed = randomInt(2 ** 31);
  const items = checkItems(served.course, metFrom(known, attempts), seed);
  await keepEdition(db(), served.edition, served.course);
  return startAttempt(db(), newQuiz(userId, served, { quizId: checkQuizId(day), kind: "check", seed, items }));
}

/**
 * Why a review asks each of its items, by the item's id. Where more was shown of a responsibility since the review began than its own
 * response, as by a practice between, how it stood then is read from all the responses.
 */
export async function readReasons(userId: string, { course, known }: CourseReview, { itemIds, startedAt }: Attempt) {
  const stands = new Map(known.map((one) => [one.card.responsibilityId, standBefore(one, startedAt)]));
  const items = itemIds.flatMap((itemId) => findItem(course, itemId) ?? []);
  if (items.some(({ responsibilityId: id }) => stands.has(id) && stands.get(id) === undefined)) {
    const attempts = await findAttempts(db(), { userId, courseId: course.id });
    for (const [id, evidence] of evidenceByResponsibility(course, attempts)) {
      const before = knownFromAll(
        id,
        evidence.filter(({ at }) => at < startedAt),
      );
      stands.set(id, before && standBefore(before, startedAt));
    }
  }
  return new Map(
    items.map((item) => [item.id, reasonFor(item, stands.get(item.responsibilityId) ?? null, startedAt, timeZone)]),
  );
}

type Quiz = Pick<NewAttempt, "quizId" | "kind" | "seed" | "sittingId"> & { items: Item[] };

const newQuiz = (userId: string, { course, edition }: CompiledCourse, { items, ...quiz }: Quiz): NewAttempt => ({
  ...quiz,
  userId,
  courseId: course.id,
  scope: "full",
  editionId: edition,
  itemIds: items.map(({ id }) => id),
  startedAt: now(),
});
