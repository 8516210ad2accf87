import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { forgetMe } from "@/app/[locale]/account/actions";
import { GET } from "@/app/api/v1/me/export/route";
import { findItem } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { isOnlyManager } from "@/prisma/personal";
import { recordResponse } from "@/prisma/response";
import { ownerTag } from "@/prisma/token";
import { appOrigin } from "@/school/origin";
import { course, edition } from "@/tests/first-course";
import { at } from "@/tests/unit/builders";
import { form } from "./form";
import { ask, outcomeOf, practiceOf, signedIn, test } from "./people";
import { setRequest } from "./request";
import { aCohort, aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const confirmed = (confirmation: string): FormData => form({ confirmation });

/** A learner in a cohort with one response, who sends the next request. */
async function aLearner(db: Db) {
  const user = await aUser(db, { name: `Người ${randomUUID()}` });
  const cohort = await aCohort(db, [{ userId: user.id, role: "learner" }]);
  const attempt = await practiceOf(user.id, "background");
  const [itemId = ""] = attempt.itemIds;
  const choice = findItem(course, itemId)?.key ?? "first";
  const input = { id: randomUUID(), position: 0, itemId, choice, certainty: "very" as const, durationMs: 1 };
  await recordResponse(db, { id: attempt.id, userId: user.id }, input, new Date());
  const token = await signedIn(db, user.id);
  setRequest(token);
  return { user, cohort, attempt, token };
}

const take = (query = "") =>
  GET(new Request(`${appOrigin.origin}/api/v1/me/export${query}`), { params: Promise.resolve({}) });

describe("my data as a file", () => {
  test("goes to nobody's page but one's own: who left theirs open is told who is signed in now", async ({
    db,
    world,
  }) => {
    const { user } = await aLearner(db);
    expect((await take(`?of=${ownerTag(user.id)}`)).status).toBe(200);
    expect(await outcomeOf(() => take(`?of=${ownerTag(world.learner.id)}&locale=en`))).toBe(
      "/en/whose?said=other-person&next=%2Fen%2Faccount",
    );
    expect(await db.auditEntry.count({ where: { actorId: user.id, action: "data-exported" } })).toBe(1);
  });

  test("asks whose session has ended to sign in, and comes back to the account", async ({ db, world }) => {
    await ask(db, world, "nobody");
    expect(await outcomeOf(() => take(`?of=${ownerTag(world.learner.id)}&locale=en`))).toBe(
      "/en/sign-in?next=%2Fen%2Faccount",
    );
  });

  test("is a download that nobody stores, of one's own rows, and leaves a note", async ({ db, world: _ }) => {
    const { user, cohort, attempt } = await aLearner(db);
    const reply = await take();
    expect([reply.headers.get("content-disposition"), reply.headers.get("cache-control")]).toEqual([
      'attachment; filename="phan-vai.json"',
      "private, no-store",
    ]);
    expect(await reply.json()).toMatchObject({
      id: user.id,
      email: user.email,
      memberships: [{ cohort: { name: cohort.name } }],
      attempts: [{ id: attempt.id, responses: [{ itemId: attempt.itemIds[0], correct: true }] }],
      cards: [{ courseId: course.id }],
    });
    expect(await db.auditEntry.count({ where: { actorId: user.id, action: "data-exported" } })).toBe(1);
  });

  test("holds nothing that opens a door, and nobody else's rows", async ({ db, world }) => {
    await aLearner(db);
    const text = await (await take()).text();
    expect(text).not.toMatch(/argon2|passwordHash|tokenHash|unsubscribeToken/);
    expect(text).not.toContain(world.learner.id);
  });

  test("doesn't tell what was right in a final that can still be changed", async ({ db, world: _ }) => {
    const { user } = await aLearner(db);
    const response = {
      id: randomUUID(),
      position: 0,
      itemId: "any",
      choice: "second" as const,
      correct: true,
      createdAt: at(0),
    };
    const final = {
      userId: user.id,
      courseId: course.id,
      quizId: "final",
      kind: "final" as const,
      editionId: edition,
      itemIds: ["any"],
      seed: 1,
    };
    await db.attempt.create({ data: { ...final, startedAt: at(0), responses: { create: response } } });
    const { attempts } = await (await take()).json();
    expect(
      attempts.map(({ kind, responses }: { kind: string; responses: object[] }) => [
        kind,
        responses.map((given) => "correct" in given),
      ]),
    ).toEqual([
      ["final", [false]],
      ["practice", [true]],
    ]);
  });
});

describe("the deletion of an account", () => {
  test.for(["", "somebody@example.com"])("confirmed by %j changes nothing", async (confirmation, { db, world: _ }) => {
    const { user } = await aLearner(db);
    expect(await forgetMe(null, confirmed(confirmation))).toMatchObject({
      refusal: confirmation ? "not-confirmed" : "bad-confirmation",
    });
    expect(await db.user.findUnique({ where: { id: user.id }, select: { email: true } })).toEqual({
      email: user.email,
    });
  });

  test("ends every session, and leaves neither name nor address anywhere, while the response stays as nobody's", async ({
    db,
    world: _,
  }) => {
    const { user, attempt } = await aLearner(db);
    await db.invitation.create({
      data: { tokenHash: randomUUID(), role: "learner", email: user.email, expiresAt: at(0), usedAt: at(0) },
    });
    await db.rateLimit.create({ data: { key: `sign-in:${user.email}`, count: 1, windowEndsAt: at(0) } });
    expect(await outcomeOf(() => forgetMe(null, confirmed(user.email)))).toBe("/");
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
    expect(await db.membership.count({ where: { userId: user.id, leftAt: null } })).toBe(0);
    expect(
      await db.response.count({ where: { itemId: attempt.itemIds[0], attempt: { user: { isErased: true } } } }),
    ).toBe(1);
    expect(await db.response.count({ where: { attemptId: attempt.id } })).toBe(0);
    expect(await db.user.count({ where: { id: user.id } })).toBe(0);
    const tables = await Promise.all([
      db.user.findMany(),
      db.invitation.findMany(),
      db.auditEntry.findMany(),
      db.rateLimit.findMany(),
    ]);
    expect(JSON.stringify(tables)).not.toContain(user.email);
    expect(JSON.stringify(tables)).not.toContain(user.name);
    expect(await db.auditEntry.count({ where: { subject: user.id, action: "account-deleted" } })).toBe(1);
  });

  test("is refused to a cohort's only manager, and not to one of two", async ({ db, world: _ }) => {
    const alone = await aUser(db, { role: "manager" });
    const one = await aUser(db, { role: "manager" });
    const two = await aUser(db, { role: "manager" });
    await aCohort(db, [{ userId: alone.id, role: "manager" }]);
    await aCohort(
      db,
      [one, two].map(({ id }) => ({ userId: id, role: "manager" })),
    );
    setRequest(await signedIn(db, alone.id));
    expect(await forgetMe(null, confirmed(alone.email))).toMatchObject({ refusal: "only-manager" });
    expect(await isOnlyManager(db, one.id)).toBe(false);
  });
});
