import { expect, test } from "vitest";
import { isQuiet, type Reminder, type ReminderFacts, reminderFor } from "@/domain/reminder";

const saigon = "Asia/Ho_Chi_Minh";
/** So many days after a Thursday, ten in the morning in Vietnam. */
const day = (days: number): Date => new Date(Date.UTC(2026, 0, 1, 3) + days * 86_400_000);

const sent = (days: number, kind: Reminder["kind"] = "review"): Reminder => ({
  kind,
  claimedAt: day(days),
  sentAt: day(days),
});
const failed = (days: number, kind: Reminder["kind"] = "review"): Reminder => ({
  kind,
  claimedAt: day(days),
  sentAt: null,
});

/** Someone who wants reminders, was last there on day 0 and has a card due. */
const facts = (changes: Partial<ReminderFacts> = {}): ReminderFacts => ({
  wantsReminders: true,
  lastActivityAt: day(0),
  dueCards: 1,
  openCheck: null,
  reminders: [],
  ...changes,
});

const reminder = (changes: Partial<ReminderFacts>, at = day(10)) => reminderFor(facts(changes), at, saigon);

test("a reminder to review is sent when a card is due", () => expect(reminder({})).toBe("review"));

test("a reminder to review is not sent without a card that is due", () => expect(reminder({ dueCards: 0 })).toBeNull());

test("a reminder to review is not sent to someone who did not ask for reminders", () =>
  expect(reminder({ wantsReminders: false })).toBeNull());

test("a reminder to review is not sent on a day of learning", () =>
  expect([reminder({}, day(0.4)), reminder({}, day(1))]).toEqual([null, "review"]));

test("a reminder to review waits three days after the last, of whatever kind, and not a millisecond longer", () => {
  const reminders = [sent(7.1), sent(8, "check30")];
  expect(reminder({ reminders }, new Date(day(11).getTime() - 1))).toBeNull();
  expect(reminder({ reminders }, day(11))).toBe("review");
});

test("a reminder to review is tried again the next day when it failed, never twice a day", () => {
  expect(reminder({ reminders: [failed(10)] }, day(10.2))).toBeNull();
  expect(reminder({ reminders: [failed(10)] }, day(11))).toBe("review");
});

test("a reminder to review comes three times at most until the learner is back, failed tries included", () => {
  const reminders = [sent(3), failed(6), sent(7)];
  expect(reminder({ reminders: reminders.slice(1) }, day(40))).toBe("review");
  expect(reminder({ reminders }, day(40))).toBeNull();
  expect(reminder({ reminders, lastActivityAt: day(8) }, day(40))).toBe("review");
});

test.each([
  [30, "check30"],
  [90, "check90"],
] as const)(
  "a reminder to a check after %d days comes before one to review, and without a card that is due",
  (openCheck, kind) => {
    expect([reminder({ openCheck }), reminder({ openCheck, dueCards: 0 })]).toEqual([kind, kind]);
  },
);

test("a reminder to a check comes once", () => {
  expect(reminder({ openCheck: 30, dueCards: 0, reminders: [sent(1, "check30")] })).toBeNull();
  expect(reminder({ openCheck: 90, dueCards: 0, reminders: [sent(1, "check30")] })).toBe("check90");
});

test("a reminder to a check is not held back by three reminders to review", () => {
  expect(reminder({ openCheck: 30, reminders: [sent(1), sent(4), sent(7)] })).toBe("check30");
});

test("a reminder to a check is tried on three days at most when it fails", () => {
  const tries = [failed(3, "check30"), failed(4, "check30"), failed(5, "check30")];
  expect(reminder({ openCheck: 30, reminders: tries.slice(1) })).toBe("check30");
  expect(reminder({ openCheck: 30, dueCards: 0, reminders: tries })).toBeNull();
});

test.each([
  ["00:59:59", "07:59:59 in Vietnam", true],
  ["01:00:00", "08:00:00", false],
  ["13:59:59", "20:59:59", false],
  ["14:00:00", "21:00:00", true],
  ["17:00:00", "midnight", true],
])("quiet hours at %s UTC, %s: %s", (time, _, quiet) => {
  const at = new Date(`2026-01-11T${time}Z`);
  expect(isQuiet(at, saigon)).toBe(quiet);
  expect(reminder({}, at)).toBe(quiet ? null : "review");
});

test("quiet hours are those of the time zone", () => expect(isQuiet(new Date("2026-01-11T03:00Z"), "UTC")).toBe(true));
