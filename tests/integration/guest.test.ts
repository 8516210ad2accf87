import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { findPlayer } from "@/app/_door/session";
import { startTrial } from "@/app/[locale]/actions";
import { signUpInvited } from "@/app/[locale]/invite/[token]/actions";
import { signInByPassword } from "@/app/[locale]/sign-in/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import { findItem } from "@/domain/course";
import { guestLifetimeMs } from "@/domain/guest";
import { rateLimits } from "@/domain/rate-limit";
import { findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { joinGuest } from "@/prisma/guest";
import { createInvitations } from "@/prisma/invitation";
import { rememberParagraph } from "@/prisma/reading";
import { recordResponse } from "@/prisma/response";
import { newToken, tokenHash } from "@/prisma/token";
import { createLearner } from "@/prisma/user";
import { course } from "@/tests/first-course";
import { at } from "@/tests/unit/builders";
import { findCards } from "./cards";
import { entry, form, newEmail } from "./form";
import { configured } from "./next-auth";
import { outcomeOf, practiceOf, signedIn, test } from "./people";
import { setAddress, setRequest } from "./request";
import { aGuestUser, aUser, password, together } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const newcomer = () => ({ email: newEmail(), name: "Mỹ Duyên", passwordHash: "$argon2id$", locale: "vi" }) as const;

/** A guest with one response to the first lesson, and the browser that is theirs. */
async function aGuest(db: Db) {
  const { id } = await aGuestUser(db);
  const attempt = await respondIn(db, id);
  const token = await signedIn(db, id);
  setRequest(token);
  return { id, attempt, token };
}

async function respondIn(db: Db, userId: string) {
  const attempt = await practiceOf(userId, "background");
  const [itemId = ""] = attempt.itemIds;
  const choice = findItem(course, itemId)?.key ?? "both";
  await recordResponse(
    db,
    { id: attempt.id, userId },
    { id: randomUUID(), position: 0, itemId, choice, certainty: "very", durationMs: null },
    attempt.startedAt,
  );
  return attempt;
}

const attemptsOf = (db: Db, userId: string) => findAttempts(db, { userId, courseId: course.id });

describe("beginning as a guest", () => {
  test("again from the same browser keeps the guest, and from a signed-in one makes none", async ({ db, world }) => {
    await aGuest(db);
    const before = await db.user.count();
    await outcomeOf(() => startTrial(form()));
    setRequest(await signedIn(db, world.peer.id));
    expect(await outcomeOf(() => startTrial(form()))).toBe("/learn/caio-cto/background");
    expect(await db.user.count()).toBe(before);
  });

  test("is closed for an hour to an address that made guests without end, and open to every other", async ({
    world: _,
  }) => {
    const from = async (address: string) => {
      setRequest(undefined);
      setAddress(address);
      return outcomeOf(() => startTrial(form()));
    };
    for (let count = 0; count < rateLimits.guestsByAddress.limit; count++)
      await from(`2001:db8:0:7::${count.toString(16)}`);
    expect(await from("2001:db8:0:7::ffff")).toBe("/?said=trial-full");
    expect(await findPlayer()).toBeNull();
    expect(await from("2001:db8:0:8::1")).toBe("/learn/caio-cto/background");
  });

  test("is closed for the rest of an hour in which the server took all that it takes", async ({ db, world: _ }) => {
    const full = { count: rateLimits.guestsWhole.limit, windowEndsAt: new Date(Date.now() + 60_000) };
    await db.rateLimit.upsert({ where: { key: "guests" }, create: { key: "guests", ...full }, update: full });
    setRequest(undefined);
    expect(await outcomeOf(() => startTrial(form()))).toBe("/?said=trial-full");
    expect(await findPlayer()).toBeNull();
    await db.rateLimit.delete({ where: { key: "guests" } });
  });
});

describe("signing up from a guest's browser", () => {
  test("turns the guest into the member: one user, every response, and the guest's session is over", async ({
    db,
    world: _,
  }) => {
    const guest = await aGuest(db);
    const address = newEmail();
    const before = await db.user.count();
    const next = `/learn/caio-cto/background/quiz/${guest.attempt.id}`;
    expect(await outcomeOf(() => signUp(null, entry({ email: address, next })))).toBe(next);
    expect(await db.user.findUnique({ where: { email: address } })).toMatchObject({
      id: guest.id,
      name: "Mỹ Duyên",
      role: "learner",
    });
    expect(await db.user.count()).toBe(before);
    expect(await attemptsOf(db, guest.id)).toMatchObject([{ id: guest.attempt.id, responses: [{ position: 0 }] }]);
    expect(await db.session.count({ where: { tokenHash: tokenHash(guest.token) } })).toBe(0);
  });

  test("a second time with the old cookie makes an account without the guest's responses", async ({ db, world: _ }) => {
    const guest = await aGuest(db);
    await outcomeOf(() => signUp(null, entry()));
    const address = newEmail();
    setRequest(guest.token);
    await outcomeOf(() => signUp(null, entry({ email: address })));
    const second = await db.user.findUniqueOrThrow({ where: { email: address } });
    expect(second.id).not.toBe(guest.id);
    expect(await attemptsOf(db, second.id)).toEqual([]);
  });

  test("ten times at once lets one have the guest's row, and makes the others fresh ones", async ({ db, world: _ }) => {
    const guest = await aGuest(db);
    const members = await together(10, () => createLearner(db, newcomer(), guest.id));
    expect(new Set(members.map(({ id }) => id)).size).toBe(10);
    expect(members.filter(({ id }) => id === guest.id)).toHaveLength(1);
  });

  test("with an address that has an account leaves the guest as it was", async ({ db, world }) => {
    const guest = await aGuest(db);
    expect(await signUp(null, entry({ email: world.peer.email }))).toMatchObject({ refusal: "email-taken" });
    expect(await db.user.findUnique({ where: { id: guest.id } })).toMatchObject({ email: null, name: "Khách" });
    expect(await db.session.count({ where: { userId: guest.id } })).toBe(1);
  });

  test("by an invitation gives the row the invitation's role and cohort", async ({ db, world }) => {
    const guest = await aGuest(db);
    const token = newToken();
    const invitation = {
      tokenHash: tokenHash(token),
      role: "learner",
      email: null,
      cohortId: world.cohort.id,
      invitedById: world.manager.id,
    } as const;
    await createInvitations(db, [{ ...invitation, expiresAt: new Date(Date.now() + 60_000) }]);
    expect(await outcomeOf(() => signUpInvited(null, entry({ token })))).toBe("/learn/caio-cto");
    const memberships = {
      where: { userId: guest.id, cohortId: world.cohort.id, role: "learner", leftAt: null },
    } as const;
    expect([await db.membership.count(memberships), (await attemptsOf(db, guest.id)).length]).toEqual([1, 1]);
  });
});

describe("signing in to an account from a guest's browser", () => {
  const signInTo = (address: string, fields: Record<string, string> = {}) =>
    outcomeOf(() => signInByPassword(null, form({ email: address, password, ...fields })));

  test("moves the guest's attempts and reading into it, and removes the guest", async ({ db, world: _ }) => {
    const account = await aUser(db);
    const guest = await aGuest(db);
    const reading = { userId: guest.id, courseId: course.id, lessonId: "background", paragraphId: "two-roles" };
    await rememberParagraph(db, { ...reading, completes: true, now: at(1) });
    expect(await signInTo(account.email, { next: "/learn/caio-cto/background/quiz" })).toBe(
      "/learn/caio-cto/background/quiz",
    );
    expect(await attemptsOf(db, account.id)).toMatchObject([{ id: guest.attempt.id, responses: [{ position: 0 }] }]);
    expect(await db.lessonReading.count({ where: { userId: account.id, completedAt: at(1) } })).toBe(1);
    expect(await findCards(db, { userId: account.id, courseId: course.id })).toMatchObject([
      { reps: 1, lastReviewedAt: new Date(guest.attempt.startedAt.getTime() + 1) },
    ]);
    expect(await db.user.count({ where: { id: guest.id } })).toBe(0);
  });

  test.for(["open", "done"])(
    "that has this practice %s leaves it as it is, keeps the guest's out, and says so",
    async (state, { db, world: _ }) => {
      const account = await aUser(db);
      const own = await respondIn(db, account.id);
      if (state === "done") await db.attempt.update({ where: { id: own.id }, data: { submittedAt: at(2) } });
      const guest = await aGuest(db);
      expect(await signInTo(account.email, { next: `/learn/caio-cto/background/quiz/${guest.attempt.id}` })).toBe(
        "/learn?said=kept-out",
      );
      expect((await attemptsOf(db, account.id)).map(({ id }) => id)).toEqual([own.id]);
      expect(await db.user.count({ where: { id: guest.id } })).toBe(0);
      expect(await db.attempt.count({ where: { id: guest.attempt.id } })).toBe(0);
    },
  );

  test("keeps the way to an invitation open where the trial is kept out", async ({ db, world: _ }) => {
    const account = await aUser(db);
    await respondIn(db, account.id);
    await aGuest(db);
    expect(await signInTo(account.email, { next: "/invite/the-token" })).toBe(
      "/learn?said=kept-out&next=%2Finvite%2Fthe-token",
    );
  });

  test("ten times at once, while the account opens the same practice, moves or keeps out once and breaks nothing", async ({
    db,
    world: _,
  }) => {
    const account = await aUser(db);
    const guest = await aGuest(db);
    await Promise.all([
      ...Array.from({ length: 10 }, () => joinGuest(db, { guestId: guest.id, userId: account.id, course })),
      practiceOf(account.id, "background"),
    ]);
    expect(await db.user.count({ where: { id: guest.id } })).toBe(0);
    expect(await attemptsOf(db, account.id)).toHaveLength(1);
  });

  test("never takes anything from an account that has an address", async ({ db, world: _ }) => {
    const account = await aUser(db);
    const other = await aUser(db);
    await respondIn(db, other.id);
    expect(await joinGuest(db, { guestId: other.id, userId: account.id, course })).toEqual({ keepsOut: false });
    expect([(await attemptsOf(db, account.id)).length, (await attemptsOf(db, other.id)).length]).toEqual([0, 1]);
  });
});

test("a sign-in sweeps up guests of more than thirty days and nobody else", async ({ db, world: _ }) => {
  const old = await aGuest(db);
  const recent = await aGuest(db);
  const member = await aUser(db);
  const createdAt = new Date(Date.now() - guestLifetimeMs - 60_000);
  await db.user.updateMany({ where: { id: { in: [old.id, member.id] } }, data: { createdAt } });
  await configured().jwt.encode({ token: { sub: member.id } });
  const left = await db.user.findMany({ where: { id: { in: [old.id, recent.id, member.id] } }, select: { id: true } });
  expect(left.map(({ id }) => id).sort()).toEqual([recent.id, member.id].sort());
  expect(await db.attempt.count({ where: { id: old.attempt.id } })).toBe(0);
});
