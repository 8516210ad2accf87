import { expect, test } from "vitest";
import { evidenceIn } from "@/domain/evidence";
import { undoMs } from "@/domain/final";
import { cardOf } from "@/domain/schedule";
import { tellableCards } from "@/domain/tellable-cards";
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
const stored = [cardOf("roles-ai", [...evidenceIn(practice), ...evidenceIn(final)])].flatMap((card) => card ?? []);
const cards = (attempts: (typeof final)[], now: Date) => tellableCards(aCourse(), attempts, stored, now);

test("a final that can be taken back has not moved a card yet; after that, and before the hand-in, the stored ones stand", () => {
  const [ai, team] = evidenceIn(practice);
  const before = [cardOf("roles-team", team ? [team] : []), cardOf("roles-ai", ai ? [ai] : [])];
  expect(cards([practice, final], at(9))).toEqual(before);
  expect(cards([practice, final], new Date(at(9).getTime() + undoMs))).toBe(stored);
  expect(cards([practice, { ...final, submittedAt: null }], at(9))).toBe(stored);
});
