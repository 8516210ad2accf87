import { expect, test } from "vitest";
import { rhythmOf, rhythmPeriods } from "@/domain/rhythm";

const saigon = "Asia/Ho_Chi_Minh";
/** A Wednesday noon in Vietnam; its week began on Monday, the fifth. */
const now = new Date("2026-01-07T05:00Z");
const rhythm = (...dates: string[]) =>
  rhythmOf(
    dates.map((date) => new Date(date)),
    now,
    saigon,
  )
    .map(Number)
    .join("");

test("the rhythm of the last five weeks is empty before anything was learned", () => expect(rhythm()).toBe("00000"));

test("the rhythm of the last five weeks counts a week once, however much was learned in it", () => {
  expect(rhythm("2026-01-05T05:00Z", "2026-01-06T05:00Z", "2026-01-06T05:01Z")).toBe("00001");
});

test("the rhythm of the last five weeks keeps the weeks before a pause", () => {
  expect(rhythm("2025-12-10T05:00Z", "2025-12-16T05:00Z", "2026-01-06T05:00Z")).toBe("11001");
});

test("the rhythm of the last five weeks begins its weeks on Monday, local time", () => {
  expect(rhythm("2026-01-04T16:59:59Z")).toBe("00010");
  expect(rhythm("2026-01-04T17:00:00Z")).toBe("00001");
});

test("the rhythm of the last five weeks forgets what was before the fifth week", () => {
  expect(rhythm("2025-12-07T16:59:59Z")).toBe("00000");
  expect(rhythm("2025-12-07T17:00:00Z")).toBe("10000");
});

test("its weeks begin on Mondays of the local calendar and follow each other, this one to its end", () => {
  const periods = rhythmPeriods(now, saigon);
  expect(periods.map(({ from }) => from.toISOString().slice(0, 16))).toEqual([
    "2025-12-07T17:00",
    "2025-12-14T17:00",
    "2025-12-21T17:00",
    "2025-12-28T17:00",
    "2026-01-04T17:00",
  ]);
  expect(periods.map(({ until }) => until).slice(0, 4)).toEqual(periods.map(({ from }) => from).slice(1));
  expect(periods[4]?.until).toEqual(new Date("2026-01-11T17:00Z"));
});
