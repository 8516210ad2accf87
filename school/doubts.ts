import type { Course, Item } from "@/domain/course";
import { findItem } from "@/domain/course";
import { answerDoubt, type DoubtAnswer, isAsked } from "@/domain/doubt";
import { versionOf } from "@/domain/item-version";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import {
  answerDoubts,
  countDoubters,
  countDoubts,
  countRight,
  type DoubtScope,
  doubtsPerPage,
  findDoubtIn,
  type ListedDoubt,
  listDoubts,
} from "@/prisma/doubts";
import { findEditionDates, getEditionOrThrow } from "@/prisma/edition";
import { now } from "./clock";
import { findCourse } from "./courses";
import { db } from "./db";

/** A doubt with what is needed to judge it. */
export type DoubtCase = {
  doubt: ListedDoubt;
  /** The course and the item as the doubter had them. */
  course: Course;
  item: Item;
  /** When the edition came, and as what number. */
  published: { number: number | null; at: Date } | undefined;
  /** Whether learners get this very version now. */
  isAsked: boolean;
  others: number;
  /** How often it was right at the first go. */
  right: number;
  n: number;
};

/** A page of the doubts that somebody may see, with the number of the last page. */
export async function readDoubts(scope: DoubtScope, page: number): Promise<{ cases: DoubtCase[]; last: number }> {
  const [doubts, count, served] = await Promise.all([
    listDoubts(db(), scope, page),
    countDoubts(db(), scope),
    findCourse(scope.courseId),
  ]);
  const versions = [...new Set(doubts.map(({ version }) => version))];
  const itemIds = [...new Set(doubts.map(({ itemId }) => itemId))];
  const [doubters, given] =
    doubts.length === 0
      ? [new Map<string, number>(), []]
      : await Promise.all([countDoubters(db(), scope.courseId, versions), countRight(db(), scope, itemIds)]);
  const editionIds = new Set([
    ...doubts.map(({ response }) => response.attempt.editionId),
    ...given.map(({ editionId }) => editionId),
  ]);
  const editions = new Map<string, Course>();
  for (const id of editionIds) editions.set(id, await getEditionOrThrow(db(), id));
  const published = await findEditionDates(db(), [...editionIds]);
  const versionIn = (editionId: string, itemId: string) => {
    const course = editions.get(editionId);
    const item = course && findItem(course, itemId);
    return item && versionOf(item);
  };
  const cases = doubts.flatMap((doubt) => {
    const course = editions.get(doubt.response.attempt.editionId);
    const item = course && findItem(course, doubt.itemId);
    if (!item) return [];
    const own = given.filter((row) => versionIn(row.editionId, row.itemId) === doubt.version);
    return {
      doubt,
      course,
      item,
      published: published.get(doubt.response.attempt.editionId),
      isAsked: served !== null && isAsked(served.course, doubt.itemId, doubt.version),
      others: (doubters.get(doubt.version) ?? 1) - 1,
      right: own.reduce((sum, { right }) => sum + right, 0),
      n: own.reduce((sum, { n }) => sum + n, 0),
    };
  });
  return { cases, last: Math.max(1, Math.ceil(count / doubtsPerPage)) };
}

type Answering = DoubtAnswer & { doubtId: string; actorId: string };

/** Answers everybody of the scope who doubted the same version. */
export async function answer(
  scope: DoubtScope,
  { doubtId, actorId, ...said }: Answering,
): Promise<Outcome<DoubtAnswer, "no-such-doubt" | "unexplained" | "not-mended">> {
  const [doubt, served] = await Promise.all([findDoubtIn(db(), scope, doubtId), findCourse(scope.courseId)]);
  if (!doubt || !served) return refuse("no-such-doubt");
  const outcome = answerDoubt(said, doubt, served.course);
  if (!outcome.accepted) return outcome;
  const mendedEditionId = said.outcome === "mended" ? served.edition : null;
  await answerDoubts(db(), scope, { ...outcome.value, doubtId, actorId, mendedEditionId, answeredAt: now() });
  return accept(outcome.value);
}
