import type { CompiledCourse } from "@/content/compile/edition";
import { compiledCourses } from "@/content/courses";
import { type Item, inCourseOrder, Slug } from "@/domain/course";
import { getContentOrThrow } from "@/prisma/edition";
import { findPublished, listPublished } from "@/prisma/publication";
import { db } from "./db";

/**
 * The courses that learners may take, in their order; each is open to everyone. Those of `content/` come along with the app, the
 * others were published in it. An edition never changes, so it is read once a process.
 */
export async function listCourses(): Promise<readonly CompiledCourse[]> {
  const published = (await listPublished(db())).filter(({ courseId }) => !isCompiled(courseId));
  if (published.length === 0) return compiledCourses;
  const served = [...compiledCourses, ...(await Promise.all(published.map(toServed)))];
  return inCourseOrder(served.map(({ course }) => course)).flatMap(({ id }) =>
    served.filter(({ course }) => course.id === id),
  );
}

/** A course by its id, also one that was put away: who learned in it finds it. */
export async function findCourse(id: string): Promise<CompiledCourse | null> {
  const compiled = compiledCourses.find(({ course }) => course.id === id);
  if (compiled) return compiled;
  const published = Slug.safeParse(id).success ? await findPublished(db(), id) : null;
  return published && toServed(published);
}

/** The course that visitors meet on the landing page, and whose first lesson guests may do. */
export const firstCourse = async (): Promise<CompiledCourse> => compiledCourses[0];

/** The first course that has a sample, with it: what visitors try on the landing page. Null where none has one. */
export async function findSample(): Promise<(CompiledCourse & { sample: Item }) | null> {
  const [tried = null] = compiledCourses.flatMap((compiled) =>
    compiled.course.sample ? [{ ...compiled, sample: compiled.course.sample }] : [],
  );
  return tried;
}

const isCompiled = (id: string): boolean => compiledCourses.some(({ course }) => course.id === id);

const toServed = async ({ editionId }: { editionId: string }): Promise<CompiledCourse> => ({
  edition: editionId,
  course: await getContentOrThrow(db(), editionId),
});
