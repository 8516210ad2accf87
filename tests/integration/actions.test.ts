import { readdirSync } from "node:fs";
import { describe, expect, vi } from "vitest";
import { respondByForm, startAgain } from "@/app/_quiz/actions";
import { endOtherSessions, updateProfile, updateSettings } from "@/app/[locale]/account/actions";
import { trySample } from "@/app/[locale]/actions";
import { finishReading } from "@/app/[locale]/learn/[course]/[lesson]/actions";
import { makeGroupLink } from "@/app/[locale]/manage/[cohort]/invitations/actions";
import { makeCohort } from "@/app/[locale]/manage/actions";
import { signInByPassword } from "@/app/[locale]/sign-in/actions";
import { signUp } from "@/app/[locale]/sign-up/actions";
import { type Db, openDb } from "@/prisma/client";
import { ownerTag } from "@/prisma/token";
import { course } from "@/tests/first-course";
import { entry, form } from "./form";
import { guarded, open } from "./form-requests";
import { ask, outcomeOf, people, signedIn, test } from "./people";
import { setRequest, withoutScript } from "./request";
import { password } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

test("every action is in one of the tables: guarded or open", async () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)actions\.ts$/.test(file),
  );
  const named = await Promise.all(
    files.map(async (file) =>
      Object.keys(await import(/* @vite-ignore */ `${process.cwd()}/app/${file}`)).map(
        (name) => `${file.replace("[locale]/", "")} ${name}`,
      ),
    ),
  );
  expect(named.flat().sort()).toEqual(Object.keys({ ...guarded, ...open }).sort());
});

const countsOf = (db: Db) =>
  Promise.all([
    ...[
      db.user.count(),
      db.attempt.count(),
      db.response.count(),
      db.lessonReading.count(),
      db.cohort.count(),
      db.invitation.count(),
      db.auditEntry.count(),
    ],
    ...[
      db.session.count(),
      db.certificate.count({ where: { revokedAt: null } }),
      db.attempt.count({ where: { submittedAt: null } }),
    ],
    ...[db.user.count({ where: { OR: [{ theme: "dark" }, { wantsReminders: true }] } })],
  ]);

const nowhere = openDb({ host: "/nowhere", user: "app", database: "phan_vai" });

/** A press leads away, a form in which something is typed says so itself. */
const refusalOf = async (work: () => unknown) =>
  (await outcomeOf(work)).replace(/^\/whose\?said=([a-z-]+)&.*/, "$1").replace(/^\/sign-in\?next=.*/, "signed-out");

describe.for(Object.entries({ ...guarded, ...open }))("%s", ([name, send]) => {
  test("refuses the page of another person, of nobody, and one that doesn't say whose it is, and changes nothing", async ({
    db,
    world,
  }) => {
    await ask(db, world, "manager");
    const before = await countsOf(db);
    const owners = [{ owner: ownerTag(world.learner.id) }, { owner: "nobody" }, { owner: "" }];
    const refusals: string[] = [];
    for (const owner of owners) refusals.push(await refusalOf(() => send(world, owner)));
    expect(refusals).toEqual(["other-person", "other-person", "stale-page"]);
    expect(await countsOf(db)).toEqual(before);
  });

  test("refuses a form that no page of ours sent", async ({ db, world }) => {
    setRequest(await signedIn(db, world.manager.id), "/", "https://evil.example");
    const before = await countsOf(db);
    expect(await outcomeOf(() => send(world, {}))).toMatch(/^(foreign-origin|\/address)$/);
    expect(await countsOf(db)).toEqual(before);
  });

  test("without JavaScript says so in its own words and page when the database is away", async ({ db, world }) => {
    setRequest(await signedIn(db, world.manager.id), "/en/account");
    withoutScript();
    vi.spyOn(console, "error").mockImplementation(() => {});
    globalThis.phanVaiDb = nowhere;
    const outcome = await outcomeOf(() => send(world, {})).finally(() => {
      globalThis.phanVaiDb = db;
    });
    expect(outcome).toMatch(/^(unavailable|\/en\/whose\?said=failed&code=[0-9a-f]{8}&next=%2Fen%2Faccount)$/);
  });

  test.runIf(name in guarded)("refuses nobody's, and changes nothing", async ({ db, world }) => {
    await ask(db, world, "nobody");
    const before = await countsOf(db);
    expect(await refusalOf(() => send(world, {}))).toBe("signed-out");
    expect(await countsOf(db)).toEqual(before);
  });
});

test.for([
  "manage/actions.ts makeCohort",
  "manage/[cohort]/invitations/actions.ts makeGroupLink",
  "sign-up/actions.ts signUp",
])(
  "without JavaScript %s, on a page that whoever is signed in now doesn't see, leads another person's form to where that is told",
  async (name, { db, world }) => {
    await ask(db, world, "peer", "/manage");
    withoutScript();
    const send = { ...guarded, ...open }[name];
    expect(await outcomeOf(() => send?.(world, { owner: ownerTag(world.learner.id) }))).toBe(
      "/whose?said=other-person&next=%2Fmanage",
    );
  },
);

test("who signs in as who they are already, as by a form that was sent twice, goes on", async ({ db, world }) => {
  await ask(db, world, "peer", "/sign-in");
  const again = form({ owner: "nobody", email: world.peer.email, password });
  expect(await outcomeOf(() => signInByPassword(null, again))).toBe("/learn/caio-cto");
});

test("a form that was another person's says who is signed in and how to go on, and keeps what was typed but for a password", async ({
  db,
  world,
}) => {
  await ask(db, world, "peer", "/en/sign-up");
  const state = await signUp(
    null,
    entry({ name: "Y Duyên", email: "y@example.com", owner: ownerTag(world.learner.id) }),
  );
  expect(state).toMatchObject({ refusal: "other-person", typed: { name: "Y Duyên", email: "y@example.com" } });
  expect(state?.typed).not.toHaveProperty("password");
  expect(state?.notice?.text).toContain(`${world.peer.name} is signed in in this browser now.`);
  expect(state?.notice?.ways.map(({ href }) => href)).toEqual([
    "/en/sign-up",
    "/en/sign-in?next=%2Fen%2Fsign-up&other",
  ]);
});

/** What a guest may send too, as a request about a lesson that isn't for guests. */
const ofLessons: Record<string, () => unknown> = {
  "learn/[course]/[lesson]/actions.ts finishReading": () => finishReading(form({ course: "caio-cto", lesson: "caio" })),
  "_quiz/actions.ts startAgain": () => startAgain(form({ course: "caio-cto", lesson: "caio" })),
};

/** A response is its attempt's owner's: a guest has attempts at the first lesson alone, and any other is nobody's to them. */
const byOwner = "_quiz/actions.ts respondByForm";

test.for(Object.keys(guarded).filter((name) => name !== byOwner))(
  "%s lets no guest through, but for the first lesson",
  async (name, { db, world }) => {
    await ask(db, world, "guest", "/learn/caio-cto/caio/quiz");
    const before = await countsOf(db);
    expect(await refusalOf(() => (ofLessons[name] ?? guarded[name])?.(world, {}))).toBe("signed-out");
    expect(await countsOf(db)).toEqual(before);
  },
);

test("a guest's response to another's attempt changes nothing", async ({ db, world }) => {
  await ask(db, world, "guest", "/learn/caio-cto/caio/quiz");
  const before = await countsOf(db);
  const [itemId = ""] = world.attempt.itemIds;
  const response = { responseId: crypto.randomUUID(), position: "0", itemId, choice: "first", certainty: "guess" };
  expect(await refusalOf(() => respondByForm(form({ attemptId: world.attempt.id, ...response })))).toBe("none");
  expect(await countsOf(db)).toEqual(before);
});

test("nobody's press comes back to its page, by the sign-in page of its language", async ({ db, world }) => {
  await ask(db, world, "nobody", "/en/account");
  expect(await outcomeOf(() => endOtherSessions(form()))).toBe("/en/sign-in?next=%2Fen%2Faccount");
});

const strangers = people.filter((person) => !["nobody", "guest", "manager"].includes(person));

test.for(strangers)("to the cohort's %s there is no cohort to invite into", async (person, { db, world }) => {
  await ask(db, world, person);
  const link = form({ cohort: world.cohort.id, places: "30", days: "14" });
  expect(await outcomeOf(() => makeGroupLink(null, link))).toBe("none");
  expect(await db.invitation.count({ where: { cohortId: world.cohort.id } })).toBe(0);
});

test.for(["learner", "peer", "formerLearner"] as const)(
  "to a %s there is no making of cohorts",
  async (person, { db, world }) => {
    await ask(db, world, person);
    const before = await db.cohort.count();
    expect(await outcomeOf(() => makeCohort(null, form({ name: "Nhóm lậu" })))).toBe("none");
    expect(await db.cohort.count()).toBe(before);
  },
);

test("a profile's form changes name, theme and language of who sends it: no role, no other account", async ({
  db,
  world,
}) => {
  await ask(db, world, "peer");
  await outcomeOf(() =>
    updateProfile(
      null,
      form({ name: "Tên mới", theme: "dark", role: "manager", id: world.learner.id, email: "x@example.com" }),
    ),
  );
  expect(await db.user.findUnique({ where: { id: world.peer.id } })).toMatchObject({
    name: "Tên mới",
    theme: "dark",
    role: "learner",
    email: world.peer.email,
  });
  expect(await db.user.findUnique({ where: { id: world.learner.id } })).toMatchObject({
    name: world.learner.name,
    theme: "system",
  });
});

test("all that is wrong with a form is told at once, with the letters that a certificate can't print", async ({
  db,
  world,
}) => {
  await ask(db, world, "nobody");
  const state = await signUp(null, entry({ name: "An \u5b89", email: "an@", password: "short" }));
  expect(state).toMatchObject({
    wrong: { name: "unprintable-name", email: "bad-email", password: "bad-password" },
    values: { letters: "\u5b89" },
  });
});

test("settings are those of who sends them: a box that isn't ticked is off", async ({ db, world }) => {
  await ask(db, world, "peer");
  const settings = async () =>
    db.user.findUnique({
      where: { id: world.peer.id },
      select: { asksCertainty: true, hasShortcuts: true, wantsReminders: true },
    });
  expect(await settings()).toEqual({ asksCertainty: true, hasShortcuts: true, wantsReminders: false });
  expect(
    await outcomeOf(() =>
      updateSettings(null, form({ wantsReminders: "on", hasShortcuts: "on", id: world.learner.id })),
    ),
  ).toBe("/account?said=saved");
  expect(await settings()).toEqual({ asksCertainty: false, hasShortcuts: true, wantsReminders: true });
  expect(await updateSettings(null, form({ wantsReminders: "yes" }))).toMatchObject({ refusal: "bad-wantsReminders" });
  expect(await db.user.count({ where: { wantsReminders: true } })).toBe(1);
});

test("ending other sessions keeps the one that asks, and everybody else's", async ({ db, world }) => {
  for (const person of ["otherManager", "formerManager", "formerManager"] as const) await ask(db, world, person);
  await outcomeOf(() => endOtherSessions(form()));
  expect(await db.session.count({ where: { userId: world.formerManager.id } })).toBe(1);
  expect(await db.session.count({ where: { userId: world.otherManager.id } })).toBeGreaterThan(0);
});

test("the landing page's sample is graded without storing anything", async ({ db, world }) => {
  await ask(db, world, "nobody");
  const before = await db.response.count();
  const feedback = await trySample(null, form({ choice: "second", certainty: "guess" }));
  expect(feedback).toMatchObject({
    choice: "second",
    key: course.sample?.key,
    correct: course.sample?.key === "second",
  });
  expect(await db.response.count()).toBe(before);
});
