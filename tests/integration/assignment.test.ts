import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { saveOwnDue } from "@/app/[locale]/manage/[cohort]/learners/[learner]/due/actions";
import { removeDue, saveDigest, saveDue } from "@/app/[locale]/manage/[cohort]/settings/actions";
import { GET as cohortCalendar } from "@/app/api/v1/cohorts/[cohort]/due.ics/route";
import { GET as ownCalendar } from "@/app/api/v1/courses/[course]/due.ics/route";
import type { Db } from "@/prisma/client";
import { sendDigests } from "@/school/digest";
import { readDue } from "@/school/due";
import { sendDueMail } from "@/school/due-mail";
import { appOrigin } from "@/school/origin";
import { sendReminders } from "@/school/reminders";
import { course } from "@/tests/first-course";
import { form } from "./form";
import { aMailbox } from "./mailbox";
import { ask, outcomeOf, test, type World } from "./people";
import { rendered } from "./rendered";
import { anEdition, together } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

const hourMs = 3_600_000;
/** A Friday at 17:00 in Vietnam, some weeks ahead: a form takes no date that has passed. */
const weeks = Math.ceil((Date.now() - Date.UTC(2026, 0, 2)) / (7 * 24 * hourMs)) + 4;
const dueAt = new Date(Date.UTC(2026, 0, 2, 10) + weeks * 7 * 24 * hourMs);
const day = dueAt.toISOString().slice(0, 10);
const days = (count: number): Date => new Date(dueAt.getTime() + count * 24 * hourMs);

const closings: (() => Promise<void>)[] = [];
const mailbox = async () => {
  const box = await aMailbox();
  closings.push(box.close);
  return box;
};

beforeEach<{ db: Db; world: World }>(async ({ db, world }) => {
  await db.assignment.deleteMany();
  await db.reminder.deleteMany();
  await db.membership.updateMany({ data: { dueAt: null, wantsDigest: false } });
  await db.user.updateMany({ data: { wantsDueMail: true } });
  await ask(db, world, "manager");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closings.splice(0)) await close();
});

const save = ({ cohort }: World, changes: object = {}) =>
  outcomeOf(() => saveDue(null, form({ cohort: cohort.id, day, time: "17:00", zone: "Asia/Ho_Chi_Minh", ...changes })));
const extend = ({ cohort }: World, learner: string, changes: object) =>
  outcomeOf(() => saveOwnDue(null, form({ cohort: cohort.id, learner, time: "17:00", ...changes })));
const owed = (userId: string) => readDue(userId, { course, attempts: [] });

/** Practises every lesson to its end at a time. */
async function finish(db: Db, userId: string, submittedAt: Date) {
  const own = {
    userId,
    courseId: course.id,
    editionId: await anEdition(db),
    seed: 1,
    scope: "full",
  } as const;
  await db.attempt.createMany({
    data: course.lessons.map(({ id }) => ({
      ...own,
      quizId: id,
      kind: "practice",
      startedAt: submittedAt,
      submittedAt,
    })),
  });
}

describe("a cohort's date", () => {
  test("is set by the clock that its manager names, moved and taken away, each with a note", async ({ db, world }) => {
    const page = `/manage/${world.cohort.id}/settings`;
    expect(await save(world)).toBe(`${page}?said=due-saved`);
    expect(await owed(world.learner.id)).toEqual({ dueAt, timeZone: "Asia/Ho_Chi_Minh", state: "ahead" });
    await save(world, { zone: "Asia/Tokyo" });
    expect((await owed(world.peer.id))?.dueAt).toEqual(new Date(dueAt.getTime() - 2 * hourMs));
    expect(await rendered("manage/[cohort]/settings", { cohort: world.cohort.id })).toMatch(
      /Hạn: 17:00, thứ Sáu \d\d\/\d\d \(giờ Nhật Bản\)/,
    );
    expect(await outcomeOf(() => removeDue(form({ cohort: world.cohort.id })))).toBe(`${page}?said=due-removed`);
    expect(await owed(world.learner.id)).toBeNull();
    const audits = await db.auditEntry.findMany({ where: { subject: world.cohort.id }, orderBy: { createdAt: "asc" } });
    expect(audits.map(({ action }) => action)).toEqual(["due-date-set", "due-date-set", "due-date-removed"]);
  });

  test.for([
    ["bad-day", { day: "04/12" }],
    ["bad-day", { day: "2026-02-30" }],
    ["bad-time", { time: "25:00" }],
    ["past-day", { day: "2026-01-02" }],
    ["past-day", { day: "2062-01-02" }],
    ["bad-zone", { zone: "Mars/Olympus" }],
  ] as const)("that makes no sense is refused: %s %j", async ([code, changes], { world }) => {
    expect(await save(world, changes)).toBe(code);
    expect(await owed(world.learner.id)).toBeNull();
  });

  test("holds for its learners alone, and is seen on the course, its list of progress and the calendar", async ({
    db,
    world,
  }) => {
    await save(world);
    expect(await owed(world.formerLearner.id)).toBeNull();
    expect(await owed(world.manager.id)).toBeNull();
    const take = (file: typeof ownCalendar | typeof cohortCalendar) =>
      outcomeOf(async () => {
        const params = Promise.resolve({ course: course.id, cohort: world.cohort.id });
        const response = await file(new Request(`${appOrigin.origin}/x?locale=vi`), { params });
        return { refusal: response.ok ? await response.text() : response.status };
      });
    const stamp = dueAt.toISOString().replace(/[-:]|\.000/g, "");
    expect(await take(cohortCalendar)).toContain(`DTSTART:${stamp}`);
    expect(await take(ownCalendar)).toBe("404");
    await ask(db, world, "learner");
    expect(await take(ownCalendar)).toContain(`DTSTART:${stamp}`);
    expect(await take(ownCalendar)).toContain("TRIGGER:-P1D");
    expect(await take(cohortCalendar)).toBe("404");
    for (const page of ["learn/[course]", "progress/[course]"])
      expect(await rendered(page, { course: course.id })).toContain("Hạn: 17:00, thứ Sáu");
  });

  test("of a learner's own is later, told to that learner, and goes with the cohort's", async ({ db, world }) => {
    await save(world);
    const later = days(7).toISOString().slice(0, 10);
    expect(await extend(world, world.learner.id, { day: later })).toContain("own-saved");
    expect((await owed(world.learner.id))?.dueAt).toEqual(days(7));
    expect((await owed(world.peer.id))?.dueAt).toEqual(dueAt);
    expect(await extend(world, world.learner.id, { day: "2026-01-02" })).toBe("past-day");
    await extend(world, world.learner.id, { day: "" });
    expect((await owed(world.learner.id))?.dueAt).toEqual(dueAt);
    await extend(world, world.learner.id, { day: later });
    await outcomeOf(() => removeDue(form({ cohort: world.cohort.id })));
    await save(world);
    expect((await owed(world.learner.id))?.dueAt).toEqual(dueAt);
    const audits = { where: { action: "due-date-extended", subject: world.learner.id, actorId: world.manager.id } };
    expect(await db.auditEntry.count(audits)).toBe(3);
  });
});

describe("e-mail about a date", () => {
  test("comes a week before, a day before and after it, once each however many servers send, to who hasn't finished and wants it", async ({
    db,
    world,
  }) => {
    const { arrived } = await mailbox();
    await save(world);
    await db.user.update({ where: { id: world.peer.id }, data: { wantsDueMail: false } });
    const counts: number[] = [];
    for (const count of [-7.5, -6.9, -6, -0.9, 0.7, 1.7, 9])
      counts.push((await together(2, () => sendDueMail(days(count)))).reduce((sum, one) => sum + one));
    expect(counts).toEqual([0, 1, 0, 1, 1, 0, 0]);
    expect(arrived.map(({ to }) => to)).toEqual(Array(3).fill(world.learner.email));
    expect(arrived.map(({ mail }) => mail.subject)).toEqual([
      "Còn một tuần để học xong “CAIO hay CTO?”",
      "Còn một ngày để học xong “CAIO hay CTO?”",
      "“CAIO hay CTO?” đã quá hạn",
    ]);
    const { mail } = arrived[0] ?? {};
    expect(mail?.text).toMatch(
      /Bạn còn 6 bài trước 17:00, thứ Sáu \d\d\/\d\d \(giờ Việt Nam\)\. Mỗi bài khoảng 6 phút\./,
    );
    expect(mail?.text).toMatch(/\/unsubscribe\/[\w-]+\?of=due/);
    expect(mail?.text).not.toContain(world.learner.name);
  });

  test("takes a learner's own date, keeps the quiet hours and the one e-mail a day, and leaves who finished alone", async ({
    db,
    world,
  }) => {
    const { arrived } = await mailbox();
    await save(world);
    await db.membership.updateMany({
      where: { userId: world.learner.id, cohortId: world.cohort.id },
      data: { dueAt: days(30) },
    });
    expect(await sendDueMail(new Date(days(-1).getTime() + 6 * hourMs))).toBe(0);
    const reminder = { courseId: course.id, kind: "review", occasion: "x", userId: world.peer.id } as const;
    await db.reminder.create({ data: { ...reminder, claimedAt: days(-0.9), sentAt: days(-0.9) } });
    expect(await sendDueMail(days(-0.85))).toBe(0);
    expect(await sendDueMail(days(-0.3))).toBe(1);
    expect(arrived.map(({ to }) => to)).toEqual([world.peer.email]);
    await finish(db, world.peer.id, days(1));
    expect(await sendDueMail(days(2))).toBe(0);
    await db.attempt.deleteMany({ where: { userId: world.peer.id } });
  });

  test("makes the reminders of reviews rest, as any other e-mail does", async ({ db, world }) => {
    await mailbox();
    await save(world);
    await db.user.update({ where: { id: world.peer.id }, data: { wantsReminders: true } });
    await sendDueMail(days(-6.9));
    expect(await sendReminders(days(-6.8))).toBe(0);
    await db.user.update({ where: { id: world.peer.id }, data: { wantsReminders: false } });
  });
});

test("a manager's digest comes on Mondays to who asked for it, once, with the cohort's figures", async ({ world }) => {
  const { arrived } = await mailbox();
  await save(world);
  await outcomeOf(() => saveDigest(form({ cohort: world.cohort.id, wantsDigest: "on" })));
  const monday = days(3);
  const counts: number[] = [];
  for (const at of [days(2), new Date(monday.getTime() - 10 * hourMs), monday, new Date(monday.getTime() + hourMs)])
    counts.push(await sendDigests(at));
  expect(counts).toEqual([0, 0, 1, 0]);
  expect(arrived[0]?.to).toBe(world.manager.email);
  expect(arrived[0]?.mail.text).toMatch(/2 học viên: 1 đã bắt đầu, 0 đã học xong, 2 quá hạn\./);
  await outcomeOf(() => saveDigest(form({ cohort: world.cohort.id })));
  expect(await sendDigests(days(10))).toBe(0);
});
