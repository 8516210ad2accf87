import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { checkQuizId } from "@/domain/check";
import type { Db } from "@/prisma/client";
import { endReminders } from "@/prisma/reminder";
import { sendReminders } from "@/school/reminders";
import { course } from "@/tests/first-course";
import type { Arrived } from "@/tests/inbox";
import { aCard } from "@/tests/unit/builders";
import { aMailbox, sendTo } from "./mailbox";
import { anEdition, aUser, test, together } from "./rows";

/** So many days after a Thursday, ten in the morning in Vietnam. */
const day = (days: number): Date => new Date(Date.UTC(2026, 0, 1, 3) + days * 86_400_000);

const closings: (() => Promise<void>)[] = [];
const mailbox = async (options?: Parameters<typeof aMailbox>[0]) => {
  const box = await aMailbox(options);
  closings.push(box.close);
  return box;
};

beforeEach<{ db: Db }>(async ({ db }) => {
  globalThis.phanVaiDb = db;
  await db.user.deleteMany();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const close of closings.splice(0)) await close();
});

/** Wants reminders, was last there on day 0, and has that many cards due from day 1 on. */
async function aReminded(db: Db, { cards = 1, locale = "vi" as "vi" | "en", wantsReminders = true } = {}) {
  const { id, email } = await aUser(db, { name: "<b>Trần</b>" });
  const { unsubscribeToken } = await db.user.update({
    where: { id },
    data: { wantsReminders, locale },
    select: { unsubscribeToken: true },
  });
  await db.reviewCard.createMany({
    data: Array.from({ length: cards }, (_, index) => ({
      ...aCard({ dueAt: day(1), lastReviewedAt: day(0), responsibilityId: `duty-${index}` }),
      courseId: course.id,
      userId: id,
    })),
  });
  return { id, email, unsubscribeToken };
}

/** Practised every lesson to its end on day 0. */
async function complete(db: Db, userId: string) {
  const attempt = {
    userId,
    courseId: course.id,
    editionId: await anEdition(db),
    itemIds: [],
    seed: 1,
    startedAt: day(0),
    submittedAt: day(0),
  };
  await db.attempt.createMany({
    data: course.lessons.map(({ id }) => ({ ...attempt, quizId: id, kind: "practice" as const })),
  });
  return attempt;
}

const addresses = (arrived: Arrived[]) => arrived.map(({ to }) => to).sort();

describe("a reminder that arrives", () => {
  test("is in the learner's language, as text and as HTML, letters intact, with the way to end it", async ({ db }) => {
    const { arrived } = await mailbox();
    const { email, unsubscribeToken } = await aReminded(db, { cards: 3 });
    expect(await sendReminders(day(2))).toBe(1);
    const { mail } = arrived[0] ?? {};
    expect(addresses(arrived)).toEqual([email]);
    expect([mail?.from?.text, mail?.subject]).toEqual(['"Phân Vai" <learn@example.com>', "3 câu đang chờ bạn ôn"]);
    for (const body of [mail?.text ?? "", String(mail?.html)]) {
      expect(body).toContain("Hôm nay có 3 câu đến lúc ôn.");
      expect(body).toContain("http://127.0.0.1:3000/review");
      expect(body).toContain(`http://127.0.0.1:3000/unsubscribe/${unsubscribeToken}`);
    }
    // Whoever signed up with a stranger's address says nothing to them.
    expect(JSON.stringify([mail?.text, mail?.html, mail?.headerLines])).not.toContain("Trần");
  });

  test("lets a mail program end the reminders by one click, as RFC 8058 asks", async ({ db }) => {
    const { arrived } = await mailbox();
    const { unsubscribeToken } = await aReminded(db);
    await sendReminders(day(2));
    const lines = new Map(arrived[0]?.mail.headerLines.map(({ key, line }) => [key, line.replace(/\r?\n\s+/g, " ")]));
    expect(lines.get("list-unsubscribe")).toBe(
      `List-Unsubscribe: <http://127.0.0.1:3000/api/v1/unsubscribe/${unsubscribeToken}>`,
    );
    expect(lines.get("list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(lines.get("auto-submitted")).toBe("Auto-Submitted: auto-generated");
  });

  test("is in English for whoever learns in English, and leads to English pages", async ({ db }) => {
    const { arrived } = await mailbox();
    await aReminded(db, { locale: "en" });
    await sendReminders(day(2));
    expect(arrived[0]?.mail.subject).toBe("1 question is waiting for you");
    expect(arrived[0]?.mail.text).toContain("http://127.0.0.1:3000/en/review");
  });

  test("names no more questions than a day's review has", async ({ db }) => {
    const { arrived } = await mailbox();
    await aReminded(db, { cards: 40 });
    await sendReminders(day(2));
    expect(arrived[0]?.mail.subject).toBe("10 câu đang chờ bạn ôn");
  });
});

describe("a check is announced", () => {
  test.for([
    [30, "Sau 30 ngày: bạn còn nhớ bao nhiêu?"],
    [90, "Sau 90 ngày: bạn còn nhớ bao nhiêu?"],
  ] as const)("%d days after the last lesson was practised, once", async ([days, subject], { db }) => {
    const { arrived } = await mailbox();
    const { id } = await aReminded(db, { cards: 0 });
    await complete(db, id);
    // Five days before the 90th, the 30 days' check is still open.
    expect([
      await sendReminders(day(days - 5)),
      await sendReminders(day(days)),
      await sendReminders(day(days + 10)),
    ]).toEqual([days === 90 ? 1 : 0, 1, 0]);
    expect(arrived.at(-1)?.mail.subject).toBe(subject);
    expect(arrived.at(-1)?.mail.text).toContain(course.title.vi);
  });

  test("not when it was taken", async ({ db }) => {
    await mailbox();
    const { id } = await aReminded(db, { cards: 0 });
    const attempt = await complete(db, id);
    await db.attempt.create({
      data: { ...attempt, kind: "check", quizId: checkQuizId(30), startedAt: day(30.1), submittedAt: day(30.1) },
    });
    expect(await sendReminders(day(33))).toBe(0);
  });

  test("not before every lesson was practised", async ({ db }) => {
    await mailbox();
    const { id } = await aReminded(db, { cards: 0 });
    await complete(db, id);
    await db.attempt.deleteMany({ where: { userId: id, quizId: course.lessons.at(-1)?.id } });
    expect(await sendReminders(day(33))).toBe(0);
  });
});

describe("nothing is sent", () => {
  test("to somebody who did not ask for it, is a guest, or has nothing due", async ({ db }) => {
    const { arrived } = await mailbox();
    await aReminded(db, { wantsReminders: false });
    await aReminded(db, { cards: 0 });
    const guest = await aReminded(db);
    await db.user.update({ where: { id: guest.id }, data: { email: null } });
    expect([await sendReminders(day(2)), arrived]).toEqual([0, []]);
  });

  test("between nine in the evening and eight in the morning", async ({ db }) => {
    await mailbox();
    await aReminded(db);
    const sent = [];
    for (const time of ["2026-01-03T14:00Z", "2026-01-03T20:00Z", "2026-01-04T00:59Z", "2026-01-04T01:00Z"])
      sent.push(await sendReminders(new Date(time)));
    expect(sent).toEqual([0, 0, 0, 1]);
  });

  test("a fourth time before the learner is back, nor sooner than three days after the last", async ({ db }) => {
    const { arrived } = await mailbox();
    const { id } = await aReminded(db);
    const sentOn: number[] = [];
    for (let days = 1; days <= 20; days += 1) if ((await sendReminders(day(days))) > 0) sentOn.push(days);
    expect([sentOn, arrived.length]).toEqual([[1, 4, 7], 3]);
    await db.reviewCard.updateMany({ where: { userId: id }, data: { lastReviewedAt: day(20.5) } });
    expect(await sendReminders(day(22))).toBe(1);
  });

  test("to somebody who says no between being found and being written to", async ({ db }) => {
    const learners = [await aReminded(db), await aReminded(db)];
    const { arrived } = await mailbox({
      onArrival: async ({ to }) => {
        for (const { email, unsubscribeToken } of learners)
          if (email !== to) await endReminders(db, unsubscribeToken, "reminders");
      },
    });
    expect([await sendReminders(day(2)), arrived.length]).toEqual([1, 1]);
    expect(await db.reminder.count()).toBe(1);
  });
});

test("of several servers that send at once, one writes to each learner", async ({ db }) => {
  const { arrived } = await mailbox();
  const learners = await together(3, () => aReminded(db));
  const counts = await together(4, () => sendReminders(day(2)));
  expect(counts.reduce((sum, count) => sum + count)).toBe(3);
  expect(addresses(arrived)).toEqual(learners.map(({ email }) => email).sort());
});

describe("when e-mail fails", () => {
  const logged = () => vi.spyOn(console, "error").mockImplementation(() => {});

  test("because nothing listens, nothing is thrown or lost: it is sent once the server is back", async ({ db }) => {
    const log = logged();
    const { email } = await aReminded(db);
    const { close, port } = await aMailbox();
    await close();
    sendTo(`smtp://127.0.0.1:${port}`);
    expect([await sendReminders(day(2)), await db.reminder.count()]).toEqual([0, 0]);
    expect(log.mock.calls).toEqual([["No e-mail can be sent: ESOCKET"]]);
    const { arrived } = await mailbox();
    expect([await sendReminders(day(2.01)), addresses(arrived)]).toEqual([1, [email]]);
  });

  test("for one address, the others still get theirs, the log names nobody, and the next try is another day", async ({
    db,
  }) => {
    const log = logged();
    const refused = await aReminded(db);
    const other = await aReminded(db);
    const box = await mailbox({ refuses: refused.email });
    expect([await sendReminders(day(2)), await sendReminders(day(2.1)), addresses(box.arrived)]).toEqual([
      1,
      0,
      [other.email],
    ]);
    expect(log.mock.calls).toEqual([["An e-mail was not sent: EENVELOPE 550"]]);
    await box.close();
    const { arrived } = await mailbox();
    expect([await sendReminders(day(3)), addresses(arrived)]).toEqual([1, [refused.email]]);
  });

  test("in the midst of one, the rest is not tried, and whoever was in doubt is not written to twice that day", async ({
    db,
  }) => {
    logged();
    await together(3, () => aReminded(db));
    const broken = await mailbox({
      onArrival: () => Promise.reject(Object.assign(new Error("disk full"), { responseCode: 451 })),
    });
    expect([
      await sendReminders(day(2)),
      broken.arrived.length,
      await db.reminder.count({ where: { sentAt: null } }),
    ]).toEqual([0, 1, 1]);
    const { arrived } = await mailbox();
    expect([await sendReminders(day(2.1)), await sendReminders(day(3)), arrived.length]).toEqual([2, 1, 3]);
  });

  test("a server elsewhere that offers no encryption gets nothing", async ({ db }) => {
    const log = logged();
    await aReminded(db);
    const { arrived, port } = await mailbox();
    sendTo(`smtp://0.0.0.0:${port}`);
    expect([await sendReminders(day(2)), arrived]).toEqual([0, []]);
    expect(log.mock.calls).toEqual([["No e-mail can be sent: ETLS 500"]]);
    sendTo(`smtp://0.0.0.0:${port}?ignoreTLS=true`);
    expect(await sendReminders(day(2))).toBe(1);
  });
});
