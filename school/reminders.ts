import { course } from "@/content/course";
import { completedAt, openCheck } from "@/domain/check";
import { dayOf, startOfDay } from "@/domain/day";
import { isQuiet, nudgeFor } from "@/domain/nudge";
import { dailyCap } from "@/domain/review";
import { timeZone } from "@/messages/translator";
import { claimNudge, findNudgeCandidates, markNudgeSent, type NudgeClaim } from "@/prisma/nudge";
import { now } from "./clock";
import { db } from "./db";
import { openMail } from "./mail";
import { reminder } from "./reminder";

const everyMs = 15 * 60 * 1000;
const firstMs = 60 * 1000;

/** Sends what is due from time to time, for as long as the server runs; a fault waits for the next time. */
export function startNudges(): void {
  const run = async () => {
    try {
      await sendNudges(now());
    } catch (error) {
      console.error(`Reminders could not be sent: ${error instanceof Error ? error.name : "unknown fault"}`);
    }
    setTimeout(run, everyMs).unref();
  };
  setTimeout(run, firstMs).unref();
}

/** Sends the reminders that are due at a time, and says how many; what could not be sent is due another day. */
export async function sendNudges(at: Date): Promise<number> {
  if (isQuiet(at, timeZone)) return 0;
  const due = await dueNudges(at);
  if (due.length === 0) return 0;
  const mail = openMail();
  if (!(await mail.isReady())) return 0;
  let count = 0;
  for (const { dueCards, ...claim } of due) {
    // Only now: until its turn comes, a learner can still say no.
    const claimed = await claimNudge(db(), claim);
    const outcome = claimed ? await mail.send(reminder({ ...claimed, kind: claim.kind, dueCards })) : "refused";
    if (outcome === "failed") break;
    if (!claimed || outcome === "refused") continue;
    await markNudgeSent(db(), claimed.id, at);
    count += 1;
  }
  return count;
}

const pageSize = 200;

async function dueNudges(at: Date): Promise<(NudgeClaim & { dueCards: number })[]> {
  const today = dayOf(at, timeZone);
  const dueBefore = startOfDay(today + 1, timeZone);
  const due: (NudgeClaim & { dueCards: number })[] = [];
  for (let afterId: string | undefined = "00000000-0000-0000-0000-000000000000"; afterId; ) {
    const candidates = await findNudgeCandidates(db(), { courseId: course.id, dueBefore, afterId, limit: pageSize });
    for (const { userId, attempts, lastActivityAt, dueCards, nudges } of candidates) {
      const check = openCheck(completedAt(course, attempts), attempts, at);
      const facts = { wantsReminders: true, lastActivityAt: lastActivityAt ?? new Date(0), dueCards, openCheck: check, nudges };
      const kind = nudgeFor(facts, at, timeZone);
      if (kind) due.push({ userId, courseId: course.id, kind, occasion: String(today), claimedAt: at, dueCards: Math.min(dueCards, dailyCap) });
    }
    afterId = candidates.length === pageSize ? candidates.at(-1)?.userId : undefined;
  }
  return due;
}
