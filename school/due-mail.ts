import { type DueMailKind, dueMailFor } from "@/domain/assignment";
import type { Course } from "@/domain/course";
import { dayMs, dayOf } from "@/domain/day";
import { isQuiet } from "@/domain/reminder";
import { timeZone } from "@/messages/translator";
import { listAssigned } from "@/prisma/assignment";
import { claimDueMail } from "@/prisma/due-mail";
import { markReminderSent } from "@/prisma/reminder";
import { type Assigned, assignedLearners } from "./assigned";
import { findCourse } from "./courses";
import { db } from "./db";
import { dueLetter } from "./due-letter";
import { openMail } from "./mail";

/** No date that is longer past has anything to say. */
const longPastMs = 8 * dayMs;

export type Nudged = { learner: Assigned; course: Course; kind: DueMailKind | "nudge" };

/** Sends what dates give cause for at a time, and says how many. */
export async function sendDueMail(at: Date): Promise<number> {
  if (isQuiet(at, timeZone)) return 0;
  const nudged: Nudged[] = [];
  for (const { id: cohortId, courseId, due } of await listAssigned(db(), new Date(at.getTime() - longPastMs))) {
    const course = (await findCourse(courseId))?.course;
    if (!course) continue;
    for await (const page of assignedLearners({ cohortId, course, due, at }))
      nudged.push(...page.flatMap((learner) => toNudge(learner, course, at) ?? []));
  }
  return sendNudges(nudged, at);
}

function toNudge(learner: Assigned, course: Course, at: Date): Nudged | null {
  if (!learner.due) return null;
  const { wantsDueMail, reminders, finishedAt, due } = learner;
  const date = due.dueAt.toISOString();
  const tries = reminders.filter(({ courseId, occasion }) => courseId === course.id && occasion.startsWith(date));
  const kind = dueMailFor(
    { wantsDueMail, dueAt: due.dueAt, finishedAt, tries, lastMailAt: lastMailAt(learner) },
    at,
    timeZone,
  );
  return kind && { learner, course, kind };
}

/** When the latest e-mail to a learner was taken on, of whatever kind. */
export const lastMailAt = ({ reminders }: Assigned): Date | null =>
  reminders.reduce<Date | null>((last, { claimedAt }) => (last === null || claimedAt > last ? claimedAt : last), null);

/** Sends them one after the other, each claimed first; when the server fails the rest stays unclaimed, for another time. */
export async function sendNudges(nudged: readonly Nudged[], at: Date): Promise<number> {
  if (nudged.length === 0) return 0;
  const mail = openMail();
  if (!(await mail.isReady())) return 0;
  let count = 0;
  const written = new Set<string>();
  for (const { learner, course, kind } of nudged) {
    // Whoever is in two cohorts gets one e-mail.
    if (written.has(learner.id)) continue;
    written.add(learner.id);
    const { due, lessonsLeft, state } = learner;
    const day = dayOf(at, timeZone);
    // A new date has occasions of its own; a try that failed, another day's.
    const occasion = due && kind !== "nudge" ? `${due.dueAt.toISOString()} ${day}` : String(day);
    const claim = { userId: learner.id, courseId: course.id, kind, occasion, claimedAt: at };
    const claimed = await claimDueMail(db(), claim);
    if (!claimed) continue;
    const outcome = await mail.send(
      dueLetter({ ...claimed, course, kind, due, isOverdue: state === "overdue", lessonsLeft }),
    );
    if (outcome === "failed") return count;
    if (outcome === "refused") continue;
    await markReminderSent(db(), claimed.id, at);
    count += 1;
  }
  return count;
}
