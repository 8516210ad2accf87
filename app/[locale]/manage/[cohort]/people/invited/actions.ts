"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberPress } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import { askedView } from "@/app/[locale]/manage/[cohort]/asked-view";
import { pageSizes, queryOf } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import { href, saying } from "@/messages/links";
import { remindInvited, revokeInvited, type SomeInvited } from "@/school/invited";

const Picked = z.array(z.uuid()).max(Math.max(...pageSizes));
const Act = z.object({ cohort: z.string(), act: z.enum(["remind", "revoke"]) });

/** Does one thing about all invitations that are picked, and comes back to the list as it was. */
export const actOnInvited = memberPress(Act, async ({ cohort: cohortId, act }, { locale, form }): Promise<void> => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  const ids = Picked.safeParse(form.getAll("invitation")).data ?? [];
  const some = { cohortId: cohort.id, actorId: viewer.id, ids };
  const code = ids.length === 0 ? "nobody-picked" : await acts[act](some, locale);
  redirect(saying(href(locale, `/manage/${cohort.id}${queryOf(await askedView())}#people`), code));
});

/** What each comes to, as the list says it. */
const acts: Record<z.infer<typeof Act>["act"], (some: SomeInvited, locale: Locale) => Promise<string>> = {
  remind: async (some, locale) => {
    const outcome = await remindInvited(some, locale);
    return outcome.accepted && outcome.value > 0 ? "invited-reminded" : "invited-unchanged";
  },
  revoke: async (some) => ((await revokeInvited(some)) > 0 ? "invited-revoked" : "invited-unchanged"),
};
