import { Course, lessonItems } from "@/domain/course";
import { isAsked } from "@/domain/doubt";
import type { Db, Tx } from "./client";
import { findStanding, judged } from "./keys";

/** Keeps the course as it is now under its content hash; one that is kept already stays as it was. */
export async function keepEdition(db: Tx, editionId: string, course: Course): Promise<void> {
  await db.edition.createMany({
    data: [{ id: editionId, courseId: course.id, content: course }],
    skipDuplicates: true,
  });
}

/** The course of an edition, with the keys that its items are judged by now. */
export async function getEditionOrThrow(tx: Tx, editionId: string): Promise<Course> {
  const course = await getContentOrThrow(tx, editionId);
  return judged(course, await findStanding(tx, course.id));
}

/** The course as the edition has it. An edition never changes, so each process reads and parses it once. */
export async function getContentOrThrow(tx: Tx, editionId: string): Promise<Course> {
  const known = parsed.get(editionId);
  if (known) return known;
  const { content } = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { content: true } });
  const course = Course.parse(content);
  parsed.set(editionId, course);
  for (const { id, responsibilityId } of course.lessons.flatMap(lessonItems))
    responsibilities.set(id, responsibilityId);
  return course;
}

/** The responsibility of an item in the editions that this process has read, the latest read first. */
export const responsibilityAsked = (itemId: string): string | undefined => responsibilities.get(itemId);

const responsibilities = new Map<string, string>();

/** When the editions came: of a course of `content/` the first start with it, of one that was published its publication, with its number. */
export async function findEditionDates(
  db: Tx,
  ids: readonly string[],
): Promise<Map<string, { number: number | null; at: Date }>> {
  const rows = await db.edition.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      createdAt: true,
      publications: { select: { number: true, publishedAt: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  return new Map(
    rows.map(({ id, createdAt, publications: [published] }) => [
      id,
      { number: published?.number ?? null, at: published?.publishedAt ?? createdAt },
    ]),
  );
}

/** The same where the course has such an edition. */
export const findContent = async (tx: Tx, edition: { id: string; courseId: string }): Promise<Course | null> =>
  (await tx.edition.count({ where: edition })) > 0 ? getContentOrThrow(tx, edition.id) : null;

/** The names of a course's editions, the newest first. */
export async function listEditionIds(tx: Tx, courseId: string): Promise<string[]> {
  const rows = await tx.edition.findMany({ where: { courseId }, select: { id: true }, orderBy: { createdAt: "desc" } });
  return rows.map(({ id }) => id);
}

const parsed = new Map<string, Course>();

/** The editions of a course that ask a version of an item. */
export async function listEditionsWith(tx: Tx, { courseId, itemId, version }: ItemVersionRef): Promise<string[]> {
  const rows = await tx.edition.findMany({ where: { courseId }, select: { id: true } });
  const asking: string[] = [];
  for (const { id } of rows) if (isAsked(await getContentOrThrow(tx, id), itemId, version)) asking.push(id);
  return asking;
}

export type ItemVersionRef = { courseId: string; itemId: string; version: string };

/** All editions of a course as they are stored now, the oldest first. */
export async function readEditions(db: Db, courseId: string): Promise<{ id: string; content: Course }[]> {
  const rows = await db.edition.findMany({
    where: { courseId },
    select: { id: true, content: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ id, content }) => ({ id, content: Course.parse(content) }));
}
