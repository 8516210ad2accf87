import { expect, test } from "vitest";
import { verdictText } from "@/app/_ui/verdict-text";
import { quizMessages } from "@/messages/quiz";

const roles = { first: "CAIO", both: "Cả hai", second: "CTO" };
const told = (changes: Partial<Parameters<typeof verdictText>[2]>) =>
  verdictText(quizMessages.vi, roles, { correct: true, key: "first", ...changes });

test("a verdict says right or wrong and whose the duty is, and of an item that was dropped neither", () => {
  const at = "2026-01-05T08:00:00.000Z";
  expect([
    told({}),
    told({ correct: false, key: "both" }),
    told({ regraded: { at, isDropped: false } }),
    told({ regraded: { at, isDropped: true } }),
  ]).toEqual([
    "Đúng, việc này của CAIO.",
    "Chưa đúng. Đáp án: Cả hai.",
    "Đúng, việc này của CAIO.",
    "Câu này đã được bỏ.",
  ]);
});
