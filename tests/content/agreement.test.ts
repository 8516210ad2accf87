import { expect, test } from "vitest";
import { agreementOf } from "@/content/measures/agreement";
import type { Choice } from "@/domain/choice";

const judgements = (counts: [Choice, Choice, number][]) =>
  counts.flatMap(([key, choice, count]) => Array.from({ length: count }, () => ({ key, choice })));

test("kappa is that of the textbook table of two readers and fifty applications", () => {
  // 20 both yes, 5 and 10 apart, 15 both no: po = 35 ÷ 50, pe = (25 × 30 + 25 × 20) ÷ 50² = 0.5, so κ = 0.2 ÷ 0.5 (worked in the article “Cohen's kappa” of Wikipedia).
  const table = judgements([
    ["first", "first", 20],
    ["first", "second", 5],
    ["second", "first", 10],
    ["second", "second", 15],
  ]);
  expect(agreementOf(table)).toEqual({ n: 50, agreed: 35, kappa: expect.closeTo(0.4, 12) });
});

test("kappa of three keys is that computed by hand", () => {
  // Keys 3, 2, 1 and choices 3, 0, 3 of caio, both, cto; four of six agree: po = 24 ÷ 36, pe = (9 + 0 + 3) ÷ 36, so κ = 12 ÷ 24.
  const table = judgements([
    ["first", "first", 3],
    ["both", "second", 2],
    ["second", "second", 1],
  ]);
  expect(agreementOf(table)).toEqual({ n: 6, agreed: 4, kappa: expect.closeTo(0.5, 12) });
});

test("kappa is null where nothing was judged, or only one key could be chosen", () => {
  expect(agreementOf([])).toEqual({ n: 0, agreed: 0, kappa: null });
  expect(agreementOf(judgements([["first", "first", 3]]))).toEqual({ n: 3, agreed: 3, kappa: null });
});
