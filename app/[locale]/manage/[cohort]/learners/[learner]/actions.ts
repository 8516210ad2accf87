"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import { requireManagedLearner } from "@/app/_door/gate";
import { askedView } from "@/app/[locale]/manage/[cohort]/asked-view";
import { queryOf } from "@/domain/cohort-view";
import { Note } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { revokeCertificate } from "@/prisma/certificate";
import { now } from "@/school/clock";
import { db } from "@/school/db";

const Form = z.object({ cohort: z.string(), learner: z.uuid(), certificate: z.uuid(), reason: Note });

/** Revokes a certificate of a learner of the manager's cohort, and goes back to the learner's page. */
export const revoke = managerForm(
  Form,
  async ({ cohort: cohortId, learner: learnerId, certificate: certificateId, reason }, { locale, refuse }) => {
    const { viewer, cohort } = await requireManagedLearner(locale, cohortId, learnerId);
    const isRevoked = await revokeCertificate(db(), {
      ...{ certificateId, learnerId, cohortId: cohort.id, courseId: cohort.courseId, managerId: viewer.id },
      ...{ reason, revokedAt: now() },
    });
    if (!isRevoked) return refuse("alreadyRevoked");
    redirect(
      saying(
        href(locale, `/manage/${cohort.id}/learners/${learnerId}${queryOf(await askedView())}#certificates`),
        "revoked",
      ),
    );
  },
);
