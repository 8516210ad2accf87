import { expect, test } from "vitest";
import type { QuizKind } from "@/domain/attempt";
import { isTellable, undoMs } from "@/domain/final";
import { at } from "./builders";

test.each<QuizKind>(["practice", "review", "check"])("what a %s came to may be told at once", (kind) => {
  expect(isTellable({ kind, submittedAt: null }, at(0))).toBe(true);
});

test("a pretest tells nothing, open or ended", () => {
  expect(isTellable({ kind: "pretest", submittedAt: null }, at(0))).toBe(false);
  expect(isTellable({ kind: "pretest", submittedAt: at(0) }, at(9))).toBe(false);
});

test("a final tells nothing until it can't be changed any more", () => {
  const later = (ms: number) => new Date(at(0).getTime() + ms);
  expect(isTellable({ kind: "final", submittedAt: null }, at(0))).toBe(false);
  expect([0, undoMs - 1, undoMs].map((ms) => isTellable({ kind: "final", submittedAt: at(0) }, later(ms)))).toEqual([
    false,
    false,
    true,
  ]);
});
