import { randomBytes, randomUUID } from "node:crypto";
import { test as base } from "vitest";
import type { Attempt } from "@/domain/attempt";
import { certificateCode } from "@/domain/certificate";
import { type Course, findItem } from "@/domain/course";
import type { ResponseInput } from "@/domain/respond";
import { type NewAttempt, startAttempt } from "@/prisma/attempt";
import { issueCertificate, type NewCertificate } from "@/prisma/certificate";
import { type Db, openDb, patient } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { aCourse, at } from "@/tests/unit/builders";
import { dropDatabase, freshDatabase } from "./database";

/** Gives each test the `db` of its file: a migrated database without rows, opened as the app opens it. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from this pattern
export const test = base.extend("db", { scope: "file" }, async ({}, { onCleanup }) => {
  const address = await freshDatabase();
  const db = openDb(address, 10, patient);
  onCleanup(async () => {
    await db.$disconnect();
    await dropDatabase(address);
  });
  return db;
});

type Role = "learner" | "author" | "manager";

/** Everybody's, as cheaply hashed as can be. */
export const password = "đúng mật khẩu này";
export const passwordHash =
  "$argon2id$v=19$m=8,t=1,p=1$Ui1Ti4jGtsZrGjSQ8j2ZyA$4lNuXOtjAXGENQ8UXKFoewaTyYkrrYMNz07i5tLhbDQ";

export const aUser = async (
  db: Db,
  {
    name = "An Nguyên",
    role = "learner" as Role,
    email = `${randomUUID()}@example.com`,
    passwordHash: hash = passwordHash,
  } = {},
) => ({
  ...(await db.user.create({ data: { name, role, email, passwordHash: hash }, select: { id: true, name: true } })),
  email,
});

/** A guest who responded to something: of others nothing is stored. */
export const aGuestUser = (db: Db) =>
  db.user.create({ data: { name: "Khách", locale: "vi", role: "learner" }, select: { id: true } });

type Member = { userId: string; role: Role; leftAt?: Date };

export const aCohort = (db: Db, members: Member[] = [], { name = "Nhóm một", courseId = "caio-cto" } = {}) =>
  db.cohort.create({ data: { name, courseId, memberships: { create: members } }, select: { id: true, name: true } });

/** Keeps the course as an edition of its own; returns the edition's id. */
export async function anEdition(db: Db, course: Course = aCourse()): Promise<string> {
  const id = randomUUID();
  await keepEdition(db, id, course);
  return id;
}

/** The items that the builders' lesson has for the keys CAIO, both and CTO. */
export const itemIds = ["roles-ai-plain", "roles-team-plain", "roles-systems-plain"];

/** Starts an attempt at the builders' lesson; without a user or an edition it gets its own. */
export async function aStartedAttempt(
  db: Db,
  changes: Partial<NewAttempt> = {},
): Promise<Attempt & { userId: string }> {
  const { userId = (await aUser(db)).id, editionId = await anEdition(db) } = changes;
  const quiz = {
    courseId: "caio-cto",
    quizId: "roles",
    kind: "practice",
    scope: "full",
    itemIds,
    seed: 7,
    startedAt: at(0),
  } as const;
  return {
    ...(await startAttempt(db, { ...quiz, ...changes, itemIds: changes.itemIds ?? [...itemIds], userId, editionId })),
    userId,
  };
}

/** A submitted final of the user's, with nothing asked in it; gives its id and its edition's. */
export async function aFinal(db: Db, userId: string) {
  const editionId = await anEdition(db);
  const final = {
    courseId: "caio-cto",
    quizId: "final",
    kind: "final",
    seed: 7,
    startedAt: at(0),
    submittedAt: at(30),
  } as const;
  const { id: attemptId } = await db.attempt.create({
    data: { ...final, userId, editionId, itemIds: [] },
    select: { id: true },
  });
  return { attemptId, editionId };
}

/** A certificate of 21 of 24; without a user or an attempt it gets its own. */
export async function aCertificate(db: Db, changes: Partial<NewCertificate> = {}): Promise<NewCertificate> {
  const userId = changes.userId ?? (await aUser(db)).id;
  const final = changes.attemptId
    ? { attemptId: changes.attemptId, editionId: await anEdition(db) }
    : await aFinal(db, userId);
  const facts = { name: "An Nguyên", courseId: "caio-cto", raw: 21, max: 24, masteryScore: 0.8, issuedAt: at(30) };
  const certificate = {
    ...facts,
    ...final,
    band: { low: 17, high: 23, method: "binomial" as const },
    code: certificateCode(randomBytes(16)),
    ...changes,
    userId,
  };
  await issueCertificate(db, certificate);
  return certificate;
}

/** A response as a browser delivers it: right, to the first item. */
export const aDelivery = (changes: Partial<ResponseInput> = {}): ResponseInput => ({
  id: randomUUID(),
  position: 0,
  itemId: "roles-ai-plain",
  choice: "first",
  certainty: "fairly",
  durationMs: 4000,
  ...changes,
});

/** A right response to each of the items, in their order. */
export const rightDeliveries = (course: Course = aCourse()): ResponseInput[] =>
  itemIds.map((itemId, position) => aDelivery({ position, itemId, choice: findItem(course, itemId)?.key }));

/** The same act sent so many times at once. */
export const together = <Result>(times: number, act: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => act(index)));
