import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { findPlayer } from "@/app/_door/session";
import { startTrial, trySample } from "@/app/[locale]/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import { sampleQuizId } from "@/domain/guest";
import { itemVersions } from "@/domain/item-version";
import { progressOf } from "@/domain/progress";
import { findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { figureItems, findMetEditionIds } from "@/prisma/item-report";
import { summariseAttempts } from "@/prisma/report";
import { course, edition } from "@/tests/first-course";
import { entry, form, newEmail } from "./form";
import { respondAsGuest } from "./new-guest";
import { outcomeOf, signedIn, test } from "./people";
import { cookies, setRequest } from "./request";
import { aCohort } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const trySampleWith = (choice = "second") => trySample(null, form({ choice, certainty: "very" }));
const attemptsOf = (db: Db, userId: string) => findAttempts(db, { userId, courseId: course.id });

describe("the response to the landing page's item", () => {
  test("is with the browser alone, until the guest begins; the first one stands, and is recorded once", async ({
    db,
    world: _,
  }) => {
    setRequest(undefined);
    const before = await db.attempt.count();
    await trySampleWith("second");
    await trySampleWith("both");
    expect(await db.attempt.count()).toBe(before);
    await outcomeOf(() => startTrial(form()));
    expect(await db.attempt.count()).toBe(before);
    const guest = await findPlayer();
    await Promise.all([respondAsGuest(), respondAsGuest()]);
    const [sample, ...others] = await attemptsOf(db, guest?.id ?? "");
    expect(sample).toMatchObject({
      quizId: sampleQuizId,
      scope: "retry",
      itemIds: [course.sample?.id],
      submittedAt: sample?.startedAt,
    });
    expect(sample?.responses).toMatchObject([
      { choice: "second", certainty: "very", correct: course.sample?.key === "second" },
    ]);
    expect(others).toMatchObject([{ quizId: "background", responses: [{ position: 0 }] }]);
    expect((await cookies()).get("sample-phan-vai")).toBeUndefined();
  });

  test("joins the account of a visitor who signs up at once", async ({ db, world: _ }) => {
    setRequest(undefined);
    await trySampleWith();
    const address = newEmail();
    expect(await outcomeOf(() => signUp(null, entry({ email: address })))).toBe("/learn/caio-cto");
    const { id } = await db.user.findUniqueOrThrow({ where: { email: address } });
    expect(await attemptsOf(db, id)).toMatchObject([{ quizId: sampleQuizId }]);
  });

  test("brought back by a copied cookie to another account is recorded nowhere else", async ({ db, world: _ }) => {
    setRequest(undefined);
    await trySampleWith();
    const kept = (await cookies()).get("sample-phan-vai")?.value ?? "";
    await outcomeOf(() => signUp(null, entry()));
    setRequest(undefined);
    (await cookies()).set("sample-phan-vai", kept);
    const address = newEmail();
    await outcomeOf(() => signUp(null, entry({ email: address })));
    const { id } = await db.user.findUniqueOrThrow({ where: { email: address } });
    expect(await attemptsOf(db, id)).toEqual([]);
  });

  test.for([
    "",
    "{",
    "[]",
    '{"id":"1"}',
    `{"id":"${randomUUID()}","itemId":"x","choice":"all","certainty":"very","createdAt":"2026-01-01"}`,
  ])("made up as %j is dropped", async (made, { db, world: _ }) => {
    setRequest(undefined);
    (await cookies()).set("sample-phan-vai", made);
    const before = await db.response.count();
    expect(await outcomeOf(() => startTrial(form()))).toBe("/learn/caio-cto/background");
    await respondAsGuest();
    expect(await db.response.count()).toBe(before + 1);
  });

  test("of somebody signed in is kept nowhere", async ({ db, world }) => {
    setRequest(await signedIn(db, world.peer.id));
    await trySampleWith();
    expect((await cookies()).get("sample-phan-vai")).toBeUndefined();
  });

  test("changes no lesson's score, no progress and no report of a learner who has it", async ({ db, world: _ }) => {
    setRequest(undefined);
    await trySampleWith();
    const address = newEmail();
    await outcomeOf(() => signUp(null, entry({ email: address })));
    const { id } = await db.user.findUniqueOrThrow({ where: { email: address } });
    const cohort = { cohortId: (await aCohort(db, [{ userId: id, role: "learner" }])).id, courseId: course.id };
    expect(progressOf(course, await attemptsOf(db, id), [])).toEqual(progressOf(course, [], []));
    expect((await summariseAttempts(db, course.id, [id])).filter(({ scope }) => scope === "full")).toEqual([]);
    const versions = itemVersions([{ id: edition, course }]);
    const figures = await figureItems(db, versions, { ...cohort, selection: "all", now: new Date() });
    expect([figures.size, await findMetEditionIds(db, cohort)]).toEqual([0, []]);
  });
});
