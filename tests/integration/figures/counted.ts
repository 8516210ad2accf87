import { course, edition } from "@/tests/first-course";
import type { Place, Raw, RawAttempt, RawResponse } from "./raw";

/** What counts, and for how much: the rules of `domain/README.md` once more, in arrays. */

type Choice = "first" | "both" | "second";
export const choices = ["first", "both", "second"] as const;
export type Asked = { id: string; lessonId: string; dutyId: string; key: Choice; stem: { vi: string; en: string } };

const tenSecondsMs = 10_000;
export const dayMs = 86_400_000;
export const lessonIds = course.lessons.map(({ id }) => id);
export const dutyIds = course.lessons.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));

type Content = {
  lessons: { responsibilities: { id: string; items: (Omit<Asked, "dutyId"> & { lessonId: string })[] }[] }[];
};

const contents = new Map<string, Map<string, Asked>>();
function itemsOf(content: unknown): Map<string, Asked> {
  const { lessons } = content as Content;
  const duties = lessons.flatMap(({ responsibilities }) => responsibilities);
  return new Map(duties.flatMap(({ id: dutyId, items }) => items.map((item) => [item.id, { ...item, dutyId }])));
}

/** An item as an edition asks it; none of the landing page's. */
export function itemIn(raw: Raw, editionId: string, itemId: string): Asked | undefined {
  const known = contents.get(editionId) ?? itemsOf(raw.editions.find(({ id }) => id === editionId)?.content);
  contents.set(editionId, known);
  return known.get(itemId);
}

/** The items of the course as it is served. */
export const served: readonly Asked[] = [...itemsOf(course).values()];

export const versionOf = ({ id, key, stem }: Asked): string => JSON.stringify([id, key, stem.vi, stem.en]);

/** The key that an item is judged by; null where it was dropped. */
export function keyOf(raw: Raw, item: Asked): Choice | null {
  const regrade = raw.regrades.find(({ itemId, version }) => itemId === item.id && version === versionOf(item));
  return regrade ? regrade.key : item.key;
}

export function isRight(raw: Raw, attempt: RawAttempt, { itemId, choice }: RawResponse): boolean {
  const item = itemIn(raw, attempt.editionId, itemId);
  const key = item ? keyOf(raw, item) : "both";
  return key === null || choice === key;
}

/** The response to an item of the set that counts. */
export function givenTo(attempt: RawAttempt, itemId: string): RawResponse | undefined {
  const inTime = attempt.responses
    .filter((one) => one.itemId === itemId && (!attempt.deadlineAt || one.createdAt <= attempt.deadlineAt))
    .toSorted((a, b) => a.position - b.position);
  return attempt.kind === "final" || attempt.kind === "pretest" ? inTime.at(-1) : inTime[0];
}

export const given = (attempt: RawAttempt): RawResponse[] =>
  attempt.itemIds.flatMap((id) => givenTo(attempt, id) ?? []);

export type Score = { raw: number; max: number };
export const scoreOf = (raw: Raw, attempt: RawAttempt): Score => ({
  raw: given(attempt).filter((response) => isRight(raw, attempt, response)).length,
  max: attempt.itemIds.length,
});

export const isOver = ({ submittedAt }: RawAttempt, now: Date): boolean =>
  submittedAt !== null && submittedAt.getTime() <= now.getTime() - tenSecondsMs;

export const byStart = <T extends { startedAt: Date }>(attempts: readonly T[]): T[] =>
  attempts.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime());

export const select = <T>(inOrder: readonly T[], selection: Place["selection"]): T[] => {
  if (selection === "all") return [...inOrder];
  return selection === "first" ? inOrder.slice(0, 1) : inOrder.slice(-1);
};

/** Who is in the cohort as a learner now. */
export function learnersOf({ raw, cohortId }: Place) {
  const present = raw.memberships.filter((one) => one.cohortId === cohortId && one.role === "learner" && !one.leftAt);
  return present.flatMap((membership) => {
    const user = raw.users.find(({ id }) => id === membership.userId);
    return user ? [{ ...user, email: user.email ?? "", membership }] : [];
  });
}

/** What a learner did in the course, the landing page's question left aside, in the order of its start. */
export const attemptsOf = ({ raw }: Pick<Place, "raw">, userId: string): RawAttempt[] =>
  byStart(raw.attempts.filter((one) => one.userId === userId && one.courseId === course.id && one.quizId !== "sample"));

export const isSkipped = ({ kind, submittedAt, responses }: RawAttempt): boolean =>
  kind === "pretest" && submittedAt !== null && responses.length === 0;

/** Whole practices of a lesson that ended. */
export const practicesOf = (attempts: readonly RawAttempt[], lessonId: string): RawAttempt[] =>
  attempts.filter(
    ({ kind, scope, quizId, submittedAt }) =>
      kind === "practice" && scope === "full" && quizId === lessonId && submittedAt,
  );

export const latest = (dates: readonly (Date | null | undefined)[]): Date | null => {
  const times = dates.flatMap((date) => (date ? [date.getTime()] : []));
  return times.length === 0 ? null : new Date(Math.max(...times));
};

export const servedEdition = edition;

/** What each one's first final in the course came to. */
export const finalsIn = (raw: Raw): number[] =>
  [...new Set(raw.attempts.map(({ userId }) => userId))].flatMap((userId) => {
    const own = attemptsOf({ raw }, userId).filter((one) => one.kind === "final" && one.submittedAt);
    return own.slice(0, 1).map((one) => scoreOf(raw, one).raw);
  });
