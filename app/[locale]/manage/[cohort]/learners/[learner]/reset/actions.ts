"use server";

import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import type { FormState } from "@/app/_door/form-state";
import { requireManagedLearner } from "@/app/_door/gate";
import { makeResetLink } from "@/school/reset";

export type Made = { link: string };
export type ResetState = Made | FormState;

const One = z.object({ cohort: z.string(), learner: z.uuid() });

/** Makes a link for a new password of a learner, and shows it once. */
export const makeLink = managerForm<typeof One, Made>(
  One,
  async ({ cohort: cohortId, learner }, { locale, refuse }) => {
    const { viewer, cohort } = await requireManagedLearner(locale, cohortId, learner);
    const link = await makeResetLink({ cohortId: cohort.id, managerId: viewer.id, learnerId: learner }, locale);
    return link ? { link } : refuse("not-yours");
  },
);
