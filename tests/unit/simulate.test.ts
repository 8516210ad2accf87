import { expect, test } from "vitest";
import { mean } from "@/bin/simulate/figures";
import { exactGuessers, simulatedGuessers } from "@/bin/simulate/guessers";
import { type Run, runOf } from "@/bin/simulate/run";
import type { CheckDay } from "@/domain/check";
import { choices } from "@/domain/choice";
import { aCourse, aLesson, aResponsibility } from "./builders";

test.each([3, 4])(
  "of 2,000 who guess blindly at %i variants twelve times, under 3 %% are declared solid at any time",
  (variants) => {
    const { atEnd, ever } = simulatedGuessers(variants, 12, 2000, 2026);
    expect([atEnd <= ever, ever < 0.03]).toEqual([true, true]);
  },
);

// Dynamic programming over P(known), occasions and variants met in Python, not pattern by pattern.
test.each([
  [3, 0.0032, 0.0262],
  [4, 0.0039, 0.0284],
])(
  "by every pattern of twelve marks at %i variants, %f of blind guessers end solid and %f ever are",
  (variants, atEnd, ever) => {
    expect(exactGuessers(variants, 12)).toEqual({ atEnd: expect.closeTo(atEnd, 4), ever: expect.closeTo(ever, 4) });
  },
);

const lessons = ["one", "two"].map((lessonId) =>
  aLesson({
    id: lessonId,
    responsibilities: choices.flatMap((owner) =>
      [1, 2].map((index) => aResponsibility({ id: `${lessonId}-${owner}-${index}`, lessonId, owner })),
    ),
  }),
);
const course = aCourse({ lessons });
const learner = (seed: number, hasReview: boolean) => runOf(course, { seed, firstHalfLife: 21, hasReview });
const [withReview, without] = [true, false].map((hasReview) =>
  [1, 2, 3, 4, 5, 6].map((seed) => learner(seed, hasReview)),
);

test.each<CheckDay>([30, 90])("learners who forget recall more after %i days with review than without", (day) => {
  const recalled = (runs: Run[] = []) => mean(runs.flatMap(({ checks }) => checks.get(day)?.known ?? []));
  expect(recalled(withReview)).toBeGreaterThan(recalled(without));
});

test("a simulated learner takes both checks, and the same seed lives the same days", () => {
  expect([...(withReview?.[0]?.checks.keys() ?? [])]).toEqual([30, 90]);
  expect(learner(1, true)).toEqual(withReview?.[0]);
});

test("no day of review holds more than ten items", () => {
  expect(Math.max(...(withReview ?? []).flatMap(({ reviewed }) => reviewed))).toBeLessThanOrEqual(10);
});
