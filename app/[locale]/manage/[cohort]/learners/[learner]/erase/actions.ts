"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import { Email } from "@/domain/account";
import { href, saying } from "@/messages/links";
import { findLearnerOf } from "@/prisma/cohort";
import { db } from "@/school/db";
import { erasePerson } from "@/school/erase";

const Erasure = z.object({ cohort: z.string(), learner: z.uuid(), confirmation: Email });

/** Erases a learner who left the company; their address typed again is the second word. */
export const erase = managerForm(
  Erasure,
  async ({ cohort: cohortId, learner: learnerId, confirmation }, { locale, refuse }) => {
    const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
    const one = { cohortId: cohort.id, managerId: viewer.id, learnerId };
    const learner = (await findLearnerOf(db(), one)) ?? notFound();
    if (confirmation !== learner.email) return refuse("not-confirmed", "confirmation");
    if (!(await erasePerson(one))) return refuse("not-yours");
    redirect(saying(href(locale, `/manage/${cohort.id}`), "erased"));
  },
);
