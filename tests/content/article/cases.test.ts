import { expect, test } from "vitest";
import { scoreCases } from "@/bin/article/article-cases";

const scored = await scoreCases();

test("there are small articles for every kind of fault that was seen", () => {
  expect(scored.length).toBeGreaterThanOrEqual(38);
});

test.each(scored)("$name: $fault", ({ score }) => {
  expect(score).toMatchObject({ missed: [], wrong: [] });
});

test("of the duties that are shown as sure, at least ninety-five in a hundred are right", () => {
  const all = scored.map(({ score }) => score.sure);
  const shown = all.reduce((sum, sure) => sum + sure.shown, 0);
  const right = all.reduce((sum, sure) => sum + sure.right, 0);
  expect(shown).toBeGreaterThanOrEqual(50);
  expect(right / shown).toBeGreaterThanOrEqual(0.95);
});
