import { expect, test } from "vitest";
import { unanswered } from "@/domain/unanswered";
import { anAttempt, aResponse, at } from "./builders";

const itemIds = ["a", "b", "c", "d"];
const given = (itemId: string, position: number, minute = 1) => aResponse({ itemId, position, createdAt: at(minute) });

test("of a practice that was left, what was passed is omitted and what lay ahead not reached", () => {
  expect(unanswered(anAttempt({ itemIds, responses: [given("a", 0), given("c", 1)] }))).toEqual([
    { itemId: "b", lack: "omitted" },
    { itemId: "d", lack: "not-reached" },
  ]);
});

test.each(["final", "pretest"] as const)("of a %s that was handed in all that is open was omitted", (kind) => {
  expect(unanswered(anAttempt({ kind, itemIds, responses: [given("a", 0)], submittedAt: at(9) }))).toEqual(
    ["b", "c", "d"].map((itemId) => ({ itemId, lack: "omitted" })),
  );
});

test("of a final that its time ended, what follows the last response in time was not reached, a late one included", () => {
  const final = { kind: "final", itemIds, deadlineAt: at(5), submittedAt: at(5) } as const;
  expect(unanswered(anAttempt({ ...final, responses: [given("a", 0), given("c", 2), given("d", 3, 6)] }))).toEqual([
    { itemId: "b", lack: "omitted" },
    { itemId: "d", lack: "not-reached" },
  ]);
});

test("nothing is said of an attempt that has a response to each item, and nothing was reached where there is none", () => {
  expect(unanswered(anAttempt({ itemIds: ["a"], responses: [given("a", 0)] }))).toEqual([]);
  expect(unanswered(anAttempt({ itemIds: ["a"] }))).toEqual([{ itemId: "a", lack: "not-reached" }]);
});
