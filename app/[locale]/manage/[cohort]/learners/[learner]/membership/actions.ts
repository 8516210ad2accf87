"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberPress } from "@/app/_door/form-gate";
import { requireManagedCohort, requireManagedLearner } from "@/app/_door/gate";
import { href, saying } from "@/messages/links";
import { movePeople, remindPeople, removePeople } from "@/school/cohort-people";

const One = z.object({ cohort: z.string(), learner: z.uuid() });

/** Reminds a learner by e-mail of what is left. */
export const remind = memberPress(One, async ({ cohort: cohortId, learner }, { locale }): Promise<void> => {
  const { viewer, cohort } = await requireManagedLearner(locale, cohortId, learner);
  const outcome = await remindPeople({ cohortId: cohort.id, managerId: viewer.id, userIds: [learner] });
  const codes = ["written", "finished", "unwilling", "today"] as const;
  const code = outcome.accepted ? codes.find((fate) => outcome.value[fate] > 0) : outcome.refusal;
  redirect(saying(href(locale, `/manage/${cohort.id}/learners/${learner}#membership`), `remind-${code ?? "nobody"}`));
});

const Move = One.extend({ to: z.uuid() });

/** Moves a learner into another cohort of the manager's, and goes to them there. */
export const move = memberPress(Move, async ({ cohort: cohortId, learner, to }, { locale }): Promise<void> => {
  const { viewer, cohort } = await requireManagedLearner(locale, cohortId, learner);
  const outcome = await movePeople({ cohortId: cohort.id, managerId: viewer.id, userIds: [learner] }, to);
  const place = outcome.accepted ? to : cohort.id;
  redirect(
    saying(href(locale, `/manage/${place}/learners/${learner}#membership`), outcome.accepted ? "moved" : "not-moved"),
  );
});

/** Takes a learner out of the cohort; who is out already stays so, as by a second press. */
export const remove = memberPress(One, async ({ cohort: cohortId, learner }, { locale }): Promise<void> => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  await removePeople({ cohortId: cohort.id, managerId: viewer.id, userIds: [learner] });
  redirect(saying(href(locale, `/manage/${cohort.id}`), "removed"));
});
