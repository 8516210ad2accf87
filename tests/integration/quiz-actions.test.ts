import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { respondByForm, startAgain } from "@/app/_quiz/actions";
import { findItem } from "@/domain/course";
import { course } from "@/tests/first-course";
import { form } from "./form";
import { ask, outcomeOf, test } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

describe("another learner's attempt", () => {
  const fields = {
    position: "0",
    choice: "first",
    certainty: "very",
    responseId: "0199d3a0-0000-7000-8000-0000000000f1",
  };

  test.for(["peer", "manager"] as const)("can't be answered by a %s", async (person, { db, world }) => {
    await ask(db, world, person, "/learn/caio-cto/background/quiz");
    const [itemId = ""] = world.attempt.itemIds;
    expect(await outcomeOf(() => respondByForm(form({ ...fields, attemptId: world.attempt.id, itemId })))).toBe("none");
    expect(await db.response.count({ where: { attemptId: world.attempt.id } })).toBe(0);
  });

  test("can't be retried", async ({ db, world }) => {
    await ask(db, world, "peer");
    expect(
      await outcomeOf(() => startAgain(form({ course: "caio-cto", lesson: "background", missedIn: world.attempt.id }))),
    ).toBe("none");
    expect(await db.attempt.count({ where: { userId: world.peer.id } })).toBe(0);
  });
});

test.for([
  ["caio", "very", "very"],
  ["cto", "none", null],
] as const)(
  "a response by form in %s, its certainty %s, is graded on the server, whatever else the form says",
  async ([lesson, said, certainty], { db, world }) => {
    await ask(db, world, "manager", `/learn/caio-cto/${lesson}/quiz`);
    await outcomeOf(() => startAgain(form({ course: "caio-cto", lesson })));
    const attempt = await db.attempt.findFirstOrThrow({ where: { userId: world.manager.id, quizId: lesson } });
    const [itemId = ""] = attempt.itemIds;
    const wrong = findItem(course, itemId)?.key === "second" ? "first" : "second";
    const fields = {
      attemptId: attempt.id,
      responseId: randomUUID(),
      position: "0",
      itemId,
      choice: wrong,
      certainty: said,
    };
    const address = await outcomeOf(() =>
      respondByForm(form({ ...fields, correct: "true", score: "1", userId: world.peer.id })),
    );
    expect(address).toBe(`/learn/caio-cto/${lesson}/quiz?attempt=${attempt.id}&feedback=0`);
    expect(
      await db.response.findMany({
        where: { attemptId: attempt.id },
        select: { choice: true, correct: true, certainty: true },
      }),
    ).toEqual([{ choice: wrong, correct: false, certainty }]);
  },
);
