import { dayMs, dayOf, laterOf } from "./day";
import { isQuiet, reminderLimit } from "./reminder";

/** Where a manager may say that a date holds; Vietnam's clocks first. */
export const dueZones = [
  "Asia/Ho_Chi_Minh",
  "Asia/Bangkok",
  "Asia/Singapore",
  "Asia/Shanghai",
  "Asia/Tokyo",
  "Asia/Seoul",
  "Asia/Kolkata",
  "Australia/Sydney",
  "Europe/London",
  "Europe/Paris",
  "America/New_York",
  "America/Los_Angeles",
] as const;
export type DueZone = (typeof dueZones)[number];

/** By when a course is to be finished. */
export type Due = { dueAt: Date; timeZone: DueZone };

/** A learner's own date counts where it is later: an extension never takes time away. */
export const dueOf = ({ dueAt, timeZone }: Due, extendedTo: Date | null): Due => ({
  dueAt: extendedTo ? laterOf(dueAt, extendedTo) : dueAt,
  timeZone,
});

/** Of several that ask for one course, the first date counts. */
export const earliestDue = (dues: readonly Due[]): Due | null =>
  dues.reduce<Due | null>((first, due) => (first === null || due.dueAt < first.dueAt ? due : first), null);

const soonMs = 7 * dayMs;

/** `late`: finished, but after the date. */
export type DueState = "ahead" | "soon" | "overdue" | "finished" | "late";

/** Where somebody stands with a date; the last moment is in time. */
export function dueState({ dueAt }: Pick<Due, "dueAt">, finishedAt: Date | null, now: Date): DueState {
  if (finishedAt) return finishedAt <= dueAt ? "finished" : "late";
  if (now > dueAt) return "overdue";
  return dueAt.getTime() - now.getTime() <= soonMs ? "soon" : "ahead";
}

export const dueMailKinds = ["due7", "due1", "overdue"] as const;
/** Why an e-mail about a date is sent: a week or a day is left, or it has passed. */
export type DueMailKind = (typeof dueMailKinds)[number];

export type DueMailFacts = {
  wantsDueMail: boolean;
  dueAt: Date;
  finishedAt: Date | null;
  /** Of this date: what a server took on. */
  tries: readonly { kind: string; sentAt: Date | null }[];
  /** The latest e-mail of any kind that was taken on for this learner. */
  lastMailAt: Date | null;
};

/** What to write about a date now, if anything: each kind once, one e-mail a day in all, and no more than three tries at each. */
export function dueMailFor(facts: DueMailFacts, at: Date, timeZone: string): DueMailKind | null {
  const { wantsDueMail, dueAt, finishedAt, tries, lastMailAt } = facts;
  const wasToday = lastMailAt !== null && dayOf(lastMailAt, timeZone) === dayOf(at, timeZone);
  if (!wantsDueMail || finishedAt || wasToday || isQuiet(at, timeZone)) return null;
  const kind = kindAt(dueAt.getTime() - at.getTime());
  const own = tries.filter((one) => one.kind === kind);
  return own.length < reminderLimit && own.every(({ sentAt }) => sentAt === null) ? kind : null;
}

/** Long after a date nobody is written to any more, as where it was set in the past. */
function kindAt(leftMs: number): DueMailKind | null {
  if (leftMs > soonMs || leftMs < -soonMs) return null;
  if (leftMs < 0) return "overdue";
  return leftMs <= dayMs ? "due1" : "due7";
}
