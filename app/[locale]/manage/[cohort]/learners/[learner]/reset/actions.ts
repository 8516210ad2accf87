"use server";

import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import { requireManagedLearner } from "@/app/_door/gate";
import type { MadeLink } from "@/app/_ui/form/one-time-link.client";
import { makeResetLink } from "@/school/reset";

const One = z.object({ cohort: z.string(), learner: z.uuid() });

/** Makes a link for a new password of a learner, and shows it once. */
export const makeLink = managerForm<typeof One, MadeLink>(
  One,
  async ({ cohort: cohortId, learner }, { locale, refuse }) => {
    const { viewer, cohort } = await requireManagedLearner(locale, cohortId, learner);
    const link = await makeResetLink({ cohortId: cohort.id, managerId: viewer.id, learnerId: learner }, locale);
    return link ? { link } : refuse("not-yours");
  },
);
