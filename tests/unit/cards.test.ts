import { expect, test } from "vitest";
import { cardOf, cardsOf } from "@/domain/schedule";
import { aCourse, anAttempt, aResponse, at } from "./builders";

test("a replay of a learner's attempts gives a card for each responsibility that was asked, and none for retries", () => {
  const attempt = (id: string, itemId: string, minute: number, scope: "full" | "retry" = "full") =>
    anAttempt({
      id,
      scope,
      itemIds: [itemId],
      responses: [aResponse({ itemId, correct: true, certainty: "fairly", createdAt: at(minute) })],
    });
  const attempts = [
    attempt("later", "roles-ai-plain", 9),
    attempt("first", "roles-ai-plain", 1),
    attempt("again", "roles-team-plain", 5, "retry"),
  ];
  const evidence = [1, 9].map(
    (minute) => ({ itemId: "roles-ai-plain", correct: true, certainty: "fairly", at: at(minute) }) as const,
  );
  expect(cardsOf(aCourse(), attempts)).toEqual([cardOf("roles-ai", evidence)]);
  expect(cardsOf(aCourse(), [])).toEqual([]);
});
