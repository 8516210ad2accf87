import { canErase } from "@/domain/policy";
import { recordAudit } from "@/prisma/audit";
import { findLearnerOf, listManagedCohorts } from "@/prisma/cohort";
import { findPlaces } from "@/prisma/cohort-settings";
import { forgetUser } from "@/prisma/personal";
import { now } from "./clock";
import { db } from "./db";

type OfCohort = { cohortId: string; managerId: string; learnerId: string };

/** Whether the manager may have this learner of theirs erased. */
export async function mayErase({ managerId, learnerId }: OfCohort): Promise<boolean> {
  const [places, managed] = await Promise.all([findPlaces(db(), learnerId), listManagedCohorts(db(), managerId)]);
  return canErase(
    places,
    managed.map(({ id }) => id),
  );
}

/** Takes a person who left the company out of what is stored, as they could themselves; false where that isn't the manager's to do. */
export async function erasePerson(ofCohort: OfCohort): Promise<boolean> {
  const learner = await findLearnerOf(db(), ofCohort);
  if (!learner || !(await mayErase(ofCohort))) return false;
  await forgetUser(db(), { userId: learner.id, email: learner.email, now: now() });
  await recordAudit(db(), {
    actorId: ofCohort.managerId,
    action: "person-erased",
    subject: learner.id,
    detail: { cohortId: ofCohort.cohortId },
  });
  return true;
}
