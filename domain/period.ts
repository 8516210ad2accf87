import { dayMs, dayOf, startOfDay, weekOf } from "./day";

/** From its beginning up to, and without, its end. */
export type Period = { from: Date; until: Date };

/** The last calendar weeks from Monday, the oldest first; the one that goes on ends now. */
export function weeksUntil(now: Date, count: number, timeZone: string): Period[] {
  const current = weekOf(now, timeZone);
  return Array.from({ length: count }, (_, index) => {
    const week = current - count + 1 + index;
    return { from: startOfWeek(week, timeZone), until: week === current ? now : startOfWeek(week + 1, timeZone) };
  });
}

/** When a week begins, by its number. */
export const startOfWeek = (week: number, timeZone: string): Date => startOfDay(7 * week - 3, timeZone);

/** Without the weeks in front that lie before a day and hold nothing: a young cohort begins with itself. */
export function sinceBegun<Week extends Period & { isEmpty: boolean }>(weeks: readonly Week[], begunAt: Date): Week[] {
  const first = weeks.findIndex(({ until, isEmpty }) => until > begunAt || !isEmpty);
  return weeks.slice(first === -1 ? -1 : first);
}

/**
 * This month so far, and as long a part of the last one, so that a month that has just begun is not compared with a whole one. Where
 * the last one is shorter, all of it.
 */
export function monthsSoFar(now: Date, timeZone: string): { current: Period; previous: Period } {
  const today = new Date(dayOf(now, timeZone) * dayMs);
  const first = (monthsAgo: number): Date =>
    startOfDay(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - monthsAgo, 1) / dayMs, timeZone);
  const [from, before] = [first(0), first(1)];
  const until = new Date(Math.min(from.getTime(), before.getTime() + now.getTime() - from.getTime()));
  return { current: { from, until: now }, previous: { from: before, until } };
}
