import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, vi } from "vitest";
import { findViewerBy } from "@/app/_door/session";
import { lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { endSession } from "@/prisma/session";
import { tokenHash } from "@/prisma/token";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { course } from "@/tests/first-course";
import { pages, signIn } from "./page-access";
import { ask, outcomeOf, people, practiceOf, signedIn, test, type World } from "./people";
import { setRequest } from "./request";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const files = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" }).filter((file) =>
  /(^|\/)page\.tsx$/.test(file),
);

test("every page is in the table of who sees it", () => {
  expect(files.map((file) => file.replace(/\/?page\.tsx$/, "")).sort()).toEqual(Object.keys(pages).sort());
});

const own = ({ article, attempt, certificate, cohort, learner }: World) => ({
  course: course.id,
  lesson: "background",
  duty: course.lessons[0]?.responsibilities[0]?.id ?? "",
  responsibility: course.lessons[0]?.responsibilities[0]?.id ?? "",
  article: article.id,
  attempt: attempt.id,
  item: attempt.itemIds[0] ?? "",
  cohort: cohort.id,
  learner: learner.id,
  person: learner.id,
  roster: cohort.id,
  token: "no-such",
  code: certificate.code,
});

async function open(page: string, params: Partial<ReturnType<typeof own>>): Promise<{ props: unknown }> {
  const { default: show } = await import(
    /* @vite-ignore: the names of the files have brackets */ resolve("app/[locale]", page, "page.tsx")
  );
  return show({ params: Promise.resolve({ locale: "vi", ...params }), searchParams: Promise.resolve({}) });
}

const rows = Object.entries(pages).flatMap(([page, outcomes]) =>
  people.map((person) => [page, person, outcomes[person]] as const),
);

test.for(rows)("/%s for %s: %s", async ([page, person, outcome], { db, world }) => {
  await ask(db, world, person, "/the-address");
  const attempt = page.startsWith("learn/[course]/final") ? world.final.id : world.attempt.id;
  const drafted = page.startsWith("author/") ? { lesson: "lesson-1", duty: dutyWith(aDraft(), "ghi sổ").id } : {};
  expect(await outcomeOf(() => open(page, { ...own(world), attempt, ...drafted }))).toBe(
    outcome.replace("[attempt]", world.final.id).replace("[cohort]", world.cohort.id),
  );
});

describe("a guest", () => {
  const others = course.lessons.slice(1).map(({ id }) => id);

  test.for(["", "/quiz", "/quiz/[attempt]"])(
    "signs in to see /learn/[course]/[lesson]%s of any lesson but the first",
    async (page, { db, world }) => {
      await ask(db, world, "guest", "/the-address");
      for (const lesson of others)
        expect(await outcomeOf(() => open(`learn/[course]/[lesson]${page}`, { ...own(world), lesson }))).toBe(signIn);
      expect(await db.attempt.count({ where: { userId: world.guest.id, quizId: { in: others } } })).toBe(0);
    },
  );

  test("sees the results of an attempt of their own", async ({ db, world }) => {
    await ask(db, world, "guest");
    const attempt = await practiceOf(world.guest.id, "background");
    expect(
      await outcomeOf(() =>
        open("learn/[course]/[lesson]/quiz/[attempt]", {
          course: course.id,
          lesson: "background",
          attempt: attempt.id,
          item: attempt.itemIds[0] ?? "",
        }),
      ),
    ).toBe("shown");
  });

  test("has no session as far as signing in is concerned", async ({ db, world }) => {
    expect(await findViewerBy(await signedIn(db, world.guest.id))).toBeNull();
  });
});

describe("what isn't there can't be told from what isn't one's own", () => {
  const missing = [randomUUID(), "1", "' or true --", "../manage"];

  test.for(missing)("an attempt, a cohort and a learner called %j don't exist", async (id, { db, world }) => {
    await ask(db, world, "manager");
    expect(
      await outcomeOf(() =>
        open("learn/[course]/[lesson]/quiz/[attempt]", { course: course.id, lesson: "background", attempt: id }),
      ),
    ).toBe("none");
    for (const page of ["", "/overview", "/items", "/gain", "/gain/[duty]", "/doubts", "/invitations"])
      expect(await outcomeOf(() => open(`manage/[cohort]${page}`, { ...own(world), cohort: id }))).toBe("none");
    expect(await outcomeOf(() => open("manage/[cohort]/learners/[learner]", { ...own(world), learner: id }))).toBe(
      "none",
    );
  });

  test.for(["", "/quiz"])(
    "a lesson that isn't there has no /learn/[course]/[lesson]%s",
    async (page, { db, world }) => {
      await ask(db, world, "learner");
      expect(
        await outcomeOf(() => open(`learn/[course]/[lesson]${page}`, { course: course.id, lesson: "no-such-lesson" })),
      ).toBe("none");
    },
  );

  test("a final isn't found among the lessons' practices, nor a practice among the finals", async ({ db, world }) => {
    await ask(db, world, "learner");
    const final = { course: course.id, lesson: "final", attempt: world.final.id };
    expect(await outcomeOf(() => open("learn/[course]/[lesson]/quiz/[attempt]", final))).toBe("none");
    expect(await outcomeOf(() => open("learn/[course]/final/[attempt]", own(world)))).toBe("none");
  });

  test("an attempt isn't found under another lesson", async ({ db, world }) => {
    await ask(db, world, "learner");
    expect(
      await outcomeOf(() => open("learn/[course]/[lesson]/quiz/[attempt]", { ...own(world), lesson: "caio" })),
    ).toBe("none");
  });

  test.for([...missing, "01AR-Z3ND-EKTS-V4RR-FFQ6-9G5F-AV"])(
    "a certificate with the code %j doesn't exist",
    async (code, { db, world }) => {
      await ask(db, world, "learner");
      expect(await outcomeOf(() => open("certificate/[code]", { code }))).toBe("none");
    },
  );

  test.for(["formerLearner", "otherManager", "manager"] as const)(
    "a manager finds no learner in the cohort's %s",
    async (person, { db, world }) => {
      await ask(db, world, "manager");
      expect(
        await outcomeOf(() => open("manage/[cohort]/learners/[learner]", { ...own(world), learner: world[person].id })),
      ).toBe("none");
    },
  );
});

test("the link of an e-mail opens its page without signing in, and looking ends no reminders", async ({
  db,
  world,
}) => {
  await ask(db, world, "nobody");
  const { id } = world.peer;
  const { unsubscribeToken } = await db.user.update({ where: { id }, data: { wantsReminders: true } });
  expect(await outcomeOf(() => open("unsubscribe/[token]", { token: unsubscribeToken }))).toBe("shown");
  expect(await db.user.findUnique({ where: { id } })).toMatchObject({ wantsReminders: true });
});

test("a manager's look at a learner is noted, once a day", async ({ db, world }) => {
  await ask(db, world, "manager");
  const seen = { actorId: world.manager.id, action: "learner-viewed", subject: world.learner.id };
  await db.auditEntry.deleteMany({ where: seen });
  for (const _ of [1, 2]) await open("manage/[cohort]/learners/[learner]", own(world));
  expect(await db.auditEntry.count({ where: { ...seen, cohortId: world.cohort.id } })).toBe(1);
});

test.for(["learner", "guest"] as const)(
  "what the question's page gives to a %s holds no key and no reason of any item",
  async (person, { db, world }) => {
    await ask(db, world, person);
    const attempt = await practiceOf(world[person].id, "background");
    const [, quiz] = JSON.parse(
      JSON.stringify(await open("learn/[course]/[lesson]/quiz", { course: course.id, lesson: "background" })),
    ).props.children;
    // The language switch is an element, whose own `key` is React's.
    const sent = JSON.stringify({ ...quiz.props, language: null });
    const reasons = course.lessons
      .flatMap(lessonItems)
      .flatMap(({ rationale }) => Object.values(rationale).flatMap(({ vi, en }) => [vi, en]));
    expect(quiz.props.question).toEqual({
      position: 0,
      itemId: attempt.itemIds[0],
      stem: expect.any(String),
      question: 1,
      total: expect.any(Number),
      isReturning: false,
      again: 0,
      last: 12,
    });
    expect(reasons.filter((reason) => sent.includes(JSON.stringify(reason).slice(1, -1)))).toEqual([]);
    expect(sent).not.toMatch(/"(key|rationale|correct|owner)":/);
  },
);

describe("a session", () => {
  const viewerOf = async (db: Db, userId: string) => {
    const token = await signedIn(db, userId);
    return { token, viewer: await findViewerBy(token) };
  };

  test("is known to the database by the SHA-256 of its token alone", async ({ db, world }) => {
    const { token, viewer } = await viewerOf(db, world.learner.id);
    const stored = JSON.stringify(await db.session.findUnique({ where: { id: viewer?.sessionId } }));
    expect(stored).toContain(tokenHash(token));
    expect(stored).not.toContain(token);
  });

  test("opens nothing by its hash, as a stolen backup holds it", async ({ db, world }) => {
    const { token } = await viewerOf(db, world.learner.id);
    expect(await findViewerBy(tokenHash(token))).toBeNull();
  });

  test("that was ended opens no page any more", async ({ db, world }) => {
    const token = await signedIn(db, world.learner.id);
    await endSession(db, tokenHash(token));
    setRequest(token, "/the-address");
    expect(await outcomeOf(() => open("learn/[course]", { course: course.id }))).toBe(signIn);
  });

  test("notes its last use at most once in ten minutes", async ({ db, world }) => {
    const { token, viewer } = await viewerOf(db, world.learner.id);
    const id = viewer?.sessionId ?? "";
    const [recent, old] = [new Date(Date.now() - 5 * 60_000), new Date(Date.now() - 11 * 60_000)];
    await db.session.update({ where: { id }, data: { lastSeenAt: recent } });
    await findViewerBy(token);
    expect(await db.session.findUnique({ where: { id }, select: { lastSeenAt: true } })).toEqual({
      lastSeenAt: recent,
    });
    await db.session.update({ where: { id }, data: { lastSeenAt: old } });
    await findViewerBy(token);
    expect((await db.session.findUnique({ where: { id } }))?.lastSeenAt.getTime()).toBeGreaterThan(recent.getTime());
  });
});
