"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import { requireManagedLearner } from "@/app/_door/gate";
import { DueDay, DueTime, isDueLater } from "@/app/[locale]/manage/[cohort]/settings/due-day";
import { instantAt } from "@/domain/day";
import { href, saying } from "@/messages/links";
import { findAssignment } from "@/prisma/assignment";
import { now } from "@/school/clock";
import { extendPeople } from "@/school/cohort-people";
import { db } from "@/school/db";

const NoDay = z.literal("").transform(() => null);
const OwnDate = z.object({ cohort: z.string(), learner: z.uuid(), day: NoDay.or(DueDay), time: DueTime });

/** Gives one learner more time, by the clock of the cohort's date; an empty day takes it away. */
export const saveOwnDue = managerForm(OwnDate, async ({ cohort: cohortId, learner, day, time }, { locale, refuse }) => {
  const { viewer, cohort } = await requireManagedLearner(locale, cohortId, learner);
  const due = await findAssignment(db(), cohort.id);
  const dueAt = day && due && instantAt(day, time, due.timeZone);
  if (dueAt && !isDueLater(dueAt, now())) return refuse("past-day", "day");
  await extendPeople({ cohortId: cohort.id, managerId: viewer.id, userIds: [learner] }, dueAt || null);
  redirect(saying(href(locale, `/manage/${cohort.id}/learners/${learner}#own-due`), "own-saved"));
});
