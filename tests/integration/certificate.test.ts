import { describe, expect } from "vitest";
import {
  findCertificateByCode,
  issueCertificate,
  listCertificatesOf,
  revokeCertificate,
  withdrawCertificate,
} from "@/prisma/certificate";
import type { Db } from "@/prisma/client";
import { saveProfile } from "@/prisma/user";
import { newCertificateCode } from "@/school/certificate";
import { at } from "@/tests/unit/builders";
import { aCertificate, aCohort, aUser, test, together } from "./rows";

describe("issueCertificate", () => {
  test("gives an attempt one certificate, however often and however many at once ask for it", async ({ db }) => {
    const first = await aCertificate(db);
    const codes = await together(6, () => issueCertificate(db, { ...first, code: newCertificateCode(), raw: 24 }));
    expect(codes).toEqual(Array(6).fill({ code: first.code }));
    expect(await db.certificate.findMany({ where: { attemptId: first.attemptId }, select: { raw: true } })).toEqual([
      { raw: 21 },
    ]);
  });

  test("leaves the transaction that it runs in usable when the certificate was there", async ({ db }) => {
    const first = await aCertificate(db);
    const names = await db.$transaction(async (tx) => {
      await issueCertificate(tx, { ...first, code: newCertificateCode() });
      return tx.user.findMany({ where: { id: first.userId }, select: { name: true } });
    });
    expect(names).toEqual([{ name: "An Nguyên" }]);
  });

  test("keeps what was true then: the name stands when its owner takes another", async ({ db }) => {
    const { code, userId } = await aCertificate(db, { name: "Nguyễn Thị Ẳnh Ữ" });
    await saveProfile(db, userId, { name: "Tên Khác", theme: "system", locale: "vi" });
    expect(await findCertificateByCode(db, code)).toMatchObject({
      name: "Nguyễn Thị Ẳnh Ữ",
      raw: 21,
      max: 24,
      bandLow: 17,
      bandHigh: 23,
      bandMethod: "binomial",
    });
  });

  test("keeps no band where there is none", async ({ db }) => {
    const { code } = await aCertificate(db, { band: null });
    expect(await findCertificateByCode(db, code)).toMatchObject({ bandLow: null, bandHigh: null, bandMethod: null });
  });
});

test("a certificate that is withdrawn with its hand-in was never there, and may be issued again", async ({ db }) => {
  const { attemptId, code, ...rest } = await aCertificate(db);
  await together(2, () => withdrawCertificate(db, attemptId));
  expect(await findCertificateByCode(db, code)).toBeNull();
  const again = newCertificateCode();
  expect(await issueCertificate(db, { ...rest, attemptId, code: again })).toEqual({ code: again });
});

test("whoever has the code learns neither whose account it is nor why it was revoked", async ({ db }) => {
  const { code } = await aCertificate(db);
  expect(Object.keys((await findCertificateByCode(db, code)) ?? {}).sort()).toEqual(
    [
      "bandHigh",
      "bandLow",
      "bandMethod",
      "code",
      "editionId",
      "issuedAt",
      "masteryScore",
      "max",
      "name",
      "raw",
      "revokedAt",
    ].sort(),
  );
});

test("a learner's list holds the learner's own of the course, the latest first", async ({ db }) => {
  const { id: userId } = await aUser(db);
  const early = await aCertificate(db, { userId });
  const late = await aCertificate(db, { userId, issuedAt: at(90) });
  await aCertificate(db, { userId, courseId: "another" });
  await aCertificate(db);
  const listed = await listCertificatesOf(db, { userId, courseId: "caio-cto" }, at(91));
  expect(listed.map(({ code }) => code)).toEqual([late.code, early.code]);
});

describe("revokeCertificate", () => {
  const aCase = async (db: Db) => {
    const learner = await aUser(db);
    const manager = await aUser(db, { role: "manager" });
    const cohort = await aCohort(db, [
      { userId: learner.id, role: "learner" },
      { userId: manager.id, role: "manager" },
    ]);
    const { code } = await aCertificate(db, { userId: learner.id });
    const { id: certificateId } = await db.certificate.findUniqueOrThrow({ where: { code }, select: { id: true } });
    const revocation = {
      certificateId,
      learnerId: learner.id,
      cohortId: cohort.id,
      courseId: "caio-cto",
      managerId: manager.id,
    };
    return { code, revocation: { ...revocation, reason: "Làm hộ", revokedAt: at(60) } };
  };
  const stateOf = async (db: Db, certificateId: string) => ({
    row: await db.certificate.findUnique({
      where: { id: certificateId },
      select: { revokedAt: true, revokedById: true, revokedReason: true },
    }),
    notes: await db.auditEntry.findMany({
      where: { subject: certificateId },
      select: { actorId: true, action: true, detail: true },
    }),
  });
  const untouched = { row: { revokedAt: null, revokedById: null, revokedReason: null }, notes: [] };

  test("ends the certificate, keeps its row, and notes who did it but not why", async ({ db }) => {
    const { code, revocation } = await aCase(db);
    expect(await revokeCertificate(db, revocation)).toBe(true);
    expect((await findCertificateByCode(db, code))?.revokedAt).toEqual(at(60));
    expect(await stateOf(db, revocation.certificateId)).toEqual({
      row: { revokedAt: at(60), revokedById: revocation.managerId, revokedReason: "Làm hộ" },
      notes: [
        { actorId: revocation.managerId, action: "certificate-revoked", detail: { cohortId: revocation.cohortId } },
      ],
    });
  });

  test("of several at once lets one through, and the first reason stands", async ({ db }) => {
    const { revocation } = await aCase(db);
    const outcomes = await together(4, (index) => revokeCertificate(db, { ...revocation, reason: `Lý do ${index}` }));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const { row, notes } = await stateOf(db, revocation.certificateId);
    expect([row?.revokedReason, notes.length]).toEqual([`Lý do ${outcomes.indexOf(true)}`, 1]);
  });

  test.for([
    [
      "a manager of another cohort",
      async (db: Db, { learnerId }: { learnerId: string }) => {
        const managerId = (await aUser(db, { role: "manager" })).id;
        const cohort = await aCohort(db, [{ userId: managerId, role: "manager" }]);
        return { managerId, cohortId: cohort.id, learnerId };
      },
    ],
    ["a stranger", async (db: Db) => ({ managerId: (await aUser(db, { role: "manager" })).id })],
    ["the learner", async (_: Db, { learnerId }: { learnerId: string }) => ({ managerId: learnerId })],
    ["the manager under another learner's name", async (db: Db) => ({ learnerId: (await aUser(db)).id })],
    ["the manager for another course", async () => ({ courseId: "another" })],
    [
      "a former manager",
      async (db: Db, { managerId }: { managerId: string }) => {
        await db.membership.updateMany({ where: { userId: managerId }, data: { leftAt: at(1) } });
        return {};
      },
    ],
    [
      "the manager of a former learner",
      async (db: Db, { learnerId }: { learnerId: string }) => {
        await db.membership.updateMany({ where: { userId: learnerId }, data: { leftAt: at(1) } });
        return {};
      },
    ],
  ] as const)("by %s changes nothing and notes nothing", async ([, who], { db }) => {
    const { revocation } = await aCase(db);
    expect(await revokeCertificate(db, { ...revocation, ...(await who(db, revocation)) })).toBe(false);
    expect(await stateOf(db, revocation.certificateId)).toEqual(untouched);
  });
});

test("a certificate goes with its learner's account, and outlives the account of who revoked it", async ({ db }) => {
  const manager = await aUser(db, { role: "manager" });
  const { code, userId } = await aCertificate(db);
  await db.certificate.update({
    where: { code },
    data: { revokedAt: at(60), revokedById: manager.id, revokedReason: "Làm hộ" },
    select: { id: true },
  });
  await db.user.delete({ where: { id: manager.id } });
  expect((await findCertificateByCode(db, code))?.revokedAt).toEqual(at(60));
  await db.user.delete({ where: { id: userId } });
  expect(await findCertificateByCode(db, code)).toBeNull();
});
