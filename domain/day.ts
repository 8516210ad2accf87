/** Local days: what "tomorrow" means to a person, in their time zone. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** The local day of a moment, counted from 1970-01-01 of that time zone. */
export function dayOf(at: Date, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "numeric", day: "numeric" });
  formats.set(timeZone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.get("year") ?? 0, (parts.get("month") ?? 1) - 1, parts.get("day") ?? 1) / 86_400_000;
}
