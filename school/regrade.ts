import type { Choice, Course } from "@/domain/course";
import { findItem } from "@/domain/course";
import { versionOf } from "@/domain/item-version";
import { type Outcome, refuse } from "@/domain/outcome";
import { findContent, getContentOrThrow, listEditionsWith } from "@/prisma/edition";
import {
  type Effect,
  findRegrade,
  type Judging,
  type ListedRegrade,
  listEffects,
  listRegrades,
  listVisible,
} from "@/prisma/regrade";
import { regrade, undoRegrade } from "@/prisma/regrading";
import { newCertificateCode } from "./certificate";
import { now } from "./clock";
import { findCourse } from "./courses";
import { db } from "./db";
import { readReliability } from "./final";

/** The version of an item that an edition of the course has; null where it has none. */
export async function findJudging(
  courseId: string,
  { itemId, editionId }: { itemId: string; editionId: string },
): Promise<(Judging & { course: Course }) | null> {
  const course = await findContent(db(), { id: editionId, courseId });
  const item = course && findItem(course, itemId);
  if (!item) return null;
  const version = versionOf(item);
  const ref = { courseId, itemId, version };
  return { ...ref, item, course, editionIds: await listEditionsWith(db(), ref) };
}

export const effectsPerPage = 25;

export type RegradePreview = {
  /** Those whom the manager may see, on this page. */
  effects: Effect[];
  last: number;
  people: number;
  /** Of these, those whom the manager may not see by name. */
  outside: number;
  /** The most and the least that a score moves. */
  most: number;
  least: number;
  gained: number;
  /** Passed finals that are passed no more. */
  lost: number;
};

/** What a key would change, person by person; nothing is written. */
export async function previewRegrade(
  judging: Judging,
  { key, managerId, page }: { key: Choice | null; managerId: string; page: number },
): Promise<RegradePreview> {
  const [all, visible] = await Promise.all([
    listEffects(db(), judging, key),
    listVisible(db(), { courseId: judging.courseId, managerId }),
  ]);
  const seen = all.filter(({ attempt }) => visible.has(attempt.user.id));
  seen.sort((a, b) => alphabetical.compare(a.attempt.user.name, b.attempt.user.name));
  const people = new Set(all.map(({ attempt }) => attempt.user.id));
  const moves = all.map(({ before, after }) => after.raw - before.raw);
  return {
    effects: seen.slice((page - 1) * effectsPerPage, page * effectsPerPage),
    last: Math.max(1, Math.ceil(seen.length / effectsPerPage)),
    people: people.size,
    outside: [...people].filter((id) => !visible.has(id)).length,
    most: Math.max(0, ...moves),
    least: Math.min(0, ...moves),
    gained: all.filter(({ passed }) => passed?.after && !passed.before).length,
    lost: all.filter(({ passed }) => passed?.before && !passed.after).length,
  };
}

const alphabetical = new Intl.Collator("vi");

type Regrading = { id: string; actorId: string; key: Choice | null; reason: string; revokes: boolean };

export async function regradeItem(
  judging: Judging,
  regrading: Regrading,
): Promise<Outcome<{ id: string }, "unchanged" | "regraded-already" | "busy">> {
  if (regrading.key === judging.item.key) return refuse("unchanged");
  return regrade(db(), judging, { ...regrading, ...(await making(judging.courseId)) });
}

/** Takes a regrade back; null where the course has none of that id. */
export async function takeRegradeBack(ref: { id: string; courseId: string; actorId: string }) {
  const found = await findRegrade(db(), ref);
  const [editionId] = found ? await listEditionsWith(db(), found) : [];
  const judging = found && editionId && (await findJudging(ref.courseId, { itemId: found.itemId, editionId }));
  if (!judging) return null;
  return undoRegrade(db(), judging, { ...ref, ...(await making(ref.courseId)) });
}

async function making(courseId: string) {
  const served = await findCourse(courseId);
  if (!served) throw new Error(`There is no course ${courseId}.`);
  return {
    course: served.course,
    reliability: await readReliability(courseId),
    newCode: newCertificateCode,
    at: now(),
  };
}

/** The regrades of a course, each with its item as it was. */
export async function readRegrades(courseId: string): Promise<(ListedRegrade & { of: Course | null })[]> {
  const regrades = await listRegrades(db(), courseId);
  return Promise.all(
    regrades.map(async (one) => {
      const [editionId] = await listEditionsWith(db(), one);
      return { ...one, of: editionId ? await getContentOrThrow(db(), editionId) : null };
    }),
  );
}
