import { expect, test } from "vitest";
import { knownIn } from "@/domain/mastery";
import { heldAfter } from "@/domain/retention";
import { aCourse, anAttempt, aResponse, onDay } from "./builders";

const course = aCourse();
const metOn = (day: number, itemId: string, correct: boolean) =>
  anAttempt({ itemIds: [itemId], responses: [aResponse({ itemId, correct, createdAt: onDay(day) })] });

test("retention counts the responsibilities asked again that long after they were met, by their last response", () => {
  const attempts = [
    metOn(0, "roles-ai-plain", false),
    metOn(30, "roles-ai-case", true),
    metOn(0, "roles-team-plain", true),
    metOn(40, "roles-team-case", true),
    metOn(45, "roles-team-angle", false),
    metOn(0, "roles-systems-plain", true),
    metOn(29, "roles-systems-case", true),
  ];
  expect(heldAfter(knownIn(course, attempts), 30)).toEqual({ right: 1, n: 2 });
});

test("what was never asked again says nothing of retention", () => {
  expect([heldAfter(knownIn(course, [metOn(0, "roles-ai-plain", true)]), 30), heldAfter([], 30)]).toEqual([
    { right: 0, n: 0 },
    { right: 0, n: 0 },
  ]);
});
