import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { hashPassword, isPassword } from "@/app/_door/password";
import { changeOwnPassword } from "@/app/[locale]/account/password/actions";
import { askReset } from "@/app/[locale]/forgot/actions";
import { makeLink } from "@/app/[locale]/manage/[cohort]/learners/[learner]/reset/actions";
import { setPassword } from "@/app/[locale]/reset/[token]/actions";
import { resetByMailMs } from "@/domain/account";
import type { Db } from "@/prisma/client";
import { findReset, issueResetLink } from "@/prisma/password-reset";
import { tokenHash } from "@/prisma/token";
import { mailReset } from "@/school/reset";
import { form, newEmail } from "./form";
import { aMailbox } from "./mailbox";
import { ask, outcomeOf, signedIn, test } from "./people";
import { rendered } from "./rendered";
import { setAddress, setRequest } from "./request";
import { aUser, together } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

const fresh = "mưa dầm thấm lâu lắm";
type Given = { locale?: "en"; role?: "manager" | "author"; passwordHash?: null };

/** Somebody with a password, but for what is given. */
async function forgetful(db: Db, given: Given = {}) {
  const user = await aUser(db, { passwordHash: await hashPassword("một câu cũ đã quên") });
  await db.user.update({ where: { id: user.id }, data: given, select: { id: true } });
  return user;
}

const linkOf = async (db: Db, userId: string, now = new Date()) =>
  (await issueResetLink(db, { userId, now, lifetimeMs: resetByMailMs })) ?? "";
const set = (token: string, password = fresh) => outcomeOf(() => setPassword(null, form({ token, password })));

beforeEach(() => setRequest(undefined));
afterEach(() => vi.unstubAllEnvs());

describe("a link for a new password", () => {
  test("sets it once, ends every session and every other link, and leads to the sign-in", async ({ db, world: _ }) => {
    const user = await forgetful(db);
    await signedIn(db, user.id);
    const [token, other] = [await linkOf(db, user.id), await linkOf(db, user.id)];
    expect(await rendered("reset/[token]", { token })).toContain(user.email);
    expect(await set(token)).toBe("/sign-in?said=password-set");
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(await isPassword(fresh, passwordHash ?? "")).toBe(true);
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
    expect(await db.auditEntry.count({ where: { action: "password-set", subject: user.id } })).toBe(1);
    for (const dead of [token, other]) expect(await set(dead, "một câu khác hẳn")).toBe(`/reset/${dead}`);
    expect(await rendered("reset/[token]", { token })).toContain("không còn dùng được");
  });

  test("of two that race for it one sets the password", async ({ db, world: _ }) => {
    const user = await forgetful(db);
    const token = await linkOf(db, user.id);
    const outcomes = await together(2, () => set(token));
    expect(outcomes.sort()).toEqual([`/reset/${token}`, "/sign-in?said=password-set"]);
  });

  test("is dead after its time, and is stored as a hash alone", async ({ db, world: _ }) => {
    const user = await forgetful(db);
    const issuedAt = new Date(Date.now() - resetByMailMs);
    const token = await linkOf(db, user.id, issuedAt);
    expect(await findReset(db, { token, now: new Date(issuedAt.getTime() + resetByMailMs - 1) })).not.toBeNull();
    expect(await set(token)).toBe(`/reset/${token}`);
    expect(JSON.stringify(await db.passwordReset.findMany({ where: { userId: user.id } }))).not.toContain(token);
  });
});

describe("asked for by e-mail", () => {
  test("goes to who has an account with a password, a few times an hour; the answer tells nobody which", async ({
    db,
    world: _,
  }) => {
    const box = await aMailbox();
    const [user, elsewhere] = [await forgetful(db, { locale: "en" }), await forgetful(db, { passwordHash: null })];
    const asked = (email: string) => outcomeOf(() => askReset(null, form({ email })));
    for (const email of [newEmail(), elsewhere.email, ...Array(5).fill(user.email)])
      expect(await asked(email)).toBe("/forgot?said=sent");
    for (const email of [newEmail(), elsewhere.email]) await mailReset(email);
    await vi.waitFor(() => expect(box.arrived).toHaveLength(3), 10_000);
    expect(new Set(box.arrived.map(({ to }) => to))).toEqual(new Set([user.email]));
    const token = /\/en\/reset\/([\w-]+)/.exec(box.arrived[0]?.mail.text ?? "")?.[1] ?? "";
    expect(await set(token)).toBe("/sign-in?said=password-set");
    await vi.waitFor(() => expect(box.arrived).toHaveLength(4), 10_000);
    await box.close();
  });

  test("is limited by the machine that asks, too", async ({ db, world: _ }) => {
    await db.rateLimit.deleteMany();
    const outcomes: string[] = [];
    setAddress("203.0.113.9");
    for (let n = 0; n < 21; n += 1) outcomes.push(await outcomeOf(() => askReset(null, form({ email: newEmail() }))));
    expect(outcomes.lastIndexOf("/forgot?said=sent")).toBe(19);
    expect(outcomes.at(-1)).toBe("too-many-tries");
  });

  test("without a mail server the page says who can help", async ({ world: _ }) => {
    expect(await rendered("forgot", {})).toContain("Hãy nhờ quản lý nhóm");
  });
});

describe("changed by its owner", () => {
  const change = (fields: Record<string, string>) =>
    outcomeOf(() => changeOwnPassword(null, form({ current: "một câu cũ đã quên", password: fresh, ...fields })));

  test("asks for the one before, ends the other sessions and every link, and is told by e-mail", async ({
    db,
    world: _,
  }) => {
    const box = await aMailbox();
    const user = await forgetful(db);
    const [other, own, token] = [await signedIn(db, user.id), await signedIn(db, user.id), await linkOf(db, user.id)];
    setRequest(own);
    expect(await rendered("account", {})).toContain("Mật khẩu hiện tại");
    expect(await change({ current: "đoán bừa một câu" })).toBe("wrong-current");
    expect(await change({ password: user.email })).toBe("password-personal");
    expect(await change({})).toBe("/account?said=changed");
    const left = await db.session.findMany({ where: { userId: user.id }, select: { tokenHash: true } });
    expect(left.map(({ tokenHash }) => tokenHash)).toEqual([tokenHash(own)]);
    expect(other).not.toBe(own);
    expect(await findReset(db, { token, now: new Date() })).toBeNull();
    await vi.waitFor(() => expect(box.arrived.map(({ to }) => to)).toEqual([user.email]), 10_000);
    await box.close();
  });

  test("can't be guessed at without end, and isn't offered to who signs in elsewhere", async ({ db, world: _ }) => {
    const [user, elsewhere] = [await forgetful(db), await forgetful(db, { passwordHash: null })];
    setRequest(await signedIn(db, user.id));
    const outcomes: string[] = [];
    for (let n = 0; n < 11; n += 1) outcomes.push(await change({ current: `đoán lần thứ ${n}` }));
    expect([outcomes[9], outcomes[10]]).toEqual(["wrong-current", "too-many-tries"]);
    setRequest(await signedIn(db, elsewhere.id));
    expect(await rendered("account", {})).not.toContain("Mật khẩu hiện tại");
    expect(await change({})).toBe("wrong-current");
  });
});

describe("made by a manager", () => {
  test("is for their learner alone, and noted in the cohort's log", async ({ db, world }) => {
    await db.user.update({
      where: { id: world.learner.id },
      data: { passwordHash: await hashPassword("đã quên rồi") },
    });
    await ask(db, world, "manager");
    const press = (learner: string) => makeLink(null, form({ cohort: world.cohort.id, learner }));
    const made = await press(world.learner.id);
    const token = made && "link" in made ? (made.link.split("/reset/")[1] ?? "") : "";
    const entry = { action: "reset-link-made", subject: world.learner.id, cohortId: world.cohort.id };
    expect(await db.auditEntry.count({ where: { ...entry, actorId: world.manager.id } })).toBe(1);
    setRequest(undefined);
    expect(await set(token)).toBe("/sign-in?said=password-set");
  });

  test("is refused for who may do more than learn, and for who has no password", async ({ db, world }) => {
    for (const given of [{ role: "manager" }, { role: "author" }, { passwordHash: null }] satisfies Given[]) {
      const user = await forgetful(db, given);
      await db.membership.create({ data: { cohortId: world.cohort.id, userId: user.id, role: "learner" } });
      await ask(db, world, "manager");
      const press = () => makeLink(null, form({ cohort: world.cohort.id, learner: user.id }));
      expect(await outcomeOf(press)).toBe("not-yours");
      expect(await db.passwordReset.count({ where: { userId: user.id } })).toBe(0);
    }
  });
});
