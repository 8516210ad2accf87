"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { managerForm, memberPress } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import type { Locale } from "@/domain/course";
import { groupDays, groupPlaces } from "@/domain/invitation";
import { href, saying } from "@/messages/links";
import { revokeInvitation } from "@/prisma/cohort-invitation";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { confirmRoster, inviteGroup, renew } from "@/school/invite";

const pageOf = (locale: Locale, cohortId: string, code: string): string =>
  saying(href(locale, `/manage/${cohortId}/invitations`), code);

/** Invites everybody on a list with whom nothing is wrong. */
export const confirmList = memberPress(
  z.object({ cohort: z.string(), roster: z.uuid() }),
  async ({ cohort: cohortId, roster }, { locale }): Promise<void> => {
    const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
    const made = await confirmRoster({ cohortId: cohort.id, actorId: viewer.id }, roster, locale);
    redirect(pageOf(locale, cohort.id, made.accepted && made.value > 0 ? "invited" : "invited-none"));
  },
);

const within = ({ least, most }: { least: number; most: number }) => z.coerce.number().int().min(least).max(most);
const Group = z.object({ cohort: z.string(), places: within(groupPlaces), days: within(groupDays) });

/** Makes one link for a whole group. */
export const makeGroupLink = managerForm(Group, async ({ cohort: cohortId, places, days }, { locale }) => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  await inviteGroup({ cohortId: cohort.id, actorId: viewer.id }, { places, days, locale });
  redirect(pageOf(locale, cohort.id, "invited"));
});

const One = z.object({ cohort: z.string(), invitation: z.uuid() });

/** Gives an invitation another link; the one before is dead. */
export const renewLink = memberPress(One, async ({ cohort: cohortId, invitation }, { locale }): Promise<void> => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  const isRenewed = await renew({ cohortId: cohort.id, actorId: viewer.id }, invitation);
  redirect(pageOf(locale, cohort.id, isRenewed ? "renewed" : "unchanged"));
});

export const revokeLink = memberPress(One, async ({ cohort: cohortId, invitation }, { locale }): Promise<void> => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  const one = { cohortId: cohort.id, id: invitation, actorId: viewer.id, now: now() };
  redirect(pageOf(locale, cohort.id, (await revokeInvitation(db(), one)) ? "revoked" : "unchanged"));
});
