import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { recordAudit } from "@/prisma/audit";
import { findPersonal } from "@/prisma/personal";
import { at } from "@/tests/unit/builders";
import { aUser, test } from "./rows";

test("an entry says who did what to whom, and when", async ({ db }) => {
  const { id: actorId } = await aUser(db);
  const subject = randomUUID();
  const before = Date.now();
  await recordAudit(db, { actorId, action: "report-exported", subject, detail: { file: "report", attempts: "first" } });
  const [entry] = await db.auditEntry.findMany({ where: { subject } });
  expect(entry).toMatchObject({ actorId, action: "report-exported", detail: { file: "report", attempts: "first" } });
  expect(Math.abs((entry?.createdAt.getTime() ?? 0) - before)).toBeLessThan(60_000);
});

test("what is done twice is noted twice", async ({ db }) => {
  const { id: actorId } = await aUser(db);
  const subject = randomUUID();
  for (const _ of [1, 2]) await recordAudit(db, { actorId, action: "learner-viewed", subject });
  expect(await db.auditEntry.count({ where: { subject } })).toBe(2);
});

test("an entry outlives the account of who did it", async ({ db }) => {
  const { id: actorId } = await aUser(db);
  const subject = randomUUID();
  await recordAudit(db, { actorId, action: "cohort-created", subject });
  await db.user.delete({ where: { id: actorId } });
  expect(await db.auditEntry.findMany({ where: { subject }, select: { actorId: true, action: true } })).toEqual([
    { actorId: null, action: "cohort-created" },
  ]);
});

test("who takes their data along finds what they did in the order in which they did it", async ({ db }) => {
  const { id: actorId } = await aUser(db);
  await db.auditEntry.createMany({
    data: [3, 1, 2].map((minutes) => ({
      actorId,
      action: "learner-viewed",
      subject: `${minutes}`,
      createdAt: at(minutes),
    })),
  });
  const { audits } = await findPersonal(db, actorId);
  expect(audits.map(({ subject }) => subject)).toEqual(["1", "2", "3"]);
});
