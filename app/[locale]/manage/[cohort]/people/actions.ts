"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberPress } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import { askedView } from "@/app/[locale]/manage/[cohort]/asked-view";
import { DueDay, isDueLater } from "@/app/[locale]/manage/[cohort]/settings/due-day";
import { pageSizes, queryOf } from "@/domain/cohort-view";
import { instantAt, shownAt } from "@/domain/day";
import { href, saying } from "@/messages/links";
import { findAssignment } from "@/prisma/assignment";
import { now } from "@/school/clock";
import { extendPeople, movePeople, remindPeople, removePeople, type SomePeople } from "@/school/cohort-people";
import { db } from "@/school/db";

const Picked = z.array(z.uuid()).max(Math.max(...pageSizes));
const Act = z.object({
  cohort: z.string(),
  act: z.enum(["remind", "extend", "move", "remove"]),
  day: DueDay.optional().catch(undefined),
  to: z.uuid().optional().catch(undefined),
});

/** Does one thing about all who are picked in the list, and comes back to the list as it was. */
export const actOnPeople = memberPress(
  Act,
  async ({ cohort: cohortId, act, day, to }, { locale, form }): Promise<void> => {
    const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
    const picked = Picked.safeParse(form.getAll("learner")).data ?? [];
    const people = { cohortId: cohort.id, managerId: viewer.id, userIds: picked };
    const code = picked.length === 0 ? "nobody-picked" : await acts[act](people, { day, to });
    redirect(saying(href(locale, `/manage/${cohort.id}${queryOf(await askedView())}#people`), code));
  },
);

type With = { day?: string | undefined; to?: string | undefined };

/** What each comes to, as the list says it. */
const acts: Record<z.infer<typeof Act>["act"], (people: SomePeople, asked: With) => Promise<string>> = {
  remind: async (people) => {
    const outcome = await remindPeople(people);
    return outcome.accepted ? "people-reminded" : outcome.refusal;
  },
  extend: async (people, { day }) => {
    const due = await findAssignment(db(), people.cohortId);
    if (!due) return "no-due-date";
    const dueAt = day ? instantAt(day, shownAt(due.dueAt, due.timeZone).time, due.timeZone) : null;
    if (!dueAt || !isDueLater(dueAt, now())) return "past-day";
    const outcome = await extendPeople(people, dueAt);
    return outcome.accepted ? "people-extended" : outcome.refusal;
  },
  move: async (people, { to }) => (to && (await movePeople(people, to)).accepted ? "people-moved" : "not-moved"),
  remove: async (people) => {
    const outcome = await removePeople(people);
    return outcome.accepted ? "people-removed" : outcome.refusal;
  },
};
