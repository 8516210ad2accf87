import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { type Attempt, countedResponses, type Response, remainingItemIds } from "@/domain/attempt";
import { certainties, choices } from "@/domain/choice";
import { findItem } from "@/domain/course";
import { type ResponseInput, respond } from "@/domain/respond";
import { scoreAttempt } from "@/domain/score";
import { findAttempt } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { recordResponse } from "@/prisma/response";
import { aCourse, at } from "@/tests/unit/builders";
import { anEdition, aStartedAttempt, test } from "./rows";

const course = aCourse();

/**
 * What one browser does in turn: it looks where the attempt stands and responds there, or one place further, in some copies;
 * with them come repeats of what it sent before, the given share of all of it and in that order.
 */
const Step = fc.record({
  choice: fc.constantFrom(...choices),
  certainty: fc.constantFrom(...certainties),
  ahead: fc.constantFrom(0, 0, 0, 0, 1),
  copies: fc.integer({ min: 1, max: 3 }),
  repeats: fc.array(fc.nat({ max: 9 }), { maxLength: 2 }),
  repeatsFirst: fc.boolean(),
});
const Schedule = fc.array(fc.array(Step, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 3 });
type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never;

test("however deliveries of two or three browsers are repeated and reordered, the attempt is whole and every acknowledged response is in it", async ({
  db,
}) => {
  const editionId = await anEdition(db, course);
  await fc.assert(
    fc.asyncProperty(Schedule, async (browsers) => {
      const attempt = await aStartedAttempt(db, { editionId });
      const acknowledged = (await Promise.all(browsers.map((steps) => browse(db, attempt, steps)))).flat();
      await checkWhole(db, attempt, acknowledged);
    }),
    { numRuns: 60 },
  );
});

/** Goes through the steps as one browser; returns the responses that it was told are stored. */
async function browse(db: Db, ref: { id: string; userId: string }, steps: Step[]): Promise<Response[]> {
  const sent: ResponseInput[] = [];
  const acknowledged: Response[] = [];
  for (const [index, { choice, certainty, ahead, copies, repeats, repeatsFirst }] of steps.entries()) {
    const attempt = await findAttempt(db, ref);
    const itemId = attempt && remainingItemIds(attempt)[ahead];
    const next = itemId && {
      id: randomUUID(),
      position: attempt.responses.length + ahead,
      itemId,
      choice,
      certainty,
      durationMs: index,
    };
    const fresh = next ? Array.from({ length: copies }, () => next) : [];
    const old = repeats.flatMap((place) => sent[place % Math.max(1, sent.length)] ?? []);
    const outcomes = await Promise.all(
      (repeatsFirst ? [...old, ...fresh] : [...fresh, ...old]).map((delivery) =>
        recordResponse(db, ref, delivery, at(index)),
      ),
    );
    acknowledged.push(...outcomes.flatMap((outcome) => (outcome.accepted ? [outcome.value.response] : [])));
    if (next) sent.push(next);
  }
  return acknowledged;
}

/** The invariants: positions without gap or double, acknowledged means stored, the rules replayed say the same, the score too. */
async function checkWhole(db: Db, ref: { id: string; userId: string; itemIds: string[] }, acknowledged: Response[]) {
  const rows = await db.response.findMany({
    where: { attemptId: ref.id },
    orderBy: { position: "asc" },
    omit: { attemptId: true, told: true },
  });
  const attempt = await findAttempt(db, ref);
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index));
  expect(acknowledged.map(({ position }) => rows[position])).toEqual(acknowledged);

  let replayed: Attempt = { ...(attempt ?? expect.fail("the attempt is gone")), submittedAt: null, responses: [] };
  for (const { correct, createdAt, ...input } of rows) {
    const outcome = respond(replayed, findItem(course, input.itemId), input, createdAt);
    expect(outcome).toMatchObject({ accepted: true, value: { repeated: false, response: { correct } } });
    if (outcome.accepted)
      replayed = {
        ...replayed,
        responses: [...replayed.responses, outcome.value.response],
        submittedAt: outcome.value.finishes ? createdAt : null,
      };
  }
  expect(replayed).toEqual(attempt);
  const right = countedResponses(replayed).filter(
    ({ itemId, choice }) => findItem(course, itemId)?.key === choice,
  ).length;
  expect(attempt && scoreAttempt(attempt)).toEqual({ raw: right, max: ref.itemIds.length });
}
