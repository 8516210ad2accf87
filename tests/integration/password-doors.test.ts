import { describe, expect, vi } from "vitest";
import { hashPassword } from "@/app/_door/password";
import { signUpInvited } from "@/app/[locale]/invite/[token]/actions";
import { setPassword } from "@/app/[locale]/reset/[token]/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import type { Db } from "@/prisma/client";
import { createInvitations } from "@/prisma/invitation";
import { issueResetLink } from "@/prisma/password-reset";
import { newToken, tokenHash } from "@/prisma/token";
import { form } from "./form";
import { test, type World } from "./people";
import { setRequest } from "./request";
import { aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const own = { email: "duyen.le@congty.vn", name: "Lê Mỹ Duyên" };
const expiresAt = new Date(Date.now() + 60_000);

/** Every door by which a password comes to be, with whose it is to be. */
const doors: Record<string, (db: Db, world: World, password: string) => Promise<unknown>> = {
  "sign-up": async (_db, _world, password) => signUp(null, form({ ...own, password })),
  invitation: async (db, { cohort, manager }, password) => {
    const token = newToken();
    const by = { cohortId: cohort.id, invitedById: manager.id };
    await createInvitations(db, [{ tokenHash: tokenHash(token), role: "learner", email: null, expiresAt, ...by }]);
    return signUpInvited(null, form({ ...own, token, password }));
  },
  "first manager": async (db, _world, password) => {
    const token = newToken();
    await db.invitation.create({ data: { tokenHash: tokenHash(token), role: "manager", expiresAt } });
    return signUpInvited(null, form({ ...own, token, password }));
  },
  "reset link": async (db, _world, password) => {
    await db.user.deleteMany({ where: { email: own.email } });
    const user = await aUser(db, { ...own, passwordHash: await hashPassword("một câu cũ đã quên") });
    const token = (await issueResetLink(db, { userId: user.id, now: new Date(), lifetimeMs: 60_000 })) ?? "";
    return setPassword(null, form({ token, password }));
  },
};

describe.each(Object.keys(doors))("a password by the door of %s", (door) => {
  test.for([
    ["short-1", "bad-password"],
    ["password1234", "password-common"],
    ["123456789012", "password-common"],
    [" ".repeat(12), "password-pattern"],
    ["a".repeat(12), "password-pattern"],
    ["duyen.le@congty.vn", "password-personal"],
    ["Lê Mỹ Duyên 1990", "password-personal"],
    ["congty123456", "password-personal"],
  ])(
    "that is easy to guess is refused at its field, and why: %s",
    async ([password = "", refusal = ""], { db, world }) => {
      setRequest(undefined);
      const state = await doors[door]?.(db, world, password);
      expect(state).toMatchObject({ refusal, wrong: { password: refusal } });
    },
  );
});
