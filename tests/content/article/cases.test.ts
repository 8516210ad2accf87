import { expect, test } from "vitest";
import { scoreCases } from "@/bin/article/article-cases";

const scored = scoreCases();

test("there are small articles for every kind of fault that was seen", () => {
  expect(scored.length).toBeGreaterThanOrEqual(38);
});

test.each(scored)("$name: $fault", ({ score }) => {
  expect(score).toEqual({ missed: [], wrong: [] });
});
