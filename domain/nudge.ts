import type { CheckDay } from "./check";
import { dayMs, dayOf, hourOf } from "./day";

export const nudgeKinds = ["review", "check30", "check90"] as const;
/** Why an e-mail is sent. */
export type NudgeKind = (typeof nudgeKinds)[number];

/** A nudge that a server took on; without `sentAt` it is under way or failed. */
export type Nudge = { kind: NudgeKind; claimedAt: Date; sentAt: Date | null };

export type NudgeFacts = {
  wantsReminders: boolean;
  lastActivityAt: Date;
  dueCards: number;
  /** The check that could be taken now. */
  openCheck: CheckDay | null;
  nudges: readonly Nudge[];
};

/** No more than this many between two visits; and, of each check, no more tries to send its one nudge. */
export const nudgeLimit = 3;

const restMs = 3 * dayMs;

/** From nine in the evening until eight in the morning nothing is sent. */
export const isQuiet = (at: Date, timeZone: string): boolean => hourOf(at, timeZone) >= 21 || hourOf(at, timeZone) < 8;

/** What to write about now, if anything: never twice a day, nor within three days of the last, nor on a day of learning. */
export function nudgeFor(facts: NudgeFacts, at: Date, timeZone: string): NudgeKind | null {
  const { wantsReminders, lastActivityAt, dueCards, openCheck, nudges } = facts;
  const isToday = (time: Date) => dayOf(time, timeZone) === dayOf(at, timeZone);
  const isResting = nudges.some(({ claimedAt, sentAt }) => isToday(claimedAt) || (sentAt && at.getTime() - sentAt.getTime() < restMs));
  if (!wantsReminders || isQuiet(at, timeZone) || isToday(lastActivityAt) || isResting) return null;
  const check = openCheck && checkNudges[openCheck];
  if (check && isCheckDue(nudges.filter(({ kind }) => kind === check))) return check;
  const ignored = nudges.filter(({ kind, claimedAt }) => kind === "review" && claimedAt > lastActivityAt);
  return dueCards > 0 && ignored.length < nudgeLimit ? "review" : null;
}

const checkNudges = { 30: "check30", 90: "check90" } as const satisfies Record<CheckDay, NudgeKind>;

const isCheckDue = (tries: Nudge[]): boolean => tries.length < nudgeLimit && !tries.some(({ sentAt }) => sentAt);
