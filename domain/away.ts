import { dayMs } from "./day";

/** So many days before an account ends its owner is told, where e-mail is sent. */
export const farewellDays = [30, 7] as const;
export type FarewellDay = (typeof farewellDays)[number];

type Away = {
  awaySince: Date;
  /** What they were told since then. */
  farewells: readonly { days: number; claimedAt: Date }[];
  /** After so many months away an account ends. */
  months: number;
  isTold: boolean;
};

/**
 * What is to be done about somebody who is away: to tell them, to end the account, or nothing yet. Where people are told, an
 * account ends no sooner than it was said to, however late the first word went out.
 */
export function awayStep({ awaySince, farewells, months, isTold }: Away, now: Date): FarewellDay | "end" | null {
  const endsAt = monthsAfter(awaySince, months).getTime();
  if (!isTold) return now.getTime() >= endsAt ? "end" : null;
  const toldAt = (days: FarewellDay) => farewells.find((one) => one.days === days)?.claimedAt.getTime();
  const [first, last] = [toldAt(30), toldAt(7)];
  if (first === undefined) return now.getTime() >= endsAt - 30 * dayMs ? 30 : null;
  const saidFor = Math.max(endsAt, first + 30 * dayMs);
  if (last === undefined) return now.getTime() >= saidFor - 7 * dayMs ? 7 : null;
  return now.getTime() >= Math.max(saidFor, last + 7 * dayMs) ? "end" : null;
}

/** So many months before: who was seen since has nothing to fear yet. */
export const awayBefore = (now: Date, months: number): Date =>
  monthsAfter(new Date(now.getTime() + 31 * dayMs), -months);

/** The same day so many months later, or a shorter month's last. */
export function monthsAfter(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return moved;
}
