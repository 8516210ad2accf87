"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { managerForm, memberPress } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import type { Locale } from "@/domain/course";
import { Name } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { archiveCohort, endManaging, renameCohort } from "@/prisma/cohort-settings";
import { now } from "@/school/clock";
import { db } from "@/school/db";

const OfCohort = z.object({ cohort: z.string() });

/** The cohort by its manager who asks. */
async function managed(locale: Locale, cohortId: string) {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  return { cohortId: cohort.id, actorId: viewer.id, now: now() };
}

const settingsOf = (locale: Locale, cohortId: string, code: string): string =>
  saying(href(locale, `/manage/${cohortId}/settings`), code);

/** Gives the cohort another name. */
export const rename = managerForm(OfCohort.extend({ name: Name }), async ({ cohort, name }, { locale }) => {
  const byManager = await managed(locale, cohort);
  await renameCohort(db(), byManager, name);
  redirect(settingsOf(locale, byManager.cohortId, "renamed"));
});

/** Puts the cohort away, or takes it back. */
export const archive = memberPress(
  OfCohort.extend({ away: z.enum(["yes", "no"]) }),
  async ({ cohort, away }, { locale }): Promise<void> => {
    const byManager = await managed(locale, cohort);
    await archiveCohort(db(), byManager, away === "yes");
    redirect(settingsOf(locale, byManager.cohortId, away === "yes" ? "archived" : "back"));
  },
);

/** Ends the asker's part in the cohort, where others manage it. */
export const leaveManaging = memberPress(OfCohort, async ({ cohort }, { locale }): Promise<void> => {
  const byManager = await managed(locale, cohort);
  const hasLeft = await endManaging(db(), byManager, byManager.actorId);
  if (!hasLeft) redirect(settingsOf(locale, byManager.cohortId, "only-manager"));
  redirect(saying(href(locale, "/manage"), "left"));
});

/** Ends another manager's part in the cohort. */
export const takeManagerOff = memberPress(
  OfCohort.extend({ manager: z.uuid() }),
  async ({ cohort, manager }, { locale }): Promise<void> => {
    const byManager = await managed(locale, cohort);
    const isOff = manager !== byManager.actorId && (await endManaging(db(), byManager, manager));
    redirect(settingsOf(locale, byManager.cohortId, isOff ? "manager-off" : "manager-gone"));
  },
);
