import { describe, expect, onTestFinished, vi } from "vitest";
import "@/app/_door/auth";
import { hashPassword, refuseWhenFull } from "@/app/_door/password";
import { findPlayer } from "@/app/_door/session";
import { rememberBrowser } from "@/app/_door/sign-in-limits";
import { confirmAddress } from "@/app/[locale]/confirm/[token]/actions";
import { signUpInvited } from "@/app/[locale]/invite/[token]/actions";
import { signInByPassword } from "@/app/[locale]/sign-in/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import { accountWait, rateLimits } from "@/domain/rate-limit";
import type { Db } from "@/prisma/client";
import { createInvitations } from "@/prisma/invitation";
import { newToken, tokenHash } from "@/prisma/token";
import { form, newEmail } from "./form";
import { aMailbox } from "./mailbox";
import { CredentialsSignin, configured } from "./next-auth";
import { outcomeOf, test } from "./people";
import { cookies, setAddress, setRequest } from "./request";
import { aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const password = "một câu dễ nhớ";
const fields = { name: "Mỹ Duyên", password };
const hashed = hashPassword(password);
const aMember = async (db: Db) => aUser(db, { email: newEmail(), passwordHash: await hashed });

/** What a try at a password comes to: "in", its refusal's code, or for how many seconds it has to wait. */
async function tryAt(email: string | null, guess: string): Promise<string | number> {
  const outcome = await configured()
    .providers[0]?.authorize({ email, password: guess })
    .catch((refusal: unknown) => refusal);
  if (!(outcome instanceof CredentialsSignin)) return "in";
  const { reason } = outcome as { reason?: { waitMs: number } };
  return reason ? Math.ceil(reason.waitMs / 1000) : outcome.code;
}

const guessAt = async (email: string | null, times: number) => {
  for (let count = 0; count < times; count++) await tryAt(email, `đoán ${count}`);
};

describe("tries at somebody's password", () => {
  test("from elsewhere make elsewhere wait, longer and longer, and never the owner's own browser", async ({
    db,
    world: _,
  }) => {
    const owner = await aMember(db);
    setRequest(undefined);
    await rememberBrowser(owner.id, new Date());
    const jar = [...new Map([["known-phan-vai", (await cookies()).get("known-phan-vai")?.value ?? ""]])];
    setRequest(undefined);
    await guessAt(owner.email, accountWait.free);
    expect(await tryAt(owner.email, password)).toBe(accountWait.firstMs / 1000);
    expect(await tryAt(owner.email, "đoán nữa")).toBe(accountWait.firstMs / 1000);
    setRequest(undefined);
    for (const [name, value] of jar) (await cookies()).set(name, value);
    expect(await tryAt(owner.email, "gõ nhầm")).toBe("wrong-password");
    expect(await tryAt(owner.email, password)).toBe("in");
    // Somebody who had another's cookie would be counted too.
    await guessAt(owner.email, rateLimits.knownBrowser.limit);
    expect(await tryAt(owner.email, password)).toBeGreaterThan(60);
  });

  test("at an unknown address wait alike, and hash alike", async ({ db, world: _ }) => {
    const known = await aMember(db);
    setRequest(undefined);
    const outcomes = [];
    for (const email of [known.email, newEmail()]) {
      await guessAt(email, accountWait.free);
      outcomes.push(await tryAt(email, "đoán"));
    }
    expect(outcomes[0]).toBe(outcomes[1]);
  });

  test("from one address at everybody's end with its limit, and others go on", async ({ db, world: _ }) => {
    const member = await aMember(db);
    setRequest(undefined);
    setAddress("203.0.113.7");
    await db.rateLimit.create({
      data: {
        key: "sign-in:from:203.0.113.7",
        count: rateLimits.signInByAddress.limit,
        windowEndsAt: new Date(Date.now() + 60_000),
      },
    });
    expect(await tryAt(member.email, password)).toBeGreaterThan(50);
    setAddress("203.0.113.8");
    expect(await tryAt(member.email, password)).toBe("in");
    expect(await db.rateLimit.findUnique({ where: { key: "sign-in:from:203.0.113.8" } })).toMatchObject({ count: 0 });
  });

  test("that have to wait are told so in the form, with the time, and keep what was typed", async ({
    db,
    world: _,
  }) => {
    const member = await aMember(db);
    setRequest(undefined);
    await guessAt(member.email, accountWait.free);
    expect(await signInByPassword(null, form({ email: member.email ?? "", password }))).toMatchObject({
      refusal: "too-many-tries",
      typed: { email: member.email },
      values: { wait: "30 giây" },
    });
  });
});

test("more passwords than are looked at soon are refused at once, and the next one after them is taken", async () => {
  const tries = await Promise.allSettled(Array.from({ length: 200 }, () => hashPassword("một câu dễ nhớ")));
  const refused = tries.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  expect(refused.length).toBeGreaterThan(100);
  expect(new Set(refused.map(({ refusal }) => refusal))).toEqual(new Set(["too-busy"]));
  expect(refuseWhenFull).not.toThrow();
  expect(await hashPassword("một câu dễ nhớ")).toMatch(/^\$argon2id/);
});

describe("where accounts are by invitation", () => {
  test.for([
    ["invitation", "an@company.example", "by-invitation"],
    ["domains:company.example", "an@evil.example", "by-invitation"],
    ["domains:company.example", "an@company.example", "/learn/caio-cto"],
  ] as const)("SIGN_UP=%s lets %s: %s", async ([rule, email, outcome], { db, world: _ }) => {
    vi.stubEnv("SIGN_UP", rule);
    onTestFinished(() => void vi.stubEnv("SIGN_UP", "open"));
    setRequest(undefined);
    const before = await db.user.count();
    expect(await outcomeOf(() => signUp(null, form({ ...fields, email })))).toBe(outcome);
    expect(await db.user.count()).toBe(before + (outcome === "/learn/caio-cto" ? 1 : 0));
  });
});

describe("where e-mail is sent", () => {
  async function aBox() {
    const box = await aMailbox();
    onTestFinished(() => {
      vi.stubEnv("SMTP_URL", "");
      return box.close();
    });
    return box;
  }
  const tokenIn = (text: string | undefined) => /\/confirm\/([\w-]+)/.exec(text ?? "")?.[1] ?? "";

  test("signing up sends a link, and opening it makes the account, once", async ({ db, world: _ }) => {
    const { arrived } = await aBox();
    const email = newEmail();
    setRequest(undefined);
    expect(await outcomeOf(() => signUp(null, form({ ...fields, email })))).toBe("/confirm?next=%2Flearn%2Fcaio-cto");
    expect(await db.user.count({ where: { email } })).toBe(0);
    expect(await findPlayer()).toBeNull();
    const [mail] = arrived;
    expect(mail).toMatchObject({ to: email });
    const token = tokenIn(mail?.mail.text);
    setRequest(undefined);
    expect(await outcomeOf(() => confirmAddress(form({ token })))).toBe("/learn");
    expect(await findPlayer()).toMatchObject({ email, name: fields.name, hasAgreed: true });
    expect(await db.user.findUnique({ where: { email } })).toMatchObject({ emailVerified: expect.any(Date) });
    setRequest(undefined);
    expect(await outcomeOf(() => confirmAddress(form({ token })))).toBe(`/confirm/${token}`);
  });

  test("an address with an account answers alike, and its owner alone is told", async ({ db, world: _ }) => {
    const { arrived } = await aBox();
    const member = await aMember(db);
    setRequest(undefined);
    expect(await outcomeOf(() => signUp(null, form({ ...fields, email: member.email ?? "" })))).toBe(
      "/confirm?next=%2Flearn%2Fcaio-cto",
    );
    expect(arrived.map(({ to, mail }) => [to, tokenIn(mail.text)])).toEqual([[member.email, ""]]);
    expect(await db.signUp.count({ where: { email: member.email ?? "" } })).toBe(0);
  });

  test("an invitation wins over somebody who signed up with the address first, and their link is dead", async ({
    db,
    world,
  }) => {
    const { arrived } = await aBox();
    const email = newEmail();
    setRequest(undefined);
    await outcomeOf(() => signUp(null, form({ ...fields, name: "Kẻ Khác", email })));
    const token = newToken();
    const invitation = {
      tokenHash: tokenHash(token),
      role: "learner",
      email,
      cohortId: world.cohort.id,
      invitedById: world.manager.id,
    } as const;
    await createInvitations(db, [{ ...invitation, expiresAt: new Date(Date.now() + 60_000) }]);
    setRequest(undefined);
    await outcomeOf(() => signUpInvited(null, form({ ...fields, token, email })));
    expect(await findPlayer()).toMatchObject({ email, name: fields.name });
    setRequest(undefined);
    const link = tokenIn(arrived[0]?.mail.text);
    expect(await outcomeOf(() => confirmAddress(form({ token: link })))).toBe(`/confirm/${link}`);
    expect(await findPlayer()).toBeNull();
  });

  test("a server that takes no e-mail is said, and what was typed stays", async ({ db, world: _ }) => {
    const box = await aBox();
    await box.close();
    const email = newEmail();
    setRequest(undefined);
    expect(await signUp(null, form({ ...fields, email }))).toMatchObject({ refusal: "no-mail", typed: { email } });
    expect(await db.user.count({ where: { email } })).toBe(0);
  });
});

test("one address makes thirty accounts an hour, and others go on", async ({ db, world: _ }) => {
  const limit = rateLimits.signUpByAddress.limit;
  await db.rateLimit.create({
    data: { key: "sign-up:from:2001:db8:0:9::/64", count: limit, windowEndsAt: new Date(Date.now() + 3_600_000) },
  });
  setRequest(undefined);
  setAddress("2001:db8:0:9::77");
  expect(await outcomeOf(() => signUp(null, form({ ...fields, email: newEmail() })))).toBe("too-many-tries");
  setRequest(undefined);
  setAddress("2001:db8:0:a::77");
  expect(await outcomeOf(() => signUp(null, form({ ...fields, email: newEmail() })))).toBe("/learn/caio-cto");
});
