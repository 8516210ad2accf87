import fc from "fast-check";
import { expect, test } from "vitest";
import { certainties } from "@/domain/choice";
import { dayMs } from "@/domain/day";
import { occasionGapMs } from "@/domain/evidence";
import { cardOf, isDue, type ReviewCard, ratingOf, recallAt, reviewed } from "@/domain/schedule";
import { aCard, anEvidence, at, onDay } from "./builders";

const zone = "Asia/Ho_Chi_Minh";

/** a: wrong, h: right but guessed, g: right; each given when the card is due. */
const given = { a: { correct: false }, h: { certainty: "guess" }, g: {} } as const;

function cardsAfter(ratings: string): ReviewCard[] {
  const cards: ReviewCard[] = [];
  for (const rating of ratings) {
    const last = cards.at(-1) ?? null;
    const changes = rating === "a" ? given.a : rating === "h" ? given.h : given.g;
    cards.push(reviewed("lead-team", last, anEvidence({ ...changes, at: last?.dueAt ?? at(0) })));
  }
  return cards;
}

// The formulas of FSRS 6 as open-spaced-repetition publishes them ("The Algorithm"), with the default weights that py-fsrs
// has, in Python without any FSRS package; Again ≤ Hard < Good by a day at least.
test.each([
  ["gggg", [3, 14, 57, 196], 196.235276, 2.097455],
  ["aggg", [1, 3, 8, 22], 21.607829, 6.379779],
  ["hggg", [2, 7, 23, 66], 65.845499, 5.082549],
  ["ggag", [3, 14, 2, 5], 5.123764, 7.380074],
  ["gghg", [3, 14, 40, 113], 112.58506, 4.738765],
])("after %s the intervals are %j days", (ratings, days, stability, difficulty) => {
  const cards = cardsAfter(ratings);
  expect(cards.map(({ scheduledDays }) => scheduledDays)).toEqual(days);
  expect([cards.at(-1)?.stability, cards.at(-1)?.difficulty]).toEqual([
    expect.closeTo(stability, 4),
    expect.closeTo(difficulty, 5),
  ]);
});

// The same Python: the second response a week late, ten days after the first.
test("what is still right later than it was due comes back later still", () => {
  const late = cardOf("lead-team", [anEvidence(), anEvidence({ at: onDay(10) })]);
  expect([late?.scheduledDays, late?.stability]).toEqual([25, expect.closeTo(25.10872, 5)]);
});

// (1 + (.9^(-1/.1542) − 1) · t ÷ 2.3065)^−.1542 in Python.
test.each([
  [0, 1],
  [1, 0.946847],
  [3, 0.880948],
  [10, 0.774367],
  [30, 0.667526],
])("%i days after it was first right, it is recalled with %f", (days, recall) => {
  const [card = aCard()] = cardsAfter("g");
  expect(recallAt(card, onDay(days))).toBeCloseTo(recall, 6);
});

test.each([
  ["wrong is Again", { correct: false, certainty: "guess" }, "again"],
  ["wrong and very sure is Again", { correct: false, certainty: "very" }, "again"],
  ["right but guessed is Hard", { correct: true, certainty: "guess" }, "hard"],
  ["right and fairly sure is Good", { correct: true, certainty: "fairly" }, "good"],
  ["right and very sure is Good, never Easy", { correct: true, certainty: "very" }, "good"],
  ["right without a certainty is Good", { correct: true, certainty: null }, "good"],
] as const)("%s", (_, evidence, rating) => {
  expect(ratingOf(evidence)).toBe(rating);
});

test("wrong and very sure comes back the next day, however well it held before", () => {
  const [, , third] = cardsAfter("ggg");
  const wrong = (certainty: "fairly" | "very") =>
    reviewed("lead-team", third ?? null, anEvidence({ correct: false, certainty, at: third?.dueAt ?? at(0) }))
      .scheduledDays;
  expect([wrong("fairly") > 1, wrong("very")]).toEqual([true, 1]);
});

test("being right minutes after hearing the reason puts nothing off", () => {
  const missed = anEvidence({ correct: false, certainty: "very" });
  const right = anEvidence({ itemId: "lead-team-case", at: at(2) });
  expect(cardOf("lead-team", [missed, right])).toMatchObject({
    scheduledDays: 1,
    dueAt: new Date(at(2).getTime() + dayMs),
    reps: 2,
  });
});

test("two right responses in one sitting leave the card where the first put it", () => {
  expect(cardOf("lead-team", [anEvidence(), anEvidence({ at: at(2) })])?.dueAt).toEqual(onDay(3));
});

test("missing it later in the sitting brings it forward", () => {
  expect(cardOf("lead-team", [anEvidence(), anEvidence({ correct: false, at: at(2) })])?.scheduledDays).toBe(1);
});

test("without evidence there is no card", () => {
  expect(cardOf("lead-team", [])).toBeNull();
});

test("a card counts responses and lapses", () => {
  expect(cardsAfter("gaga").at(-1)).toMatchObject({
    responsibilityId: "lead-team",
    reps: 4,
    lapses: 2,
    state: "review",
    learningSteps: 0,
  });
});

test("a card is due on its day, whatever the hour, by the learner's own clock", () => {
  const card = { dueAt: new Date("2026-01-08T23:30:00+07:00") };
  const times = ["2026-01-07T23:59:00+07:00", "2026-01-08T00:01:00+07:00", "2026-01-20T12:00:00+07:00"];
  expect(times.map((time) => isDue(card, new Date(time), zone))).toEqual([false, true, true]);
});

// Good is a day behind Hard, also where Hard is the 365 days that are allowed.
test("nothing comes back before a day has passed, is put off for more than a year and a day, or is put off within a sitting", () => {
  const anyCard = fc.array(
    fc.record({ correct: fc.boolean(), certainty: fc.constantFrom(...certainties, null), hours: fc.nat(9000) }),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(anyCard, (rows) => {
      let [card, hours]: [ReviewCard | null, number] = [null, 0];
      for (const { hours: later, ...row } of rows) {
        hours += later;
        const now = at(hours * 60);
        const isSitting: boolean = card !== null && now.getTime() - card.lastReviewedAt.getTime() < occasionGapMs;
        const next: ReviewCard = reviewed("lead-team", card, anEvidence({ ...row, at: now }));
        const days = (next.dueAt.getTime() - now.getTime()) / dayMs;
        expect([days >= 1, days <= 366]).toEqual([true, true]);
        if (card && isSitting)
          expect(next.dueAt.getTime()).toBeLessThanOrEqual(Math.max(card.dueAt.getTime(), now.getTime() + dayMs));
        card = next;
      }
    }),
  );
});
