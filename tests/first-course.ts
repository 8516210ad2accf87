import { compiledCourses } from "@/content/courses";

/** The course that visitors meet first, as the app serves it. */
export const { course, edition } = compiledCourses[0];
