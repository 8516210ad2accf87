import { notFound } from "next/navigation";
import type { Managed } from "@/app/_door/gate";
import { isUuid } from "@/domain/text";
import { findLearnerOf } from "@/prisma/cohort";
import { db } from "@/school/db";
import { noteViewing } from "@/school/viewing";

/** The learner of the cohort, whose results are looked at: that is noted. Without one the page does not exist. */
export async function learnerOf({ viewer, cohort }: Managed, learnerId: string) {
  const learner =
    (isUuid(learnerId) && (await findLearnerOf(db(), { cohortId: cohort.id, managerId: viewer.id, learnerId }))) ||
    notFound();
  await noteViewing({ managerId: viewer.id, cohortId: cohort.id, kind: "page", learnerId: learner.id });
  return learner;
}
