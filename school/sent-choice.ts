import { z } from "zod";
import { compiledCourses } from "@/content/courses";
import { Choice } from "@/domain/course";
import { choiceOf } from "@/domain/role-ids";

/**
 * A choice as a page sends it. What a browser kept from before courses named their roles has a role's id in place of its
 * position, and is still to be taken: there was one course then, the first.
 */
export const SentChoice = z.preprocess(
  (sent) => (typeof sent === "string" ? (choiceOf(compiledCourses[0].course.roles, sent) ?? sent) : sent),
  Choice,
);
