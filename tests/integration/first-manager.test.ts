import { expect } from "vitest";
import type { Db } from "@/prisma/client";
import { inviteFirstManager } from "@/prisma/invitation";
import { derivedToken, tokenHash } from "@/prisma/token";
import { at } from "@/tests/unit/builders";
import { aUser, test, together } from "./rows";

/** A start of a server that has the secret. */
const invite = (db: Db, secret = "ours", minutes = 60) =>
  inviteFirstManager(db, { tokenOf: (id) => derivedToken(secret, id), expiresAt: at(minutes) });

const openInvitations = (db: Db) =>
  db.invitation.findMany({
    where: { usedAt: null },
    select: { tokenHash: true, role: true, cohortId: true, expiresAt: true },
  });

test("while nobody has an account each start gives the same link, which lasts from then; another secret's is void", async ({
  db,
}) => {
  const first = await invite(db);
  expect(await invite(db, "ours", 90)).toBe(first);
  expect(await openInvitations(db)).toEqual([
    { tokenHash: tokenHash(first ?? ""), role: "manager", cohortId: null, expiresAt: at(90) },
  ]);
  const other = await invite(db, "another's");
  expect(other).not.toBe(first);
  expect((await openInvitations(db)).map((one) => one.tokenHash)).toEqual([tokenHash(other ?? "")]);
});

test("ten starts at once leave one invitation, and all give its link", async ({ db }) => {
  const links = await together(10, () => invite(db));
  expect(new Set(links).size).toBe(1);
  expect(await openInvitations(db)).toHaveLength(1);
});

test("a guest is no account, and a used invitation stays", async ({ db }) => {
  await db.user.create({ data: { name: "Khách" }, select: { id: true } });
  await db.invitation.create({
    data: { tokenHash: "used", role: "manager", expiresAt: at(60), usedAt: at(1) },
    select: { id: true },
  });
  expect(await invite(db)).not.toBeNull();
  expect(await db.invitation.count({ where: { tokenHash: "used" } })).toBe(1);
});

test("once somebody has an account nothing is invited", async ({ db }) => {
  await db.invitation.deleteMany();
  await aUser(db);
  expect(await invite(db)).toBeNull();
  expect(await openInvitations(db)).toEqual([]);
});
