import { homeOf, places } from "@/messages/places";

type Entered = {
  role: "learner" | "author" | "manager";
  cohortId: string | null;
  cohort: { courseId: string } | null;
};

/** Where somebody goes on whom an invitation let in: the cohort that they manage, or the course that it learns. */
export function arrivalOf({ role, cohortId, cohort }: Entered): string {
  if (role === "manager") return cohortId ? `/manage/${cohortId}` : "/manage";
  return cohort ? places.course(cohort.courseId) : homeOf({ role });
}
