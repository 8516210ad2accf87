/** Managers make cohorts; each reads the report of those that they manage alone, which `findManagedCohort` of `prisma/cohort.ts` finds. */
export const canManageCohorts = ({ role }: { role: "learner" | "manager" }): boolean => role === "manager";
