import { expect, test } from "vitest";
import { awayBefore, awayStep, monthsAfter } from "@/domain/away";

const day = (text: string) => new Date(`${text}T03:00:00Z`);
const awaySince = day("2026-01-31");
const step = (now: string, told: Record<number, string> = {}, isTold = true) =>
  awayStep(
    {
      awaySince,
      farewells: Object.entries(told).map(([days, at]) => ({ days: Number(days), claimedAt: day(at) })),
      months: 12,
      isTold,
    },
    day(now),
  );

test("so many months later is the same day, or a shorter month's last", () => {
  expect(monthsAfter(day("2026-01-31"), 1)).toEqual(day("2026-02-28"));
  expect(monthsAfter(day("2028-02-29"), 12)).toEqual(day("2029-02-28"));
  expect(monthsAfter(day("2026-03-31"), -1)).toEqual(day("2026-02-28"));
  expect(monthsAfter(day("2026-11-15"), 3)).toEqual(day("2027-02-15"));
});

test("an account that nobody is told of ends when its months are over, and not before", () => {
  expect(step("2027-01-30", {}, false)).toBeNull();
  expect(step("2027-01-31", {}, false)).toBe("end");
});

test("who is told hears of it 30 days and 7 days before", () => {
  expect(step("2026-12-31")).toBeNull();
  expect(step("2027-01-01")).toBe(30);
  expect(step("2027-01-23", { 30: "2027-01-01" })).toBeNull();
  expect(step("2027-01-24", { 30: "2027-01-01" })).toBe(7);
  expect(step("2027-01-30", { 30: "2027-01-01", 7: "2027-01-24" })).toBeNull();
  expect(step("2027-01-31", { 30: "2027-01-01", 7: "2027-01-24" })).toBe("end");
});

test("however late the first word or the last one went out, the account ends no sooner than it said", () => {
  expect(step("2027-06-01")).toBe(30);
  expect(step("2027-06-20", { 30: "2027-06-01" })).toBeNull();
  expect(step("2027-06-24", { 30: "2027-06-01" })).toBe(7);
  expect(step("2027-06-30", { 30: "2027-06-01", 7: "2027-06-24" })).toBeNull();
  expect(step("2027-07-01", { 30: "2027-06-01", 7: "2027-06-24" })).toBe("end");
  expect(step("2027-07-01", { 30: "2027-06-01", 7: "2027-06-30" })).toBeNull();
  expect(step("2027-07-07", { 30: "2027-06-01", 7: "2027-06-30" })).toBe("end");
});

test("nobody is left out who would have to be told already", () => {
  expect(awayBefore(day("2027-01-01"), 12) > awaySince).toBe(true);
});
