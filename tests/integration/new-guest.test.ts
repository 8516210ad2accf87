import { describe, expect, vi } from "vitest";
import { findPlayer } from "@/app/_door/session";
import { respondByForm, startAgain } from "@/app/_quiz/actions";
import { startTrial } from "@/app/[locale]/actions";
import { finishReading } from "@/app/[locale]/learn/[course]/[lesson]/actions";
import LessonPage from "@/app/[locale]/learn/[course]/[lesson]/page";
import QuizPage from "@/app/[locale]/learn/[course]/[lesson]/quiz/page";
import { signInByPassword } from "@/app/[locale]/sign-in/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import { sessionIdleMs } from "@/domain/account";
import { choices } from "@/domain/choice";
import type { Db } from "@/prisma/client";
import { createLearner } from "@/prisma/user";
import { newGuestToken, readGuestToken } from "@/school/guest-token";
import { course } from "@/tests/first-course";
import { entry, form, newEmail } from "./form";
import { aNewGuest, post, practiceShown, respondAsGuest, responseTo } from "./new-guest";
import { outcomeOf, test } from "./people";
import { cookies, jarNow, setAddress, setJar, setRequest, withoutScript } from "./request";
import { aUser, password, together } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const lesson = { course: "caio-cto", lesson: "background" };
const params = Promise.resolve({ locale: "vi", ...lesson });
const quiz = () => outcomeOf(() => QuizPage({ params, searchParams: Promise.resolve({}) }));

/** How many rows each table has; what counts tries by address is about no person. */
async function rowsOf(db: Db): Promise<Record<string, bigint>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`;
  const counted = tables.filter(({ name }) => name !== "rate_limits");
  expect(counted.length).toBeGreaterThan(30);
  const rows: Record<string, bigint> = {};
  for (const { name } of counted) {
    const [found] = await db.$queryRawUnsafe<{ count: bigint }[]>(`select count(*) from "${name}"`);
    rows[name] = found?.count ?? -1n;
  }
  return rows;
}

const stored = async (db: Db, id: string) => ({
  users: await db.user.count({ where: { id } }),
  sessions: await db.session.count({ where: { userId: id } }),
  attempts: await db.attempt.count({ where: { userId: id } }),
  responses: await db.response.count({ where: { attempt: { userId: id } } }),
});

const once = { users: 1, sessions: 1, attempts: 1, responses: 1 };
const guestId = async () => (await findPlayer())?.id ?? "";

describe("before the first response", () => {
  test("a thousand guests who begin and leave, some after reading and a look at the first question, store nothing", async ({
    db,
    world: _,
  }) => {
    const before = await rowsOf(db);
    for (let count = 0; count < 1000; count++) {
      setRequest(undefined);
      setAddress(`2001:db8:${count.toString(16)}::1`);
      expect(await outcomeOf(() => startTrial(form()))).toBe("/learn/caio-cto/background");
      if (count % 100 > 0) continue;
      expect(await outcomeOf(() => LessonPage({ params, searchParams: Promise.resolve({}) }))).toBe("shown");
      expect(await outcomeOf(() => finishReading(form(lesson)))).toBe("/learn/caio-cto/background/quiz");
      expect(await quiz()).toBe("shown");
      expect(await outcomeOf(() => startAgain(form(lesson)))).toBe("/learn/caio-cto/background/quiz");
    }
    expect(await rowsOf(db)).toEqual(before);
  });

  test("a guest meets the same practice however often the page is loaded, and another guest another one", async ({
    world: _,
  }) => {
    await aNewGuest();
    const [first, again] = [await practiceShown(), await practiceShown()];
    expect([again.id, again.itemIds]).toEqual([first.id, first.itemIds]);
    await aNewGuest();
    expect((await practiceShown()).id).not.toBe(first.id);
  });

  test("a response that is refused leaves nothing either", async ({ db, world: _ }) => {
    await aNewGuest();
    const [id, attempt] = [await guestId(), await practiceShown()];
    expect((await post(attempt.id, { ...responseTo(attempt), position: 5 })).status).toBe(409);
    expect((await post(attempt.id, { ...responseTo(attempt), itemId: "no-such-item" })).status).toBe(409);
    expect(await stored(db, id)).toEqual({ users: 0, sessions: 0, attempts: 0, responses: 0 });
  });
});

describe("the first response", () => {
  test("stores the guest, their session, the attempt and itself", async ({ db, world: _ }) => {
    await aNewGuest("/en");
    const id = await guestId();
    expect((await respondAsGuest()).status).toBe(200);
    expect(await stored(db, id)).toEqual(once);
    const user = await db.user.findUniqueOrThrow({ where: { id } });
    expect(user).toMatchObject({ email: null, passwordHash: null, role: "learner", locale: "en", name: "Guest" });
    const attempt = await db.attempt.findFirstOrThrow({ where: { userId: id }, include: { responses: true } });
    expect(attempt).toMatchObject({ courseId: course.id, quizId: "background", scope: "full", submittedAt: null });
    expect(attempt.startedAt.getTime()).toBeLessThan(attempt.responses[0]?.createdAt.getTime() ?? 0);
    expect(await findPlayer()).toMatchObject({ id, email: null });
    expect((await findPlayer())?.unstored).toBeUndefined();
  });

  test("by a form, without JavaScript, does the same", async ({ db, world: _ }) => {
    await aNewGuest();
    const [id, attempt] = [await guestId(), await practiceShown()];
    const { locale: __, durationMs: ___, ...response } = responseTo(attempt);
    const fields = { ...response, attemptId: attempt.id, position: "0" };
    setJarFor("/learn/caio-cto/background/quiz");
    withoutScript();
    expect(await outcomeOf(() => respondByForm(form(fields)))).toBe(
      `/learn/caio-cto/background/quiz?attempt=${attempt.id}&feedback=0`,
    );
    expect(await stored(db, id)).toEqual(once);
  });

  test("sent ten times at once is stored once, and answered each time", async ({ db, world: _ }) => {
    await aNewGuest();
    const [id, attempt] = [await guestId(), await practiceShown()];
    const body = responseTo(attempt);
    const answers = await together(10, () => post(attempt.id, body));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await stored(db, id)).toEqual(once);
  });

  test("of nine tabs at once that say three things is stored once; who said another is told the one that stands", async ({
    db,
    world: _,
  }) => {
    await aNewGuest();
    const [id, attempt] = [await guestId(), await practiceShown()];
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, tab) => post(attempt.id, { ...responseTo(attempt), choice: choices[tab % 3] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(200), ...Array(6).fill(409)]);
    for (const answer of answers.filter(({ status }) => status === 409))
      expect(await answer.json()).toMatchObject({ refusal: "position-taken", standing: expect.anything() });
    expect(await stored(db, id)).toEqual(once);
  });

  test("that races with ten sign-ups from its browser leaves one of them with the guest's id, and breaks none", async ({
    db,
    world: _,
  }) => {
    await aNewGuest();
    const [id, attempt] = [await guestId(), await practiceShown()];
    const newcomer = () => ({ email: newEmail(), name: "Mỹ Duyên", passwordHash: "$argon2id$", locale: "vi" }) as const;
    const [members] = await Promise.all([
      together(10, () => createLearner(db, newcomer(), id)),
      post(attempt.id, responseTo(attempt)),
    ]);
    expect(members.filter((member) => member.id === id)).toHaveLength(1);
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
  });

  test("takes the reading that the browser kept along", async ({ db, world: _ }) => {
    await aNewGuest();
    await outcomeOf(() => finishReading(form(lesson)));
    const id = await guestId();
    expect(await db.lessonReading.count({ where: { userId: id } })).toBe(0);
    await respondAsGuest();
    expect(await db.lessonReading.findMany({ where: { userId: id } })).toMatchObject([
      { lessonId: "background", completedAt: expect.any(Date) },
    ]);
    expect((await cookies()).get("reading-phan-vai")).toBeUndefined();
  });

  test("to another guest's practice, or to a lesson that isn't the trial's, is to no attempt", async ({
    db,
    world,
  }) => {
    await aNewGuest();
    const others = await practiceShown();
    await aNewGuest();
    expect((await post(others.id, responseTo(others))).status).toBe(404);
    expect((await post(world.attempt.id, responseTo(world.attempt))).status).toBe(404);
    expect(await stored(db, await guestId())).toEqual({ users: 0, sessions: 0, attempts: 0, responses: 0 });
  });
});

describe("signing up or in before the first response", () => {
  test("makes an account that a response on its way still comes to, and the guest's token nobody's", async ({
    db,
    world: _,
  }) => {
    await aNewGuest();
    await outcomeOf(() => finishReading(form(lesson)));
    const [id, attempt, guests] = [await guestId(), await practiceShown(), jarNow()];
    const email = newEmail();
    expect(await outcomeOf(() => signUp(null, entry({ email })))).toBe("/learn/caio-cto");
    expect(await db.user.findUnique({ where: { email } })).toMatchObject({ id });
    expect(await findPlayer()).toMatchObject({ id, email });
    expect(await db.lessonReading.count({ where: { userId: id } })).toBe(1);
    expect((await post(attempt.id, responseTo(attempt))).status).toBe(200);
    expect(await db.response.count({ where: { attempt: { userId: id } } })).toBe(1);
    setJar(guests);
    expect(await findPlayer()).toBeNull();
  });

  test("to an account that is there leaves the guest's token behind", async ({ db, world: _ }) => {
    const account = await aUser(db);
    await aNewGuest();
    const fields = form({ email: account.email, password });
    expect(await outcomeOf(() => signInByPassword(null, fields))).toBe("/learn/caio-cto");
    expect(jarNow().has("guest-phan-vai")).toBe(false);
  });
});

describe("a guest's token", () => {
  const withToken = async (token: string) => {
    setRequest(undefined);
    (await cookies()).set("guest-phan-vai", token);
    return findPlayer();
  };
  const token = newGuestToken({ locale: "vi", begunAt: new Date() });

  test("says who the guest is", async ({ world: _ }) => {
    expect(await withToken(token)).toMatchObject({ id: readGuestToken(token)?.id, email: null, locale: "vi" });
  });

  test.for([
    "",
    "...",
    "guest",
    token.slice(0, -1),
    `${token}x`,
    `${token}.`,
    token.replace(".vi.", ".en."),
    token.replace(/^./, (digit) => (digit === "0" ? "1" : "0")),
    token.replace(/\.\d/, ".9"),
  ])("forged or altered as %j is nobody's", async (forged, { world: _ }) => {
    expect(await withToken(forged)).toBeNull();
  });

  test("of somebody who has an account says nothing", async ({ db, world: _ }) => {
    const id = readGuestToken(token)?.id ?? "";
    await db.user.create({ data: { id, email: newEmail(), name: "Mỹ Duyên" } });
    expect(await withToken(token)).toBeNull();
  });

  test("holds as long as a session that nobody uses", async ({ world: _ }) => {
    const begun = (ago: number) => newGuestToken({ locale: "vi", begunAt: new Date(Date.now() - ago) });
    expect(await withToken(begun(sessionIdleMs - 60_000))).not.toBeNull();
    expect(await withToken(begun(sessionIdleMs))).toBeNull();
  });
});

/** The same browser, for another address. */
function setJarFor(address: string): void {
  const jar = jarNow();
  setRequest(undefined, address);
  setJar(jar);
}
