import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, hourOf, instantAt, shownAt, startOfDay } from "@/domain/day";

const saigon = "Asia/Ho_Chi_Minh";

/** Days since 1970-01-01 of a calendar date. */
const day = (date: string) => Date.parse(date) / 86_400_000;

test("the local day is counted from 1970-01-01", () => {
  expect([
    dayOf(new Date(0), "UTC"),
    dayOf(new Date("1970-01-02T00:00Z"), "UTC"),
    dayOf(new Date("1969-12-31T23:59Z"), "UTC"),
  ]).toEqual([0, 1, -1]);
});

test("the local day turns at local midnight, seven hours before UTC's in Vietnam", () => {
  expect(dayOf(new Date("2026-01-05T16:59:59.999Z"), saigon)).toBe(day("2026-01-05"));
  expect(dayOf(new Date("2026-01-05T17:00:00.000Z"), saigon)).toBe(day("2026-01-06"));
});

test("the local day begins at local midnight", () => {
  expect(startOfDay(day("2026-01-06"), saigon)).toEqual(new Date("2026-01-05T17:00Z"));
});

// The changes of these clocks are those of the IANA time zone database.
test.each([
  ["where clocks went forward at midnight, at one o'clock", "Africa/Cairo", "2024-04-26", "2024-04-25T22:00Z"],
  ["where they did so west of Greenwich", "America/Santiago", "2024-09-08", "2024-09-08T04:00Z"],
  ["where they went back at midnight", "America/Santiago", "2024-04-07", "2024-04-07T04:00Z"],
  ["where midnight came twice, at the first", "America/Havana", "2024-11-03", "2024-11-03T04:00Z"],
  ["where the day was left out, with the next", "Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z"],
])("the local day begins, %s: %s, %s", (_, timeZone, date, start) => {
  expect(startOfDay(day(date), timeZone)).toEqual(new Date(start));
});

test("the local day begins with its first moment in every time zone", () => {
  const zones = fc.constantFrom(
    saigon,
    "UTC",
    "America/Sao_Paulo",
    "America/Santiago",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
  );
  fc.assert(
    fc.property(zones, fc.integer({ min: day("1972-01-01"), max: day("2040-01-01") }), (timeZone, number) => {
      const start = startOfDay(number, timeZone);
      expect(dayOf(start, timeZone)).toBeGreaterThanOrEqual(number);
      expect(dayOf(new Date(start.getTime() - 1), timeZone)).toBeLessThan(number);
    }),
  );
});

test.each([
  ["2026-01-05T17:00Z", 0],
  ["2026-01-05T01:30Z", 8],
  ["2026-01-05T16:59Z", 23],
])("at %s clocks in Vietnam show the hour %d", (time, hour) => {
  expect(hourOf(new Date(time), saigon)).toBe(hour);
});

// The changes of Berlin's clocks are those of the IANA time zone database: forward on 29 March 2026 at 2:00, back on 25 October at 3:00.
test.each([
  ["Vietnam's", "2026-12-04", "17:00", saigon, "2026-12-04T10:00Z"],
  ["Berlin's in winter", "2026-03-29", "01:30", "Europe/Berlin", "2026-03-29T00:30Z"],
  ["Berlin's in summer", "2026-03-29", "03:00", "Europe/Berlin", "2026-03-29T01:00Z"],
  ["Los Angeles'", "2026-12-04", "17:00", "America/Los_Angeles", "2026-12-05T01:00Z"],
])("a time that %s clocks show is that instant, and is shown as it was said", (_, date, time, zone, instant) => {
  expect(instantAt(date, time, zone)).toEqual(new Date(instant));
  expect(shownAt(new Date(instant), zone)).toEqual({ day: date, time });
});

test("a time that clocks skip is as long after the skip", () => {
  expect(instantAt("2026-03-29", "02:30", "Europe/Berlin")).toEqual(new Date("2026-03-29T01:30Z"));
});
