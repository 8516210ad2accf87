import type { CheckDay } from "./check";
import { dayMs, dayOf, hourOf } from "./day";

export const reminderKinds = ["review", "check30", "check90"] as const;
/** Why an e-mail is sent. */
export type ReminderKind = (typeof reminderKinds)[number];

/** All that is sent to somebody from time to time: reminders, what a date gives cause for, a manager's word, a manager's digest. */
export const mailKinds = [...reminderKinds, "due7", "due1", "overdue", "nudge", "digest"] as const;
export type MailKind = (typeof mailKinds)[number];

/** An e-mail that a server took on; without `sentAt` it is under way or failed. */
export type Reminder = { kind: MailKind; claimedAt: Date; sentAt: Date | null };

export type ReminderFacts = {
  wantsReminders: boolean;
  lastActivityAt: Date;
  dueCards: number;
  /** The check that could be taken now. */
  openCheck: CheckDay | null;
  reminders: readonly Reminder[];
};

/** No more than this many between two visits; and, of each check, no more tries to send its one reminder. */
export const reminderLimit = 3;

const restMs = 3 * dayMs;

/** From nine in the evening until eight in the morning nothing is sent. */
export const isQuiet = (at: Date, timeZone: string): boolean => hourOf(at, timeZone) >= 21 || hourOf(at, timeZone) < 8;

/** What to write about now, if anything: never twice a day, nor within three days of the last, nor on a day of learning. */
export function reminderFor(facts: ReminderFacts, at: Date, timeZone: string): ReminderKind | null {
  const { wantsReminders, lastActivityAt, dueCards, openCheck, reminders } = facts;
  const isToday = (time: Date) => dayOf(time, timeZone) === dayOf(at, timeZone);
  const isResting = reminders.some(
    ({ claimedAt, sentAt }) => isToday(claimedAt) || (sentAt && at.getTime() - sentAt.getTime() < restMs),
  );
  if (!wantsReminders || isQuiet(at, timeZone) || isToday(lastActivityAt) || isResting) return null;
  const check = openCheck && checkReminders[openCheck];
  if (check && isCheckDue(reminders.filter(({ kind }) => kind === check))) return check;
  const ignored = reminders.filter(({ kind, claimedAt }) => kind === "review" && claimedAt > lastActivityAt);
  return dueCards > 0 && ignored.length < reminderLimit ? "review" : null;
}

const checkReminders = { 30: "check30", 90: "check90" } as const satisfies Record<CheckDay, ReminderKind>;

const isCheckDue = (tries: Reminder[]): boolean => tries.length < reminderLimit && !tries.some(({ sentAt }) => sentAt);
