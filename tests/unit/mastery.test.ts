import fc from "fast-check";
import { expect, test } from "vitest";
import { certainties } from "@/domain/choice";
import { type Evidence, occasionGapMs } from "@/domain/evidence";
import {
  isSolid,
  learnFrom,
  type MasteryState,
  masteryIn,
  masteryOf,
  masteryStates,
  noKnowledge,
} from "@/domain/mastery";
import { cardOf, reviewed } from "@/domain/schedule";
import { aCourse, anAttempt, anEvidence, aResponse, at, onDay } from "./builders";

const zone = "Asia/Ho_Chi_Minh";
const variants = ["plain", "case", "angle"] as const;

/** Marks one a day, the variants in turn. */
const daily = (marks: string, changes: Partial<Evidence> = {}): Evidence[] =>
  [...marks].map((mark, day) =>
    anEvidence({ itemId: variants[day % 3], correct: mark === "1", at: onDay(day), ...changes }),
  );

const knowledgeOf = (evidence: readonly Evidence[]) => evidence.reduce(learnFrom, noKnowledge);
const stateAfter = (evidence: readonly Evidence[], day: number): MasteryState =>
  masteryOf("lead-team", evidence, onDay(day), zone).state;

test.each<[string, MasteryState, string, number]>([
  ["without a response nothing has started", "not-started", "", 0],
  ["one right response is learning: it may be luck", "learning", "1", 0],
  ["two right ones are learned", "learned", "11", 1],
  ["three are not solid yet", "learned", "111", 2],
  ["four in a row on four days, other variants among them, are solid", "solid", "1111", 3],
  ["a wrong one among the first leaves it learned", "learned", "0111", 3],
  ["who was right at first and then wrong is learning again", "learning", "1100", 3],
])("%s", (_, state, marks, day) => {
  expect(stateAfter(daily(marks), day)).toBe(state);
});

test("what is right four times in one sitting is known, and not solid before another occasion", () => {
  const sitting = daily("1111").map((evidence, minute) => ({ ...evidence, at: at(minute) }));
  expect([knowledgeOf(sitting).known > 0.95, isSolid(knowledgeOf(sitting))]).toEqual([true, false]);
});

test.each([
  [occasionGapMs - 1, false],
  [occasionGapMs, true],
])("right responses %i ms apart are two occasions: %s", (gapMs, isTwo) => {
  const evidence = daily("1111", { at: at(0) }).map((one, index) =>
    index === 3 ? { ...one, at: new Date(at(0).getTime() + gapMs) } : one,
  );
  expect(isSolid(knowledgeOf(evidence))).toBe(isTwo);
});

test("a wrong response on another day is no occasion", () => {
  const evidence = [...daily("0"), ...daily("111111").map((one) => ({ ...one, at: onDay(1) }))];
  expect([knowledgeOf(evidence).known > 0.95, isSolid(knowledgeOf(evidence))]).toEqual([true, false]);
});

test("the same variant over and over is never solid, however long it is right", () => {
  expect(isSolid(knowledgeOf(daily("11111111", { itemId: "plain" })))).toBe(false);
});

test("a variant that was missed when it was new doesn't become new again", () => {
  expect(isSolid(knowledgeOf(daily("100111111")))).toBe(false);
  expect(isSolid(knowledgeOf(daily("101111111")))).toBe(true);
});

test("of two variants the second may be made good: it was new once, and there is no other", () => {
  const two = (marks: string) =>
    daily(marks).map((one, day) => ({ ...one, itemId: variants[day % 2] ?? "", isOfTwo: true as const }));
  expect(isSolid(knowledgeOf(two("101010101010")))).toBe(false);
  expect(isSolid(knowledgeOf(two("1011111111")))).toBe(true);
});

test("knowledge holds what was met, and when it was right first and last", () => {
  expect(knowledgeOf(daily("01101"))).toMatchObject({
    responses: 5,
    firstRightAt: onDay(1),
    lastRightAt: onDay(4),
    metItemIds: ["plain", "case", "angle"],
    isTransferred: true,
    wasSolid: false,
  });
});

test("time makes it due, on the day of its card and not before", () => {
  const evidence = daily("1111");
  const dueAt = cardOf("lead-team", evidence)?.dueAt ?? at(0);
  const eve = new Date(dueAt.getTime() - 86_400_000);
  const day = dueAt;
  expect([eve, day].map((now) => masteryOf("lead-team", evidence, now, zone).state)).toEqual(["solid", "due"]);
});

test("what is learned comes due as well, and what is still being learned does not", () => {
  expect([stateAfter(daily("11"), 60), stateAfter(daily("10"), 60)]).toEqual(["due", "learning"]);
});

test("what was solid and is missed is due, never learning again, and solid once it is right", () => {
  expect([stateAfter(daily("11110"), 4), stateAfter(daily("1111000"), 6), stateAfter(daily("111101"), 5)]).toEqual([
    "due",
    "due",
    "due",
  ]);
  expect(stateAfter(daily("11110111"), 7)).toBe("solid");
});

const anyEvidence: fc.Arbitrary<Evidence[]> = fc
  .array(
    fc.record({
      itemId: fc.constantFrom(...variants),
      correct: fc.boolean(),
      certainty: fc.constantFrom(...certainties, null),
      hours: fc.integer({ min: 0, max: 2000 }),
    }),
    { maxLength: 14 },
  )
  .map((rows) => {
    let hours = 0;
    return rows.map(({ hours: later, ...row }) => {
      hours += later;
      return { ...row, at: at(hours * 60) };
    });
  });

test("going on from any point of the evidence comes to the same as replaying all of it", () => {
  fc.assert(
    fc.property(anyEvidence, fc.nat(14), (evidence, cut) => {
      const before = evidence.slice(0, cut);
      const after = evidence.slice(cut);
      expect(after.reduce(learnFrom, knowledgeOf(before))).toEqual(knowledgeOf(evidence));
      expect(after.reduce((card, next) => reviewed("lead-team", card, next), cardOf("lead-team", before))).toEqual(
        cardOf("lead-team", evidence),
      );
    }),
  );
});

test("whatever comes, what was solid is solid or due", () => {
  fc.assert(
    fc.property(anyEvidence, fc.nat(400), (evidence, day) => {
      const { state, wasSolid } = masteryOf("lead-team", evidence, onDay(day), zone);
      expect(!wasSolid || state === "solid" || state === "due").toBe(true);
    }),
  );
});

test("time alone only ever turns learned and solid into due", () => {
  fc.assert(
    fc.property(anyEvidence, fc.nat(400), fc.nat(400), (evidence, day, later) => {
      const before = stateAfter(evidence, day);
      const after = stateAfter(evidence, day + later);
      expect(before === after || (after === "due" && (before === "learned" || before === "solid"))).toBe(true);
    }),
  );
});

test("mastery has one row a responsibility, in the course's order", () => {
  const attempt = anAttempt({ itemIds: ["roles-team-plain"], responses: [aResponse({ itemId: "roles-team-plain" })] });
  const rows = masteryIn(aCourse(), [attempt], at(2), zone);
  expect(rows.map(({ responsibilityId, state, card }) => [responsibilityId, state, card?.reps])).toEqual([
    ["roles-ai", "not-started", undefined],
    ["roles-team", "learning", 1],
    ["roles-systems", "not-started", undefined],
  ]);
  expect(masteryStates).toContain(rows[0]?.state);
});
