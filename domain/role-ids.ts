import { type Choice, choices } from "./choice";
import type { CourseRoles } from "./course";

/** What authors write for a choice: the role's id, or "both". */
export const idOf = (roles: CourseRoles, choice: Choice): string => (choice === "both" ? choice : roles[choice].id);

/** As they lie, left to right. */
export const idsOf = (roles: CourseRoles): string[] => choices.map((choice) => idOf(roles, choice));

/** The choice that an author wrote; undefined for a word that is none. */
export const choiceOf = (roles: CourseRoles, written: string): Choice | undefined =>
  choices.find((choice) => idOf(roles, choice) === written);
