import { describe, expect, vi } from "vitest";
import { hashPassword } from "@/app/_door/password";
import { askOwnEmail } from "@/app/[locale]/account/email/actions";
import { confirmEmail } from "@/app/[locale]/email/[token]/actions";
import { setEmail } from "@/app/[locale]/manage/people/[person]/actions";
import type { Db } from "@/prisma/client";
import { issueResetLink } from "@/prisma/password-reset";
import { form, newEmail } from "./form";
import { aMailbox } from "./mailbox";
import { outcomeOf, signedIn, test } from "./people";
import { setRequest } from "./request";
import { aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const password = "một câu dễ nhớ";
const hashed = hashPassword(password);
const aMember = async (db: Db) => aUser(db, { email: newEmail(), passwordHash: await hashed });
type Member = Awaited<ReturnType<typeof aMember>>;

/** Makes the next requests the member's, with a session that they have beside others. */
async function as(db: Db, { id }: Member): Promise<void> {
  await signedIn(db, id);
  setRequest(await signedIn(db, id));
}

const askFor = (email: string, current = password) => outcomeOf(() => askOwnEmail(null, form({ email, current })));
const confirm = (token: string) => outcomeOf(() => confirmEmail(form({ token })));
const emailOf = async (db: Db, { id }: Member) =>
  (await db.user.findUniqueOrThrow({ where: { id }, select: { email: true } })).email;

/** Asks for an address, and gives the token in the letter to it. */
async function tokenFor(inbox: Awaited<ReturnType<typeof aMailbox>>, email: string): Promise<string> {
  expect(await askFor(email)).toBe("/account?said=email-sent");
  await vi.waitFor(() => expect(inbox.arrived.filter(({ to }) => to === email)).toHaveLength(1));
  const text = inbox.arrived.find(({ to }) => to === email)?.mail.text ?? "";
  return /\/email\/([\w-]+)/.exec(text)?.[1] ?? "";
}

describe("another address", () => {
  test("is asked for with the password, proven by its link once, and told to the one before", async ({
    db,
    world: _,
  }) => {
    const [inbox, member, email] = [await aMailbox(), await aMember(db), newEmail()];
    await as(db, member);
    expect(await askFor(email, "không phải")).toBe("wrong-current");
    expect(await askFor(member.email ?? "")).toBe("same-email");
    const link = await issueResetLink(db, { userId: member.id, now: new Date(), lifetimeMs: 60_000 });
    expect(link).not.toBeNull();
    const token = await tokenFor(inbox, email);
    expect(await emailOf(db, member)).toBe(member.email);
    expect(JSON.stringify(await db.emailChange.findMany())).not.toContain(token);
    expect(await confirm(token)).toBe("/account?said=email-changed");
    expect(await emailOf(db, member)).toBe(email);
    expect(await db.session.count({ where: { userId: member.id } })).toBe(1);
    expect(await db.passwordReset.count({ where: { userId: member.id } })).toBe(0);
    await vi.waitFor(() => expect(inbox.arrived.map(({ to }) => to)).toContain(member.email));
    expect(await confirm(token)).toBe(`/email/${token}`);
    expect(await db.auditEntry.count({ where: { subject: member.id, action: "email-changed" } })).toBe(1);
  });

  test("is proven in another browser too, which ends every session", async ({ db, world: _ }) => {
    const [inbox, member, email] = [await aMailbox(), await aMember(db), newEmail()];
    await as(db, member);
    const token = await tokenFor(inbox, email);
    setRequest(undefined);
    expect(await confirm(token)).toBe("/sign-in?said=email-changed");
    expect(await db.session.count({ where: { userId: member.id } })).toBe(0);
  });

  test("that somebody has is answered as any other, and only its owner hears of it", async ({ db, world: _ }) => {
    const [inbox, member, other] = [await aMailbox(), await aMember(db), await aMember(db)];
    await as(db, member);
    expect(await askFor(other.email ?? "")).toBe("/account?said=email-sent");
    await vi.waitFor(() => expect(inbox.arrived.map(({ to }) => to)).toEqual([other.email]));
    expect(inbox.arrived[0]?.mail.text).not.toContain("/email/");
    expect(await db.emailChange.count({ where: { userId: member.id } })).toBe(0);
  });

  test("that somebody took meanwhile, or whose link is too old, changes nothing", async ({ db, world: _ }) => {
    const [inbox, member, email] = [await aMailbox(), await aMember(db), newEmail()];
    await as(db, member);
    const token = await tokenFor(inbox, email);
    await aUser(db, { email });
    expect(await confirm(token)).toBe(`/email/${token}`);
    expect(await emailOf(db, member)).toBe(member.email);
    const late = await tokenFor(inbox, newEmail());
    await db.emailChange.updateMany({ where: { userId: member.id }, data: { expiresAt: new Date() } });
    expect(await confirm(late)).toBe(`/email/${late}`);
    expect(await emailOf(db, member)).toBe(member.email);
  });

  test("is the company's where only its addresses sign up", async ({ db, world: _ }) => {
    vi.stubEnv("SIGN_UP", "domains:congty.vn");
    const inbox = await aMailbox();
    await as(db, await aMember(db));
    expect(await askFor("an@example.com")).toBe("other-domain");
    await tokenFor(inbox, "an@congty.vn");
  });

  test("is set by an operator, unless another account has it; every session ends", async ({ db, world }) => {
    const [inbox, member, other, email] = [await aMailbox(), await aMember(db), await aMember(db), newEmail()];
    await as(db, member);
    setRequest(await signedIn(db, world.manager.id));
    const set = (to: string) => outcomeOf(() => setEmail(null, form({ person: member.id, email: to })));
    expect(await set(other.email ?? "")).toBe("taken");
    expect(await set(email)).toBe(`/manage/people/${member.id}?said=email-set`);
    expect(await emailOf(db, member)).toBe(email);
    expect(await db.session.count({ where: { userId: member.id } })).toBe(0);
    await vi.waitFor(() => expect(inbox.arrived.map(({ to }) => to)).toEqual([member.email]));
  });
});
