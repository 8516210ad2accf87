import { randomUUID } from "node:crypto";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { expect, vi } from "vitest";
import { POST as respond } from "@/app/api/v1/attempts/[attempt]/responses/route";
import { findItem } from "@/domain/course";
import { knownIn } from "@/domain/mastery";
import { findAttempt, findAttempts } from "@/prisma/attempt";
import { findKnown } from "@/prisma/knowledge";
import { lookAt } from "@/prisma/look";
import { poolUses } from "@/prisma/pool";
import { recordResponse } from "@/prisma/response";
import { appOrigin } from "@/school/origin";
import { course } from "@/tests/first-course";
import { aSentResponse } from "@/tests/unit/builders";
import { ask, test } from "./people";
import { ownerNow } from "./request";

vi.mock("next/headers", () => import("./request"));
vi.mock("next/server", () => ({ connection: async () => {} }));

const bySet = { durationMs: 1, certainty: null } as const;

/** How often a connection is lent while the work goes on. */
async function usesDuring(work: () => Promise<unknown>): Promise<number> {
  let uses = 0;
  const note = () => {
    uses += 1;
  };
  subscribe(poolUses.name, note);
  await work();
  unsubscribe(poolUses.name, note);
  return uses;
}

const send = (attempt: string, body: object) =>
  respond(
    new Request(`${appOrigin.origin}/api/v1/it`, {
      method: "POST",
      headers: { origin: appOrigin.origin, "content-type": "application/json", "x-owner": ownerNow() ?? "" },
      body: JSON.stringify(body),
    }),
    { params: Promise.resolve({ attempt }) },
  );

test("a response costs one look at the database and one write, whatever it shows, from the session to its verdict", async ({
  db,
  world,
}) => {
  await ask(db, world, "learner");
  const { id, itemIds } = world.attempt;
  const uses: number[] = [];
  for (const [position, itemId] of itemIds.slice(0, 4).entries()) {
    const body = { ...aSentResponse({ itemId, position }), responseId: randomUUID() };
    uses.push(
      await usesDuring(async () => {
        expect((await send(id, body)).status).toBe(200);
      }),
    );
  }
  // The first one also reads the edition, once in a process, and notes the disk's state.
  expect(uses.slice(1)).toEqual([2, 2, 2]);
});

test("a look that guessed another responsibility than the attempt's edition says leaves known what a replay says", async ({
  db,
  world,
}) => {
  const attempt = await findAttempt(db, { id: world.attempt.id, userId: world.learner.id });
  const ref = { id: world.attempt.id, userId: world.learner.id };
  const position = attempt?.responses.length ?? 0;
  const itemId = world.attempt.itemIds[position] ?? "";
  const other = world.attempt.itemIds.map((item) => findItem(course, item)?.responsibilityId ?? "")[0];
  const look = await lookAt(db, ref, new Date(), other);
  expect(look?.known).toMatchObject({ responsibilityId: other, stored: { card: { responsibilityId: other } } });
  const input = { id: randomUUID(), position, itemId, choice: "both", ...bySet } as const;
  expect(await recordResponse(db, ref, input, new Date(), look)).toMatchObject({ accepted: true });
  const learner = { userId: world.learner.id, courseId: course.id };
  expect(sorted(await findKnown(db, learner))).toEqual(sorted(knownIn(course, await findAttempts(db, learner))));
});

test("a look that is out of date by the time of the write is taken anew", async ({ db, world }) => {
  const ref = { id: world.attempt.id, userId: world.learner.id };
  const attempt = await findAttempt(db, ref);
  const position = attempt?.responses.length ?? 0;
  const [itemId = "", nextId = ""] = world.attempt.itemIds.slice(position);
  const early = await lookAt(db, ref, new Date(), findItem(course, itemId)?.responsibilityId);
  const input = { id: randomUUID(), position, itemId, choice: "first", ...bySet } as const;
  expect(await recordResponse(db, ref, input, new Date())).toMatchObject({ accepted: true });
  expect(await recordResponse(db, ref, input, new Date(), early)).toMatchObject({
    accepted: true,
    value: { repeated: true },
  });
  const taken = { ...input, id: randomUUID(), itemId: nextId };
  expect(await recordResponse(db, ref, taken, new Date(), early)).toEqual({
    accepted: false,
    refusal: "position-taken",
  });
  const learner = { userId: world.learner.id, courseId: course.id };
  expect(sorted(await findKnown(db, learner))).toEqual(sorted(knownIn(course, await findAttempts(db, learner))));
});

const sorted = <Row extends { card: { responsibilityId: string } }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => a.card.responsibilityId.localeCompare(b.card.responsibilityId));
