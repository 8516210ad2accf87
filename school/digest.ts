import type { Course, Locale } from "@/domain/course";
import { dayMs, dayOf, hourOf } from "@/domain/day";
import { isQuiet } from "@/domain/reminder";
import { dueText } from "@/messages/due";
import { dueMailMessages } from "@/messages/due-mail";
import { timeZone, translator } from "@/messages/translator";
import { findAssignment } from "@/prisma/assignment";
import { countOpenInvitations } from "@/prisma/cohort-invitation";
import { countJoined, listDigests } from "@/prisma/digest";
import { claimDueMail } from "@/prisma/due-mail";
import { countPeople } from "@/prisma/people";
import { markReminderSent } from "@/prisma/reminder";
import { findCourse } from "./courses";
import { db } from "./db";
import { letter } from "./letter";
import { type Mail, openMail } from "./mail";

/** 1970-01-01 was a Thursday. */
const isMonday = (day: number): boolean => day % 7 === 4;

/** On Mondays from eight o'clock, to each manager who asked for it: how their cohort stands. Says how many went out. */
export async function sendDigests(at: Date): Promise<number> {
  const day = dayOf(at, timeZone);
  if (!isMonday(day) || isQuiet(at, timeZone) || hourOf(at, timeZone) > 18) return 0;
  const digests = await listDigests(db());
  if (digests.length === 0) return 0;
  const mail = openMail();
  if (!(await mail.isReady())) return 0;
  let count = 0;
  for (const { userId, cohort } of digests) {
    const course = (await findCourse(cohort.courseId))?.course;
    const claim = {
      userId,
      courseId: cohort.courseId,
      kind: "digest",
      occasion: `${cohort.id} ${day}`,
      claimedAt: at,
    } as const;
    const claimed = course && (await claimDueMail(db(), claim));
    if (!claimed) continue;
    const outcome = await mail.send(await digest({ cohort, course, at, ...claimed }));
    if (outcome === "failed") return count;
    if (outcome === "refused") continue;
    await markReminderSent(db(), claimed.id, at);
    count += 1;
  }
  return count;
}

type Digest = { cohort: { id: string; name: string }; course: Course; at: Date; email: string; locale: Locale };

/** The figures are those of the cohort's page. */
async function digest({ cohort, course, at, email, locale }: Digest): Promise<Mail> {
  const t = translator(dueMailMessages, locale);
  const [due, open, counts, joined] = await Promise.all([
    findAssignment(db(), cohort.id),
    countOpenInvitations(db(), { cohortId: cohort.id, now: at }),
    countPeople(db(), { cohortId: cohort.id, course, now: at }, ""),
    countJoined(db(), cohort.id, new Date(at.getTime() - 7 * dayMs)),
  ]);
  const { all: n, started: began, completed: finished, overdue } = counts;
  return letter({
    to: email,
    locale,
    subject: t("digestSubject", { cohort: cohort.name }),
    texts: [
      t("digestText", { n, began, finished, overdue, joined, open }),
      ...(due ? [t("digestDue", { due: dueText(locale, due, "at") })] : []),
    ],
    way: [`/manage/${cohort.id}`, t("digestLink")],
    why: t("digestWhy"),
    end: [`/manage/${cohort.id}/settings`, t("digestEnd")],
    oneClick: null,
  });
}
