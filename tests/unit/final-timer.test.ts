import { expect, test } from "vitest";
import { deadlineAmong, handIn, isOverdue, isTellable, isTimedOut, pointsToPass } from "@/domain/final";
import { anAttempt, at } from "./builders";

const deadlines: [string, { minutes: number | null; timeFactor: number }[], Date | null][] = [
  ["no cohort", [], null],
  ["a cohort without a timer", [{ minutes: null, timeFactor: 2 }], null],
  ["one timer", [{ minutes: 40, timeFactor: 1 }], at(40)],
  ["one timer and more time", [{ minutes: 40, timeFactor: 1.25 }], at(50)],
  [
    "two timers, the later one first",
    [
      { minutes: 30, timeFactor: 2 },
      { minutes: 50, timeFactor: 1 },
    ],
    at(60),
  ],
  [
    "two timers, the later one last",
    [
      { minutes: 50, timeFactor: 1 },
      { minutes: 40, timeFactor: 1.5 },
    ],
    at(60),
  ],
  [
    "a timer and a cohort without",
    [
      { minutes: 50, timeFactor: 1 },
      { minutes: null, timeFactor: 1 },
      { minutes: 10, timeFactor: 1 },
    ],
    null,
  ],
];

test.each(deadlines)("the deadline of a final with %s", (_, timers, deadline) => {
  expect(deadlineAmong(at(0), timers)).toEqual(deadline);
});

test("the deadline of a final is over a moment after it, and never without a timer", () => {
  expect([at(39), at(40), new Date(at(40).getTime() + 1)].map((now) => isOverdue({ deadlineAt: at(40) }, now))).toEqual(
    [false, false, true],
  );
  expect(isOverdue({ deadlineAt: null }, at(9999))).toBe(false);
});

test("the deadline of a final ends the final, however late it is handed in", () => {
  const final = anAttempt({ kind: "final", deadlineAt: at(40) });
  expect(handIn(final, at(30))).toMatchObject({ value: { submittedAt: at(30) } });
  expect(handIn(final, at(90))).toMatchObject({ value: { submittedAt: at(40) } });
});

test("the deadline of a final is what ended a final that was handed in at it, and no other", () => {
  expect([at(30), at(40), null].map((submittedAt) => isTimedOut({ submittedAt, deadlineAt: at(40) }))).toEqual([
    false,
    true,
    false,
  ]);
  expect(isTimedOut({ submittedAt: at(30), deadlineAt: null })).toBe(false);
});

test("an open final, and one that could be opened again, keep their verdicts; everything else tells them", () => {
  const attempts = [
    anAttempt({ id: "practice" }),
    anAttempt({ id: "open", kind: "final" }),
    anAttempt({ id: "handed in", kind: "final", submittedAt: at(5) }),
    anAttempt({ id: "long ago", kind: "final", submittedAt: at(0) }),
  ];
  const tellable = (now: Date) => attempts.filter((attempt) => isTellable(attempt, now)).map(({ id }) => id);
  expect(tellable(at(5))).toEqual(["practice", "long ago"]);
  expect(tellable(at(6))).toEqual(["practice", "handed in", "long ago"]);
});

test("the points that pass are the fewest whose share reaches the mastery score", () => {
  expect([pointsToPass(0.8, 24), pointsToPass(0.8, 25), pointsToPass(0.7, 10), pointsToPass(0.8, 0)]).toEqual([
    20, 20, 7, 0,
  ]);
});
