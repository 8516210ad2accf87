import { beforeEach, describe, expect, vi } from "vitest";
import { findPlayer } from "@/app/_door/session";
import { signUpInvited } from "@/app/[locale]/invite/[token]/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import type { Db } from "@/prisma/client";
import { createInvitations } from "@/prisma/invitation";
import { newToken, tokenHash } from "@/prisma/token";
import { form, newEmail } from "./form";
import { configured } from "./next-auth";
import { ask, outcomeOf, test, type World } from "./people";
import { setRequest } from "./request";
import { together } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const anInvitation = async (db: Db, { cohort, manager }: World) => {
  const token = newToken();
  const invitation = {
    tokenHash: tokenHash(token),
    role: "manager",
    email: null,
    cohortId: cohort.id,
    invitedById: manager.id,
  } as const;
  await createInvitations(db, [{ ...invitation, expiresAt: new Date(Date.now() + 60_000) }]);
  return token;
};

describe("signing up", () => {
  beforeEach(() => {
    setRequest(undefined);
  });
  const fields = { name: "Mỹ Duyên", password: "một câu dễ nhớ" };

  test("makes a learner, whatever role the form asks for, and goes on only within the site", async ({
    db,
    world: _,
  }) => {
    const outcome = await outcomeOf(() =>
      signUp(null, form({ ...fields, email: "duyen@example.com", role: "manager", next: "/.//evil.example" })),
    );
    expect(outcome).toBe("/learn/caio-cto");
    expect(await db.user.findUnique({ where: { email: "duyen@example.com" } })).toMatchObject({
      role: "learner",
      name: "Mỹ Duyên",
    });
  });

  test("with a known address says so, and gives the password back to nobody", async ({ world }) => {
    const state = await signUp(null, form({ ...fields, email: world.peer.email }));
    expect(state).toEqual({
      refusal: "email-taken",
      wrong: { email: "email-taken" },
      typed: { name: "Mỹ Duyên", email: world.peer.email },
    });
  });

  test("by a form that was sent twice comes to the one account that it makes", async ({ db, world: _ }) => {
    const twice = { ...fields, email: "hai-lan@example.com", next: "/progress" };
    expect([
      await outcomeOf(() => signUp(null, form(twice))),
      await outcomeOf(() => signUp(null, form(twice))),
    ]).toEqual(["/progress", "/progress"]);
    expect(await db.user.count({ where: { email: twice.email } })).toBe(1);
  });

  test.for([
    ["email", "an@", "bad-email"],
    ["password", "short", "bad-password"],
    ["name", "   ", "bad-name"],
  ] as const)("with a wrong %s %j is refused: %s", async ([field, value, refusal], { world: _ }) => {
    expect(await signUp(null, form({ ...fields, email: "moi@example.org", [field]: value }))).toMatchObject({
      refusal,
    });
  });

  test("by an invitation for another address makes no account", async ({ db, world }) => {
    const token = newToken();
    const invitation = {
      tokenHash: tokenHash(token),
      role: "manager",
      email: "sep@example.com",
      cohortId: world.cohort.id,
      invitedById: world.manager.id,
    } as const;
    await createInvitations(db, [{ ...invitation, expiresAt: new Date(Date.now() + 60_000) }]);
    expect(await outcomeOf(() => signUpInvited(null, form({ ...fields, token, email: "ke-khac@example.com" })))).toBe(
      `/invite/${token}`,
    );
    expect(await db.user.count({ where: { email: "ke-khac@example.com" } })).toBe(0);
  });

  test("by an invitation goes to where its role works", async ({ db, world }) => {
    const token = await anInvitation(db, world);
    expect(await outcomeOf(() => signUpInvited(null, form({ ...fields, token, email: "sep-moi@example.com" })))).toBe(
      `/manage/${world.cohort.id}`,
    );
    expect(await db.user.findUnique({ where: { email: "sep-moi@example.com" } })).toMatchObject({ role: "manager" });
  });

  test("signs in whoever tried too many passwords for the address before, with an invitation and without", async ({
    db,
    world,
  }) => {
    const token = await anInvitation(db, world);
    const first = newEmail();
    const second = newEmail();
    const { authorize } = configured().providers[0] ?? {};
    for (const email of [first, second])
      await together(11, async () => authorize?.({ email, password: "đoán bừa" }).catch(() => {}));
    await expect(authorize?.({ email: first, password: "đoán bừa" })).rejects.toMatchObject({ code: "later" });
    for (const [email, send] of [
      [first, () => signUp(null, form({ ...fields, email: first }))],
      [second, () => signUpInvited(null, form({ ...fields, token, email: second }))],
    ] as const) {
      await ask(db, world, "nobody");
      await outcomeOf(send);
      expect(await findPlayer()).toMatchObject({ email });
    }
  });
});
