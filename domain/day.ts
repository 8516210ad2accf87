/** A day of 24 hours, in milliseconds. */
export const dayMs = 24 * 60 * 60 * 1000;

export const laterOf = (one: Date, other: Date): Date => (other > one ? other : one);

/**
 * The time of a learner's next fact: now, or just after their latest fact where the clock was put back, another server's is
 * ahead, or both came in one millisecond. So their facts keep the order in which they came, which a replay goes by.
 */
export const timeAfter = (latest: Date | null, now: Date): Date =>
  latest && latest >= now ? new Date(latest.getTime() + 1) : now;

/** The number of the local day that `date` lies in: days since 1970-01-01 in the time zone. */
export const dayOf = (date: Date, timeZone: string): number => Math.floor(wallClock(date.getTime(), timeZone) / dayMs);

/** Weeks since the Monday of 1970-01-01, which was a Thursday. */
export const weekOf = (date: Date, timeZone: string): number => Math.floor((dayOf(date, timeZone) + 3) / 7);

/** The hour that clocks show, 0 to 23. */
export const hourOf = (date: Date, timeZone: string): number =>
  new Date(wallClock(date.getTime(), timeZone)).getUTCHours();

/** When the local day begins, which is not midnight where clocks go forward at midnight. */
export function startOfDay(day: number, timeZone: string): Date {
  const midnight = day * dayMs;
  const guess = midnight - offset(midnight, timeZone);
  const begins = [guess, midnight - offset(guess, timeZone)].filter((time) => dayOf(new Date(time), timeZone) >= day);
  return new Date(Math.min(...begins));
}

/** When clocks show a day ("2026-12-04") and a time ("17:00"); where they skip it, as long after the skip. */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const shown = Date.parse(`${day}T${time}Z`);
  const guess = shown - offset(shown, timeZone);
  return new Date(shown - offset(guess, timeZone));
}

/** The day and the time that clocks show, as `instantAt` takes them. */
export function shownAt(date: Date, timeZone: string): { day: string; time: string } {
  const shown = new Date(wallClock(date.getTime(), timeZone)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

const offset = (time: number, timeZone: string): number => wallClock(time, timeZone) - time;

/** What clocks show, read as if it were UTC. Sweden writes dates as ISO 8601 does. */
export function wallClock(time: number, timeZone: string): number {
  const formatter =
    formatters.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  formatters.set(timeZone, formatter);
  return Date.parse(`${formatter.format(time).replace(" ", "T")}Z`);
}

/** Making one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();
