type Held = { role: "learner" | "author" | "manager" };

/** Managers make cohorts; each reads the report of those that they manage alone, which `findManagedCohort` of `prisma/cohort.ts` finds. */
export const canManageCohorts = ({ role }: Held): boolean => role === "manager";

/** The studio: every author works on every course, as on one desk. */
export const canAuthor = ({ role }: Held): boolean => role === "author" || role === "manager";
