type Held = { role: "learner" | "author" | "manager" };

/** Managers make cohorts; each reads the report of those that they manage alone, which `findManagedCohort` of `prisma/cohort.ts` finds. */
export const canManageCohorts = ({ role }: Held): boolean => role === "manager";

/** The studio: every author works on every course, as on one desk. */
export const canAuthor = ({ role }: Held): boolean => role === "author" || role === "manager";

/** A manager has somebody erased who left the company: a learner, and in no cohort that this manager doesn't manage. */
export const canErase = (person: Held & { cohortIds: readonly string[] }, managedIds: readonly string[]): boolean =>
  person.role === "learner" && person.cohortIds.every((id) => managedIds.includes(id));

/** Looks after everybody's accounts and sees how the app runs. */
export const canOperate = ({ role, isOperator }: Held & { isOperator: boolean }): boolean =>
  role === "manager" && isOperator;

/** A manager makes a link for a new password of a learner of theirs: of nobody who could do more than learn. */
export const canMakeResetLink = ({ role }: Held): boolean => role === "learner";
