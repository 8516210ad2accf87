import type { CompiledCourse } from "@/content/compile/edition";
import { compiledCourses } from "@/content/courses";

/** The courses that learners may take, in their order; each is open to everyone. */
export const listCourses = async (): Promise<readonly CompiledCourse[]> => compiledCourses;

export const findCourse = async (id: string): Promise<CompiledCourse | null> =>
  compiledCourses.find(({ course }) => course.id === id) ?? null;

/** The course that visitors meet on the landing page, and whose first lesson guests may do. */
export const firstCourse = async (): Promise<CompiledCourse> => compiledCourses[0];
