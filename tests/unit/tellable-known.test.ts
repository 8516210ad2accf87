import { expect, test } from "vitest";
import { undoMs } from "@/domain/final";
import { knownIn } from "@/domain/mastery";
import { isSealing, tellableKnown } from "@/domain/tellable-known";
import { aCourse, anAttempt, aResponse, at } from "./builders";

const practice = anAttempt({
  itemIds: ["roles-ai-plain", "roles-team-plain"],
  responses: [
    aResponse({ position: 0, itemId: "roles-ai-plain", correct: true, createdAt: at(1) }),
    aResponse({ position: 1, itemId: "roles-team-plain", correct: false, createdAt: at(2) }),
  ],
});
const final = anAttempt({
  kind: "final",
  itemIds: ["roles-ai-case"],
  submittedAt: at(9),
  responses: [aResponse({ itemId: "roles-ai-case", correct: false })],
});
const known = (attempts: (typeof final)[], now: Date) => tellableKnown(aCourse(), attempts, now);

test("a final that can be taken back has moved nothing yet; after that it has, and before the hand-in nothing is sealed", () => {
  const [sealed, told] = [at(9), new Date(at(9).getTime() + undoMs)];
  expect([isSealing([practice, final], sealed), isSealing([practice, final], told)]).toEqual([true, false]);
  expect(isSealing([practice, { ...final, submittedAt: null }], sealed)).toBe(false);
  expect(known([practice, final], sealed)).toEqual(knownIn(aCourse(), [practice]));
  expect(known([practice, final], told)).toEqual(knownIn(aCourse(), [practice, final]));
});
