"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { managerForm, memberPress } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import { Slug } from "@/domain/course";
import { Note } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { findJudging, regradeItem, takeRegradeBack } from "@/school/regrade";
import { SentKey } from "@/school/sent-key";

const Sent = z.object({
  cohort: z.string(),
  id: z.uuid(),
  item: Slug,
  edition: z.string(),
  key: SentKey,
  reason: Note,
  revokes: z.literal("on").optional(),
});

/** Applies what was previewed; sent twice it is one regrade. */
export const applyRegrade = managerForm(
  Sent,
  async ({ cohort: cohortId, id, item, edition, key, reason, revokes }, { locale, refuse }) => {
    const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
    const judging = (await findJudging(cohort.courseId, { itemId: item, editionId: edition })) ?? notFound();
    const outcome = await regradeItem(judging, {
      id,
      actorId: viewer.id,
      key: key === "none" ? null : key,
      reason,
      revokes: revokes === "on",
    });
    if (!outcome.accepted) return refuse(outcome.refusal);
    redirect(saying(href(locale, `/manage/${cohort.id}/regrade`), "applied"));
  },
);

const Undo = z.object({ cohort: z.string(), id: z.uuid() });

/** Takes a regrade of the cohort's course back. */
export const undoRegrade = memberPress(Undo, async ({ cohort: cohortId, id }, { locale }): Promise<void> => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  const outcome = (await takeRegradeBack({ id, courseId: cohort.courseId, actorId: viewer.id })) ?? notFound();
  redirect(saying(href(locale, `/manage/${cohort.id}/regrade`), outcome.accepted ? "takenBack" : "busy"));
});
