"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import { href, saying } from "@/messages/links";
import { answer } from "@/school/doubts";
import { SentAnswer } from "@/school/sent-answer";

/** Answers a doubt of the manager's cohort. */
export const answerForCohort = managerForm(
  SentAnswer.extend({ cohort: z.string() }),
  async ({ cohort: cohortId, doubt: doubtId, page, ...said }, { locale, refuse }) => {
    const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
    const scope = { courseId: cohort.courseId, cohortId: cohort.id };
    const outcome = await answer(scope, { ...said, doubtId, actorId: viewer.id });
    if (outcome.accepted)
      redirect(saying(`${href(locale, `/manage/${cohort.id}/doubts`)}?page=${page}#${doubtId}`, "answered"));
    if (outcome.refusal === "no-such-doubt") notFound();
    return refuse(outcome.refusal, outcome.refusal === "unexplained" ? "answer" : undefined);
  },
);
