import { randomUUID } from "node:crypto";
import { type Choice, choices } from "@/domain/choice";
import { type Course, findItem, lessonItems } from "@/domain/course";
import { versionOf } from "@/domain/item-version";
import type { Db } from "@/prisma/client";
import { getEditionOrThrow, keepEdition } from "@/prisma/edition";
import { handInFinal, undoFinal } from "@/prisma/final";
import { joinGuest, recordSample } from "@/prisma/guest";
import { forgetUser } from "@/prisma/personal";
import { rebuildKnown } from "@/prisma/replay";
import { findJudging, regradeItem, takeRegradeBack } from "@/school/regrade";
import { course, edition } from "@/tests/first-course";
import { aCertificate, aGuestUser, aUser } from "@/tests/integration/rows";
import { isOne, type Sitting, sit, someOf } from "./sitting";

/** The sizes on both sides of where a figure is hidden, and of where it is called uncertain. */
export const sizes = [0, 1, 19, 20, 49, 50] as const;

const items = course.lessons.flatMap(lessonItems);
const lessons = course.lessons.map(({ id, ...lesson }) => ({ id, items: lessonItems({ id, ...lesson }) }));
const [lesson = { id: "", items }, second = lesson] = lessons;
/** Everybody is asked these: in the first practice, before the course, and in the final. */
export const practised = lesson.items.slice(0, 10).map(({ id }) => id);
export const before = choices
  .flatMap((key) => second.items.filter((item) => item.key === key).slice(0, 3))
  .map(({ id }) => id);
const others = items.map(({ id }) => id).filter((id) => !practised.includes(id) && !before.includes(id));

/** The items that were regraded: by another key, by none, and taken back. */
export const regraded = { mended: practised[1] ?? "", dropped: practised[2] ?? "", undone: practised[3] ?? "" };
const reworded = practised[4] ?? "";

/**
 * Cohorts of each size, each with the first of the same learners, so that they are in several at once; and one with everybody
 * who stands apart. Times lie before `now`.
 */
export async function aSchool(db: Db, now: Date) {
  globalThis.phanVaiDb = db;
  globalThis.phanVaiExportDb = db;
  await keepEdition(db, edition, course);
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const manager = await aUser(db, { name: "Quản lý", role: "manager" });
  const cohortOf = async (name: string, userIds: string[], joinedAt: Date) => {
    const { id } = await db.cohort.create({ data: { name, courseId: course.id }, select: { id: true } });
    const learners = userIds.map((userId) => ({ cohortId: id, userId, role: "learner" as const, joinedAt }));
    await db.membership.createMany({
      data: [...learners, { cohortId: id, userId: manager.id, role: "manager" as const, joinedAt, wantsDigest: true }],
    });
    return id;
  };
  const strangers = await theOddOnes(db, daysAgo);
  await regradeThree(manager.id);
  const pool = await theLearners(db, daysAgo);
  const cohorts: Record<string, string> = {};
  for (const size of sizes)
    cohorts[`cohort of ${size}`] = await cohortOf(`Nhóm ${size}`, pool.slice(0, size), daysAgo(120));
  const odd = await cohortOf("Nhóm lẻ", [...pool.slice(0, 5), ...strangers.members], daysAgo(20));
  cohorts["cohort of the odd ones"] = odd;
  await db.membership.createMany({
    data: [
      { cohortId: odd, userId: strangers.left, role: "learner", joinedAt: daysAgo(90), leftAt: daysAgo(1) },
      { cohortId: odd, userId: strangers.managing, role: "manager", joinedAt: daysAgo(90) },
    ],
  });
  await db.membership.updateMany({
    where: { cohortId: odd, userId: strangers.joinedNow },
    data: { joinedAt: daysAgo(2) },
  });
  await db.assignment.create({
    data: { cohortId: odd, dueAt: daysAgo(1), timeZone: "Asia/Ho_Chi_Minh", updatedAt: now },
  });
  await db.membership.updateMany({
    where: { cohortId: odd, userId: strangers.extended },
    data: { dueAt: daysAgo(-30) },
  });
  for (const revokedAt of [null, daysAgo(1)])
    await db.invitation.create({
      data: { tokenHash: randomUUID(), role: "learner", cohortId: odd, expiresAt: daysAgo(-9), revokedAt },
    });
  await invitePeople(db, odd, { here: pool[0] ?? "", gone: strangers.left, daysAgo });
  await forgetUser(db, { userId: strangers.erased.id, email: strangers.erased.email, now });
  await doubts(db, pool.slice(0, 3), now);
  await rebuildKnown(db, course);
  return { db, now, manager, cohorts };
}

/** Fifty who practise, sit a retry, a pretest and a final and, some of them, checks, by the keys that stand. */
async function theLearners(db: Db, daysAgo: (days: number) => Date): Promise<string[]> {
  const present = { editionId: edition, course: await getEditionOrThrow(db, edition) };
  const former = await theFormerEdition(db);
  const users = Array.from({ length: 50 }, (_, place) => ({
    id: randomUUID(),
    name: `Học viên ${String(place).padStart(2, "0")}`,
    email: `${randomUUID()}@example.com`,
  }));
  await db.user.createMany({ data: users });
  const sittings = users.flatMap(({ id: userId }, place): Sitting[] => {
    const ability = 0.25 + (0.7 * ((place * 7) % 50)) / 50;
    const on = (days: number) => ({ userId, ability, startedAt: daysAgo(days + place / 100), of: present });
    const practice = { quizId: lesson.id, itemIds: practised };
    const isOf = (some: boolean, sitting: Sitting) => (some ? [sitting] : []);
    return [
      {
        ...on(100),
        quizId: "pretest",
        kind: "pretest",
        itemIds: before,
        ability: place % 3 ? 0.9 : 0.4,
        answered: place % 5 ? 1 : 0.7,
        again: 1,
      },
      { ...on(99), ...practice, again: 2, of: place % 7 === 3 ? former : present },
      { ...on(98), ...practice, itemIds: practised.slice(0, 2), scope: "retry" },
      ...isOf(place % 3 === 0, { ...on(97), ...practice, ability: 0.95 }),
      ...isOf(place % 2 === 0, { ...on(96), quizId: second.id, itemIds: someOf(others, 9), answered: 0.8 }),
      {
        ...on(70),
        quizId: "final",
        kind: "final",
        itemIds: [...before, ...someOf(others, 15)],
        answered: 0.9,
        again: 3,
      },
      ...isOf(place % 4 === 0, {
        ...on(50),
        quizId: "review",
        kind: "review",
        itemIds: someOf(practised, 5),
        ability: 0.9,
      }),
      ...isOf(place % 3 !== 1, { ...on(40), quizId: "check-30", kind: "check", itemIds: someOf(before, 6) }),
      ...isOf(place % 6 === 0, { ...on(5), quizId: "check-90", kind: "check", itemIds: someOf(before, 6) }),
    ];
  });
  await sit(db, ...sittings);
  return users.map(({ id }) => id);
}

const formerCourse: Course = {
  ...course,
  lessons: course.lessons.map((one) => ({
    ...one,
    responsibilities: one.responsibilities.map((duty) => ({
      ...duty,
      items: duty.items.map((item) =>
        item.id === reworded ? { ...item, stem: { vi: "Cách hỏi trước đây", en: "As it was asked before" } } : item,
      ),
    })),
  })),
};
const formerId = randomUUID();

async function theFormerEdition(db: Db) {
  await keepEdition(db, formerId, formerCourse);
  await db.edition.update({ where: { id: formerId }, data: { createdAt: new Date("2026-01-01T00:00:00Z") } });
  return { editionId: formerId, course: await getEditionOrThrow(db, formerId) };
}

/** One of each who is easily counted wrongly. */
async function theOddOnes(db: Db, daysAgo: (days: number) => Date) {
  const members: string[] = [];
  const person = async (name: string, isMember = true) => {
    const user = await aUser(db, { name });
    if (isMember) members.push(user.id);
    return {
      ...user,
      sit: async (days: number, quiz: Omit<Sitting, "userId" | "startedAt">) => {
        const [id = ""] = await sit(db, { userId: user.id, startedAt: daysAgo(days), ...quiz });
        return id;
      },
    };
  };
  const practice = { quizId: lesson.id, itemIds: practised };
  const final = () => ({ quizId: "final", kind: "final" as const, itemIds: someOf([...before, ...others], 24) });

  const left = await person("Đã Rời", false);
  await left.sit(40, practice);
  await left.sit(30, final());
  const managing = await person("Vừa Quản Vừa Học");
  await managing.sit(60, { quizId: "pretest", kind: "pretest", itemIds: before });
  await managing.sit(40, practice);
  await managing.sit(30, final());
  const skipped = await person("Bỏ Qua");
  await skipped.sit(18, { quizId: "pretest", kind: "pretest", itemIds: before, answered: 0, ends: 0 });
  const opened = await person("Đang Làm Thử");
  await opened.sit(3, { quizId: "pretest", kind: "pretest", itemIds: before, answered: 0.5, ends: null });
  const extended = await person("Được Gia Hạn");
  await extended.sit(16, { ...practice, ends: null, answered: 1, itemIds: practised.slice(0, 4) });
  const joinedNow = await person("Mới Vào");
  await person("Trùng Tên");
  const reading = await person("Trùng Tên");
  await db.lessonReading.create({
    data: {
      userId: reading.id,
      courseId: course.id,
      lessonId: second.id,
      paragraphId: "p",
      begunAt: daysAgo(6),
      updatedAt: daysAgo(6),
    },
  });
  const trying = await person("Chỉ Thử Một Câu");
  await recordSample(db, { userId: trying.id, courseId: course.id, editionId: edition }, aSample(daysAgo(4)));
  const elsewhere = await person("Học Khóa Khác");
  await elsewhere.sit(4, { ...practice, courseId: "another-course" });

  const finals = await person("Thi Ba Lần");
  await finals.sit(28, { ...final(), ability: 0.4, again: 4 });
  await finals.sit(12, { ...final(), ability: 1 });
  await finals.sit(11, { ...final(), ability: 0, ends: null });
  const late = await person("Quá Giờ");
  await late.sit(9, { ...final(), deadline: 15, ends: 15, ability: 0.9 });
  const inTen = await person("Vừa Nộp");
  await inTen.sit(-0.04, { ...final(), ability: 0.9 });

  const undone = await person("Rút Lại");
  const id = await undone.sit(8, {
    ...final(),
    itemIds: [...practised, ...someOf(others, 14)],
    ends: null,
    ability: 0.5,
  });
  const at = (minutes: number) => new Date(daysAgo(8).getTime() + minutes * 60_000);
  const making = () => ({ course, reliability: null, code: randomUUID(), now: at(30) });
  const ref = { id, userId: undone.id };
  await handInFinal(db, ref, making());
  await undoFinal(db, ref, { course, now: new Date(at(30).getTime() + 3000) });
  const wrong = await db.response.findFirstOrThrow({ where: { attemptId: id, correct: false } });
  await db.response.create({
    data: {
      ...wrong,
      id: randomUUID(),
      position: wrong.position + 24,
      choice: findItem(course, wrong.itemId)?.key ?? "both",
      correct: true,
      createdAt: at(40),
    },
  });
  await handInFinal(db, ref, { ...making(), now: at(50) });

  const passed = await person("Có Chứng Nhận");
  const first = await passed.sit(25, { ...final(), ability: 1 });
  for (const [index, { id: quizId, items: own }] of lessons.entries())
    await passed.sit(60 - index, { quizId, itemIds: own.slice(0, 8).map((item) => item.id), ability: 0.95 });
  await aCertificate(db, { userId: passed.id, attemptId: first, issuedAt: daysAgo(25) });
  const revoked = await person("Bị Thu Hồi");
  const taken = await revoked.sit(25, { ...final(), ability: 1 });
  const { code } = await aCertificate(db, { userId: revoked.id, attemptId: taken, issuedAt: daysAgo(25) });
  await db.certificate.update({ where: { code }, data: { revokedAt: daysAgo(2) } });

  const joined = await person("Từng Là Khách");
  const guest = await aGuestUser(db);
  await recordSample(db, { userId: guest.id, courseId: course.id, editionId: edition }, aSample(daysAgo(10)));
  await sit(db, { userId: guest.id, startedAt: daysAgo(10), ...practice, answered: 0.8 });
  await joinGuest(db, { guestId: guest.id, userId: joined.id, course });

  const erased = await person("Đã Xóa");
  await erased.sit(50, practice);
  await erased.sit(45, final());
  return {
    members,
    left: left.id,
    managing: managing.id,
    extended: extended.id,
    joinedNow: joinedNow.id,
    erased,
  };
}

/** Of each kind one that is open and one that ran out; and one to who left, one to who is here. */
async function invitePeople(
  db: Db,
  cohortId: string,
  { here, gone, daysAgo }: { here: string; gone: string; daysAgo: (days: number) => Date },
) {
  const emailOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).email;
  const [present, former] = await Promise.all([emailOf(here), emailOf(gone)]);
  const stranger = () => `${randomUUID()}@example.com`;
  const [open, over] = [daysAgo(-9), daysAgo(1)];
  const both = [open, over].flatMap((expiresAt) => [
    { expiresAt, email: stranger() },
    { expiresAt, email: stranger(), role: "manager" as const },
    { expiresAt, email: stranger(), usedAt: daysAgo(3) },
    { expiresAt, email: stranger(), revokedAt: daysAgo(3) },
  ]);
  const kinds = [...both, { expiresAt: over, email: former }, { expiresAt: open, email: present }];
  await db.invitation.createMany({
    data: kinds.map((kind) => ({ role: "learner" as const, ...kind, tokenHash: randomUUID(), cohortId })),
  });
}

const aSample = (createdAt: Date) => ({
  id: randomUUID(),
  itemId: "sample",
  position: 0,
  choice: isOne(0.5) ? ("first" as const) : ("both" as const),
  certainty: "guess" as const,
  correct: true,
  durationMs: 5,
  createdAt,
});

async function regradeThree(actorId: string) {
  const judgingOf = async (itemId: string) => {
    const judging = await findJudging(course.id, { itemId, editionId: edition });
    if (!judging) throw new Error(`There is no ${itemId}.`);
    return judging;
  };
  const otherKey = (itemId: string): Choice =>
    choices.find((choice) => choice !== findItem(course, itemId)?.key) ?? "both";
  const regrading = (id: string, key: Choice | null) => ({
    id,
    actorId,
    key,
    reason: "Đoạn 2 nói khác.",
    revokes: false,
  });
  await regradeItem(await judgingOf(regraded.mended), regrading(randomUUID(), otherKey(regraded.mended)));
  await regradeItem(await judgingOf(regraded.dropped), regrading(randomUUID(), null));
  const id = randomUUID();
  await regradeItem(await judgingOf(regraded.undone), regrading(id, otherKey(regraded.undone)));
  await takeRegradeBack({ id, courseId: course.id, actorId });
}

async function doubts(db: Db, userIds: string[], now: Date) {
  const item = findItem(course, practised[0] ?? "");
  if (!item) throw new Error("The lesson has items.");
  for (const [index, userId] of userIds.entries()) {
    const response = await db.response.findFirstOrThrow({
      where: { itemId: item.id, attempt: { userId, editionId: edition } },
    });
    await db.doubt.create({
      data: {
        userId,
        responseId: response.id,
        courseId: course.id,
        itemId: item.id,
        version: versionOf(item),
        words: "Sai rồi",
        createdAt: now,
        outcome: index === 0 ? "willMend" : null,
      },
    });
  }
}
