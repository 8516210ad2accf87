import { completedAt, openCheck } from "@/domain/check";
import type { Course } from "@/domain/course";
import { dayOf, startOfDay } from "@/domain/day";
import { isQuiet, type Reminder, reminderFor } from "@/domain/reminder";
import { dailyCap } from "@/domain/review";
import { timeZone } from "@/messages/translator";
import { claimReminder, findReminderCandidates, markReminderSent, type ReminderClaim } from "@/prisma/reminder";
import { listCourses } from "./courses";
import { db } from "./db";
import { openMail } from "./mail";
import { reminder } from "./reminder";

/** Sends the reminders that are due at a time, and says how many; what could not be sent is due another day. */
export async function sendReminders(at: Date): Promise<number> {
  if (isQuiet(at, timeZone)) return 0;
  const due = await dueReminders(at);
  if (due.length === 0) return 0;
  const mail = openMail();
  if (!(await mail.isReady())) return 0;
  let count = 0;
  for (const { course, dueCards, ...claim } of due) {
    // Only now: until its turn comes, a learner can still say no.
    const claimed = await claimReminder(db(), claim);
    const outcome = claimed ? await mail.send(reminder({ ...claimed, course, kind: claim.kind, dueCards })) : "refused";
    if (outcome === "failed") break;
    if (!claimed || outcome === "refused") continue;
    await markReminderSent(db(), claimed.id, at);
    count += 1;
  }
  return count;
}

const pageSize = 200;

type Due = ReminderClaim & { course: Course; dueCards: number };

async function dueReminders(at: Date): Promise<Due[]> {
  const courses = (await listCourses()).map(({ course }) => course);
  const due: Due[] = [];
  for (let afterId: string | undefined = "00000000-0000-0000-0000-000000000000"; afterId; ) {
    const page = await candidatesAfter(afterId, courses, at);
    for (const candidates of page) {
      const found = dueOf(candidates, at);
      if (found) due.push(found);
    }
    afterId = page.length === pageSize ? page.at(-1)?.[0]?.userId : undefined;
  }
  return due;
}

/** A learner who may be reminded of a course. */
type Candidate = Awaited<ReturnType<typeof findReminderCandidates>>[number] & { course: Course };

/** A page of learners, each with every course of theirs. */
async function candidatesAfter(afterId: string, courses: readonly Course[], at: Date): Promise<Candidate[][]> {
  const dueBefore = startOfDay(dayOf(at, timeZone) + 1, timeZone);
  const byLearner = new Map<string, Candidate[]>();
  for (const course of courses) {
    const found = await findReminderCandidates(db(), { courseId: course.id, dueBefore, afterId, limit: pageSize });
    for (const candidate of found)
      byLearner.set(candidate.userId, [...(byLearner.get(candidate.userId) ?? []), { ...candidate, course }]);
  }
  return [...byLearner.values()].sort((a, b) => ((a[0]?.userId ?? "") < (b[0]?.userId ?? "") ? -1 : 1));
}

/** One e-mail a learner, however many courses they have: on a check that is open, else on the course that has most to review. */
function dueOf(candidates: readonly Candidate[], at: Date): Due | null {
  const lastActivityAt = new Date(
    Math.max(0, ...candidates.map((candidate) => candidate.lastActivityAt?.getTime() ?? 0)),
  );
  const factsOf = ({ course, attempts, dueCards, reminders }: Candidate) => ({
    wantsReminders: true,
    lastActivityAt,
    dueCards,
    openCheck: openCheck(completedAt(course, attempts), attempts, at),
    // A rest is from all e-mails; the tries at a check are its own course's.
    reminders: [
      ...reminders,
      ...candidates.flatMap((other) => (other.course === course ? [] : other.reminders)).map(asRest),
    ],
  });
  const byUrgency = [...candidates].sort((a, b) => b.dueCards - a.dueCards);
  const kinds = byUrgency.map((candidate) => ({ candidate, kind: reminderFor(factsOf(candidate), at, timeZone) }));
  const { candidate, kind } =
    kinds.find((one) => one.kind !== null && one.kind !== "review") ?? kinds.find((one) => one.kind) ?? {};
  if (!candidate || !kind) return null;
  const { userId, course, dueCards } = candidate;
  const occasion = String(dayOf(at, timeZone));
  return { course, userId, courseId: course.id, kind, occasion, claimedAt: at, dueCards: Math.min(dueCards, dailyCap) };
}

const asRest = (reminder: Reminder): Reminder => ({ ...reminder, kind: "review" });
