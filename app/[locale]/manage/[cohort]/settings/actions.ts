"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { managerForm, memberPress } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import { dueZones } from "@/domain/assignment";
import { instantAt } from "@/domain/day";
import { href, saying } from "@/messages/links";
import { removeAssignment, setAssignment } from "@/prisma/assignment";
import { setDigest } from "@/prisma/digest";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { DueDay, DueTime, isDueLater } from "./due-day";

const DueDate = z.object({ cohort: z.string(), day: DueDay, time: DueTime, zone: z.enum(dueZones) });

/** Sets the date by which the cohort is to finish. */
export const saveDue = managerForm(DueDate, async ({ cohort: cohortId, day, time, zone }, { locale, refuse }) => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  const dueAt = instantAt(day, time, zone);
  if (!isDueLater(dueAt, now())) return refuse("past-day", "day");
  await setAssignment(db(), { cohortId: cohort.id, actorId: viewer.id, now: now() }, { dueAt, timeZone: zone });
  redirect(saying(href(locale, `/manage/${cohort.id}/settings`), "due-saved"));
});

const OfCohort = z.object({ cohort: z.string() });

/** Takes the date away. */
export const removeDue = memberPress(OfCohort, async ({ cohort: cohortId }, { locale }): Promise<void> => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  await removeAssignment(db(), { cohortId: cohort.id, actorId: viewer.id, now: now() });
  redirect(saying(href(locale, `/manage/${cohort.id}/settings`), "due-removed"));
});

const Digest = z.object({ cohort: z.string(), wantsDigest: z.literal("on").optional().transform(Boolean) });

/** Whether the manager who asks gets the cohort's digest. */
export const saveDigest = memberPress(Digest, async ({ cohort: cohortId, wantsDigest }, { locale }): Promise<void> => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  await setDigest(db(), { cohortId: cohort.id, userId: viewer.id }, wantsDigest);
  redirect(saying(href(locale, `/manage/${cohort.id}/settings`), "digest-saved"));
});
