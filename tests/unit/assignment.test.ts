import { describe, expect, test } from "vitest";
import { type Due, type DueMailFacts, dueMailFor, dueOf, dueState, earliestDue } from "@/domain/assignment";

const saigon = "Asia/Ho_Chi_Minh";
const dueAt = new Date("2026-12-04T10:00Z");
const due: Due = { dueAt, timeZone: saigon };
const daysOn = (days: number) => new Date(dueAt.getTime() + days * 86_400_000);

test("an extension gives time and takes none", () => {
  expect([null, daysOn(3), daysOn(-3)].map((extendedTo) => dueOf(due, extendedTo).dueAt)).toEqual([
    dueAt,
    daysOn(3),
    dueAt,
  ]);
});

test("of several dates for one course the first counts", () => {
  expect(earliestDue([due, { ...due, dueAt: daysOn(-1) }, { ...due, dueAt: daysOn(1) }])?.dueAt).toEqual(daysOn(-1));
  expect(earliestDue([])).toBeNull();
});

test.each<[string, Date | null, Date, string]>([
  ["more than a week before it", null, daysOn(-7.01), "ahead"],
  ["in the last week", null, daysOn(-7), "soon"],
  ["at the very moment", null, dueAt, "soon"],
  ["a millisecond after it", null, new Date(dueAt.getTime() + 1), "overdue"],
  ["finished at the very moment", dueAt, daysOn(9), "finished"],
  ["finished after it", daysOn(0.001), daysOn(9), "late"],
])("%s one stands so", (_, finishedAt, now, state) => {
  expect(dueState(due, finishedAt, now)).toBe(state);
});

describe("an e-mail about a date", () => {
  const facts = (changes: Partial<DueMailFacts> = {}): DueMailFacts => ({
    wantsDueMail: true,
    dueAt,
    finishedAt: null,
    tries: [],
    lastMailAt: null,
    ...changes,
  });
  const sent = (kind: string) => ({ kind, sentAt: daysOn(-7) });
  const failed = (kind: string) => ({ kind, sentAt: null });

  test.each([
    [-8, null],
    [-7, "due7"],
    [-1.1, "due7"],
    [-1, "due1"],
    [-0.1, "due1"],
    [0, "due1"],
    [0.01, "overdue"],
    [6.9, "overdue"],
    [7.1, null],
  ] as const)("%d days after it: %s", (days, kind) => {
    expect(dueMailFor(facts(), daysOn(days), saigon)).toBe(kind);
  });

  test.each<[string, Partial<DueMailFacts>]>([
    ["to who wants none", { wantsDueMail: false }],
    ["to who has finished", { finishedAt: daysOn(-8) }],
    ["to who got any e-mail that day", { lastMailAt: new Date(daysOn(-6).getTime() - 3_600_000) }],
    ["a second time", { tries: [sent("due7")] }],
    ["after three tries", { tries: [failed("due7"), failed("due7"), failed("due7")] }],
  ])("is not sent %s", (_, changes) => {
    expect(dueMailFor(facts(changes), daysOn(-6), saigon)).toBeNull();
  });

  test("is tried again another day where it failed, and sent though another kind was", () => {
    const tries = [failed("due7"), sent("due1")];
    expect(dueMailFor(facts({ tries, lastMailAt: daysOn(-7) }), daysOn(-6), saigon)).toBe("due7");
  });

  test("is not sent in the quiet hours", () => {
    expect(dueMailFor(facts(), new Date("2026-12-03T14:00Z"), saigon)).toBeNull();
    expect(dueMailFor(facts(), new Date("2026-12-04T01:00Z"), saigon)).toBe("due1");
  });
});
