import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Db } from "@/prisma/client";
import { inviteFirstManager } from "@/prisma/invitation";
import { at } from "@/tests/unit/builders";
import { aUser, test, together } from "./rows";

const invite = (db: Db, tokenHash: string = randomUUID()) => inviteFirstManager(db, { tokenHash, expiresAt: at(60) });

const openInvitations = (db: Db) =>
  db.invitation.findMany({
    where: { usedAt: null },
    select: { tokenHash: true, role: true, cohortId: true, expiresAt: true },
  });

test("while nobody has an account each start leaves one invitation for a manager, and voids the one before", async ({
  db,
}) => {
  await invite(db, "first");
  expect(await invite(db, "second")).toBe(true);
  expect(await openInvitations(db)).toEqual([
    { tokenHash: "second", role: "manager", cohortId: null, expiresAt: at(60) },
  ]);
});

test("ten starts at once leave one invitation", async ({ db }) => {
  expect(await together(10, () => invite(db))).toEqual(Array(10).fill(true));
  expect(await openInvitations(db)).toHaveLength(1);
});

test("a guest is no account, and a used invitation stays", async ({ db }) => {
  await db.user.create({ data: { name: "Khách" }, select: { id: true } });
  await db.invitation.create({
    data: { tokenHash: "used", role: "manager", expiresAt: at(60), usedAt: at(1) },
    select: { id: true },
  });
  expect(await invite(db)).toBe(true);
  expect(await db.invitation.count({ where: { tokenHash: "used" } })).toBe(1);
});

test("once somebody has an account nothing is invited", async ({ db }) => {
  await db.invitation.deleteMany();
  await aUser(db);
  expect(await invite(db)).toBe(false);
  expect(await openInvitations(db)).toEqual([]);
});
