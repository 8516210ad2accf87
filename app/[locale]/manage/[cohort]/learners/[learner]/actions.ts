"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { isUuid, requireManagedCohort } from "@/app/gate";
import { href } from "@/app/links";
import { Locale } from "@/domain/course";
import { Note } from "@/domain/text";
import { revokeCertificate } from "@/prisma/certificate";

const Form = z.object({ reason: Note });

type Place = { locale: Locale; cohortId: string; learnerId: string; certificateId: string };

/** Revokes a certificate of a learner of the manager's cohort, and goes back to the learner's page with how it went. */
export async function revoke(place: Place, form: FormData): Promise<void> {
  const locale = Locale.catch("vi").parse(place.locale);
  const { viewer, cohort } = await requireManagedCohort(locale, place.cohortId);
  const back = (outcome: string) => redirect(`${href(locale, `/manage/${cohort.id}/learners/${encodeURIComponent(place.learnerId)}`)}?${outcome}#certificates`);
  const input = Form.safeParse(Object.fromEntries(form));
  if (!input.success) return back("refused=badReason");
  const { learnerId, certificateId } = place;
  const isRevoked =
    isUuid(learnerId) &&
    isUuid(certificateId) &&
    (await revokeCertificate(db(), {
      ...{ certificateId, learnerId, cohortId: cohort.id, courseId: cohort.courseId, managerId: viewer.id },
      ...{ reason: input.data.reason, revokedAt: now() },
    }));
  return back(isRevoked ? "done=revoked" : "refused=alreadyRevoked");
}
