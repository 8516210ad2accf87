import { readdirSync } from "node:fs";
import { describe, expect, vi } from "vitest";
import { endOtherSessions, forgetMe, leave, updateProfile, updateSettings } from "@/app/[locale]/account/actions";
import { trySample } from "@/app/[locale]/actions";
import { join } from "@/app/[locale]/invite/[token]/actions";
import { finishReading } from "@/app/[locale]/learn/[lesson]/actions";
import { respondByForm, startAgain } from "@/app/[locale]/learn/[lesson]/quiz/actions";
import { handIn, respondInFinal, startFinal, undoHandIn } from "@/app/[locale]/learn/final/actions";
import { saveFinalMinutes, saveTimeFactor } from "@/app/[locale]/manage/[cohort]/final/actions";
import { invite } from "@/app/[locale]/manage/[cohort]/invitations/actions";
import { revoke } from "@/app/[locale]/manage/[cohort]/learners/[learner]/actions";
import { makeCohort } from "@/app/[locale]/manage/actions";
import { beginCheck, beginReview } from "@/app/[locale]/review/actions";
import { tokenHash } from "@/app/session";
import { course } from "@/content/course";
import { form } from "./form";
import { ask, outcomeOf, people, test, type World } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

/** Every action that needs somebody signed in, as a well formed request to it. */
const guarded: Record<string, (world: World) => unknown> = {
  "account/actions.ts updateProfile": () => updateProfile(null, form({ name: "An", theme: "dark" })),
  "account/actions.ts updateSettings": () => updateSettings(null, form({ wantsReminders: "on" })),
  "account/actions.ts endOtherSessions": () => endOtherSessions(null, form({})),
  "account/actions.ts forgetMe": () => forgetMe(null, form({ confirmation: "nobody@example.com" })),
  "account/actions.ts leave": () => leave(null, form({})),
  "invite/[token]/actions.ts join": () => join("vi", "no-such-token"),
  "learn/[lesson]/actions.ts finishReading": () => finishReading("vi", "background"),
  "learn/[lesson]/quiz/actions.ts respondByForm": ({ attempt }) => respondByForm("/learn/background/quiz", form({ attemptId: attempt.id })),
  "learn/[lesson]/quiz/actions.ts startAgain": () => startAgain("vi", "background", null),
  "review/actions.ts beginReview": () => beginReview("vi", false),
  "review/actions.ts beginCheck": () => beginCheck("vi", 30),
  "manage/[cohort]/learners/[learner]/actions.ts revoke": ({ cohort, learner, certificate }) =>
    revoke({ locale: "vi", cohortId: cohort.id, learnerId: learner.id, certificateId: certificate.attemptId }, form({ reason: "Cấp nhầm người" })),
  "learn/final/actions.ts startFinal": () => startFinal("vi"),
  "learn/final/actions.ts respondInFinal": ({ final }) => respondInFinal("vi", 1, form({ attemptId: final.id })),
  "learn/final/actions.ts handIn": ({ final }) => handIn("vi", final.id),
  "learn/final/actions.ts undoHandIn": ({ final }) => undoHandIn("vi", final.id),
  "manage/[cohort]/final/actions.ts saveFinalMinutes": ({ cohort }) => saveFinalMinutes("vi", cohort.id, form({ minutes: "30" })),
  "manage/[cohort]/final/actions.ts saveTimeFactor": ({ cohort, learner }) => saveTimeFactor("vi", cohort.id, learner.id, form({ factor: "2" })),
  "manage/actions.ts makeCohort": () => makeCohort(form({ name: "Nhóm" })),
  "manage/[cohort]/invitations/actions.ts invite": ({ cohort }) => invite(cohort.id, null, form({ emails: "moi@example.com", role: "manager" })),
};

/** Those that anyone may send: they make or open an account, hold a token of their own, or store nothing. */
const open = [
  "actions.ts trySample",
  "actions.ts startTrial",
  "invite/[token]/actions.ts signUpInvited",
  "sign-in/actions.ts signInByPassword",
  "sign-up/actions.ts signUp",
  "unsubscribe/[token]/actions.ts unsubscribe",
];

test("every action is in one of the tables: guarded or open", async () => {
  const files = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" }).filter((file) => /(^|\/)actions\.ts$/.test(file));
  const named = await Promise.all(
    files.map(async (file) => Object.keys(await import(/* @vite-ignore */ `${process.cwd()}/app/[locale]/${file}`)).map((name) => `${file} ${name}`)),
  );
  expect(named.flat().sort()).toEqual([...Object.keys(guarded), ...open].sort());
});

test.for(Object.keys(guarded))("%s sends nobody to sign in, and changes nothing", async (name, { db, world }) => {
  await ask(db, world, "nobody");
  const counts = () =>
    Promise.all([db.attempt.count(), db.response.count(), db.lessonReading.count(), db.cohort.count(), db.invitation.count(), db.auditEntry.count()]);
  const before = await counts();
  expect(await outcomeOf(() => guarded[name]?.(world))).toMatch(/^\/sign-in\?next=/);
  expect(await counts()).toEqual(before);
});

/** What a guest may send too, as a request about a lesson that isn't for guests. */
const ofLessons: Record<string, () => unknown> = {
  "learn/[lesson]/actions.ts finishReading": () => finishReading("vi", "caio"),
  "learn/[lesson]/quiz/actions.ts respondByForm": () => respondByForm("/learn/caio/quiz", form({})),
  "learn/[lesson]/quiz/actions.ts startAgain": () => startAgain("vi", "caio", null),
};

test.for(Object.keys(guarded))("%s sends a guest to sign in, but for the first lesson", async (name, { db, world }) => {
  await ask(db, world, "guest");
  const before = await Promise.all([db.attempt.count(), db.response.count(), db.lessonReading.count(), db.cohort.count(), db.invitation.count()]);
  expect(await outcomeOf(() => (ofLessons[name] ?? guarded[name])?.(world))).toMatch(/^\/sign-in\?next=/);
  expect(await Promise.all([db.attempt.count(), db.response.count(), db.lessonReading.count(), db.cohort.count(), db.invitation.count()])).toEqual(before);
});

test("nobody's form comes back to the sign-in page of its language", async ({ db, world }) => {
  await ask(db, world, "nobody", "/en/account");
  expect(await outcomeOf(() => updateProfile(null, form({ locale: "en", name: "An", theme: "dark" })))).toBe("/en/sign-in?next=%2Fen%2Faccount");
});

const strangers = people.filter((person) => !["nobody", "guest", "manager"].includes(person));

test.for(strangers)("to the cohort's %s there is no cohort to invite into", async (person, { db, world }) => {
  await ask(db, world, person);
  expect(await outcomeOf(() => invite(world.cohort.id, null, form({ emails: "moi@example.com", role: "learner" })))).toBe("none");
  expect(await db.invitation.count({ where: { email: "moi@example.com" } })).toBe(0);
});

test.for(["learner", "peer", "formerLearner"] as const)("to a %s there is no making of cohorts", async (person, { db, world }) => {
  await ask(db, world, person);
  const before = await db.cohort.count();
  expect(await outcomeOf(() => makeCohort(form({ name: "Nhóm lậu" })))).toBe("none");
  expect(await db.cohort.count()).toBe(before);
});

describe("inviting", () => {
  test("makes a link for each address, of whose token only the hash is kept, and notes it", async ({ db, world }) => {
    await ask(db, world, "manager");
    const made = await invite(world.cohort.id, null, form({ emails: "Mot@example.com, hai@example.com\nmot@example.com", role: "learner" }));
    const links = made && "links" in made ? made.links : [];
    expect(links.map(({ email }) => email)).toEqual(["mot@example.com", "hai@example.com"]);
    const stored = await db.invitation.findMany({ where: { email: { in: ["mot@example.com", "hai@example.com"] } }, orderBy: { email: "desc" } });
    expect(stored.map((row) => row.tokenHash)).toEqual(links.map(({ link }) => tokenHash(link.split("/invite/")[1] ?? "")));
    expect(stored).toMatchObject([1, 2].map(() => ({ role: "learner", cohortId: world.cohort.id, invitedById: world.manager.id })));
    expect(await db.auditEntry.count({ where: { actorId: world.manager.id, action: "invitation-created", subject: world.cohort.id } })).toBe(1);
  });

  test.for([
    ["", "noEmails"],
    ["ba@example.com, bon@", "badEmails"],
    [Array.from({ length: 101 }, (_, index) => `a${index}@example.com`).join(" "), "tooManyEmails"],
  ] as const)("%s makes no link at all: %s", async ([emails, refusal], { db, world }) => {
    await ask(db, world, "manager");
    const before = await db.invitation.count();
    expect(await invite(world.cohort.id, null, form({ emails, role: "learner" }))).toMatchObject({ refusal, typed: emails });
    expect(await db.invitation.count()).toBe(before);
  });
});

test("a profile's form changes name, theme and language of who sends it: no role, no other account", async ({ db, world }) => {
  await ask(db, world, "peer");
  await outcomeOf(() => updateProfile(null, form({ name: "Tên mới", theme: "dark", role: "manager", id: world.learner.id, email: "x@example.com" })));
  expect(await db.user.findUnique({ where: { id: world.peer.id } })).toMatchObject({
    name: "Tên mới",
    theme: "dark",
    role: "learner",
    email: world.peer.email,
  });
  expect(await db.user.findUnique({ where: { id: world.learner.id } })).toMatchObject({ name: world.learner.name, theme: "system" });
});

test("settings are those of who sends them: a box that isn't ticked is off", async ({ db, world }) => {
  await ask(db, world, "peer");
  const settings = async () => db.user.findUnique({ where: { id: world.peer.id }, select: { asksCertainty: true, hasShortcuts: true, wantsReminders: true } });
  expect(await settings()).toEqual({ asksCertainty: true, hasShortcuts: true, wantsReminders: false });
  expect(await outcomeOf(() => updateSettings(null, form({ wantsReminders: "on", hasShortcuts: "on", id: world.learner.id })))).toBe("/account?done=saved");
  expect(await settings()).toEqual({ asksCertainty: false, hasShortcuts: true, wantsReminders: true });
  expect(await updateSettings(null, form({ wantsReminders: "yes" }))).toMatchObject({ refusal: "bad-wantsReminders" });
  expect(await db.user.count({ where: { wantsReminders: true } })).toBe(1);
});

test("ending other sessions keeps the one that asks, and everybody else's", async ({ db, world }) => {
  for (const person of ["otherManager", "formerManager", "formerManager"] as const) await ask(db, world, person);
  await outcomeOf(() => endOtherSessions(null, form({})));
  expect(await db.session.count({ where: { userId: world.formerManager.id } })).toBe(1);
  expect(await db.session.count({ where: { userId: world.otherManager.id } })).toBeGreaterThan(0);
});

test("the landing page's sample is graded without storing anything", async ({ db, world: _ }) => {
  const before = await db.response.count();
  const told = await trySample(null, form({ choice: "cto", certainty: "guess" }));
  expect(told).toMatchObject({ choice: "cto", key: course.sample.key, correct: course.sample.key === "cto" });
  expect(await db.response.count()).toBe(before);
});
