import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceFrom } from "@/domain/chance";
import { knowledgeTracing, knownFrom, traced } from "@/domain/knowledge";

const knownAfter = (pattern: string) =>
  [...pattern].reduce((known, mark) => traced(known, mark === "1"), knowledgeTracing.known);

// Fractions by Python's fractions module: Bayes' rule on slip 2/25 and guess 1/3, then a twentieth of the rest.
test.each([
  ["1", 97 / 192],
  ["0", 9 / 104],
  ["11", 27247 / 36272],
  ["01", 2959 / 11984],
  ["111", 7565297 / 8422672],
  ["1111", 2092308847 / 2173759472],
])("after the marks %s, knowledge is likely to %f", (pattern, known) => {
  expect(knownAfter(pattern)).toBeCloseTo(known, 12);
});

// The forward algorithm of a hidden Markov model of two states, in numpy: emission times belief, normalised, times transition.
test.each([
  ["1110", 0.538578438],
  ["11110", 0.767303305],
  ["010111", 0.747218623],
  ["0110100111", 0.699536446],
])("after %s, a hidden Markov model says the same: %f", (pattern, known) => {
  expect(knownAfter(pattern)).toBeCloseTo(known, 9);
});

test("knowledge stays a probability, and a right response never says less than a wrong one", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (known) => {
      const right = traced(known, true);
      const wrong = traced(known, false);
      return wrong >= 0 && right >= wrong && right <= 1;
    }),
  );
});

// The mean over all patterns is 4.619, by Python, level by level over the values that P(known) can take.
test("who knows it and slips once in twenty is known after fewer than six responses on average", () => {
  const chance = chanceFrom(2026);
  const needed = Array.from({ length: 2000 }, () => {
    let [known, responses]: [number, number] = [knowledgeTracing.known, 0];
    for (; known < knownFrom; responses += 1) known = traced(known, chance() < 0.95);
    return responses;
  });
  const mean = needed.reduce((sum, responses) => sum + responses, 0) / needed.length;
  expect(Math.min(...needed)).toBe(4);
  expect(mean).toBeLessThan(6);
});
