import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { describe, expect, vi } from "vitest";
import { lessonItems } from "@/domain/course";
import { rebuildKnown } from "@/prisma/replay";
import { course, edition } from "@/tests/first-course";
import { ask, outcomeOf, practiceOf, test, type World } from "./people";
import { rendered } from "./rendered";
import { aUser } from "./rows";
import { aCohortOf28, item } from "./served-cohort";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const grid = "manage/[cohort]/responsibilities";
const dutyPage = "manage/[cohort]/responsibilities/[responsibility]";
const learnersDuty = "manage/[cohort]/learners/[learner]/responsibilities/[responsibility]";
const attemptPage = "manage/[cohort]/learners/[learner]/attempts/[attempt]";
const duty = item.responsibilityId;

const own = ({ attempt, cohort, learner }: World) => ({
  cohort: cohort.id,
  learner: learner.id,
  attempt: attempt.id,
  responsibility: duty,
});

async function outcomeAt(page: string, params: Record<string, string>): Promise<string> {
  const { default: show } = await import(/* @vite-ignore: brackets */ resolve("app/[locale]", page, "page.tsx"));
  const props = { params: Promise.resolve({ locale: "vi", ...params }), searchParams: Promise.resolve({}) };
  return outcomeOf(() => show(props));
}

describe("from the grid to a response", () => {
  test("each level leads to the next, and its figures are those of the stored responses", async ({ db, world }) => {
    const { cohort } = await aCohortOf28(db, world.manager.id);
    await rebuildKnown(db, course);
    await ask(db, world, "manager");
    const place = `/manage/${cohort}`;
    const markup = await rendered(grid, { cohort });
    expect(markup).toContain("0% vững · n = 28");
    expect(markup).toContain(`href="responsibilities/${duty}"`);
    expect(markup).toContain("1–18 trong 28 học viên");
    const cells = new RegExp(`/responsibilities/${duty}" data-state="[a-z]+" aria-label="[^"]+, \\d+%, n = 3"`, "g");
    expect(markup.match(cells)).toHaveLength(18);
    // With the data that comes along for the script it stays below 150 kB.
    expect(Buffer.byteLength(markup)).toBeLessThan(105_000);

    const ofDuty = await rendered(dutyPage, { cohort, responsibility: duty });
    const itemIds = course.lessons.flatMap(lessonItems).flatMap((one) => (one.responsibilityId === duty ? one.id : []));
    const inCohort = { user: { memberships: { some: { cohortId: cohort } } } };
    const responses = { itemId: { in: itemIds }, attempt: inCohort };
    const n = await db.response.count({ where: responses });
    const right = await db.response.count({ where: { ...responses, correct: true } });
    const share = Math.round((100 * right) / n);
    expect(ofDuty).toContain(`Đúng ${right} trong ${n} câu trả lời (${share}%).`);
    expect(ofDuty).toContain(`${share}% <small>${right}</small>`);
    expect(ofDuty).toContain("Trang 1 trên 2");
    const person = new RegExp(`href="${place}/learners/([^/]+)/responsibilities/${duty}">(Học viên \\d\\d)<`).exec(
      ofDuty,
    );
    // The weakest are those who missed it.
    expect(Number(person?.[2]?.slice(-2))).toBeLessThan(14);
    const learner = person?.[1] ?? "";

    const given = await rendered(learnersDuty, { cohort, learner, responsibility: duty });
    const stored = await db.response.findFirst({ where: { itemId: item.id, attempt: { userId: learner } } });
    const response = `${place}/learners/${learner}/attempts/${stored?.attemptId}#response-${stored?.id}`;
    expect(given).toContain(`href="${response}"`);

    const attempt = await rendered(attemptPage, { cohort, learner, attempt: stored?.attemptId ?? "" });
    expect(attempt).toContain(`id="response-${stored?.id}"`);
    expect(attempt.match(/id="response-/g)).toHaveLength(10);
    expect(attempt).toContain("12 giây");
    expect(await rendered("manage/[cohort]/learners/[learner]", { cohort, learner })).toContain(
      `href="${place}/learners/${learner}/attempts/${stored?.attemptId}"`,
    );
    const viewed = { actorId: world.manager.id, action: "learner-viewed", subject: learner };
    // Once a day, however many pages of theirs are opened.
    expect(await db.auditEntry.count({ where: viewed })).toBe(1);
  });

  test("what the grid was asked to show is kept on every level", async ({ db, world }) => {
    await ask(db, world, "manager");
    const search = { duties: "course", columns: "name", attempts: "last" };
    const kept = Object.entries(search).map(([name, value]) => `${name}=${value}`);
    const pages = [grid, dutyPage, learnersDuty, attemptPage] as const;
    for (const page of pages) {
      const markup = await rendered(page, own(world), search);
      const links = [...markup.matchAll(/href="((?:\/manage\/|learners|responsibilities)[^"]*)"/g)].map(
        ([, href = ""]) => href,
      );
      expect(links.filter((href) => !kept.every((one) => href.includes(one)))).toEqual([]);
      expect(links.length).toBeGreaterThan(5);
    }
  });

  test("the grid by name is searched without marks, and a page behind the last is the last", async ({ db, world }) => {
    await ask(db, world, "manager");
    await db.user.update({ where: { id: world.peer.id }, data: { name: "Đức Huy" } });
    const found = await rendered(grid, own(world), { search: "duc", page: "9", rows: "9" });
    expect(found).toContain("1–1 trong 1 học viên");
    expect(found).toContain(`learners/${world.peer.id}/responsibilities/`);
    expect(found).not.toContain(`learners/${world.learner.id}/responsibilities/`);
    const nobody = await rendered(grid, own(world), { search: "zzz" });
    expect(nobody).toContain("Không có học viên nào khớp");
  });
});

describe("an attempt of a learner", () => {
  test("shows what was omitted and what was not reached, and the key of neither", async ({ db, world }) => {
    await ask(db, world, "manager");
    const items = course.lessons.flatMap(lessonItems).slice(0, 4);
    const [first, second, third, fourth] = items;
    const quiz = { courseId: course.id, quizId: "background", kind: "practice" as const, seed: 1 };
    const { id: userId } = world.learner;
    await db.attempt.deleteMany({ where: { userId, quizId: "background" } });
    const given = (itemId = "", position = 0) => ({
      ...{ id: randomUUID(), itemId, position, choice: "both" as const, correct: false, durationMs: 3000 },
      createdAt: new Date(),
    });
    const { id: attempt } = await db.attempt.create({
      data: {
        ...{ ...quiz, userId, editionId: edition, startedAt: new Date(), itemIds: items.map(({ id }) => id) },
        responses: { create: [given(first?.id, 0), given(third?.id, 1), given(first?.id, 2)] },
      },
    });
    const markup = await rendered(attemptPage, { ...own(world), attempt });
    const rowOf = (stem = "") => markup.slice(markup.lastIndexOf(stem)).split("</tr>")[0];
    expect(rowOf(second?.stem.vi)).toMatch(
      /^[^<]*<\/th><td data-label="Đã chọn">Bỏ trống<\/td><td data-label="Đáp án">–<\/td>/,
    );
    expect(rowOf(fourth?.stem.vi)).toMatch(
      /^[^<]*<\/th><td data-label="Đã chọn">Chưa tới<\/td><td data-label="Đáp án">–<\/td>/,
    );
    expect(rowOf(first?.stem.vi)).toContain("không tính điểm");
    expect(rowOf(third?.stem.vi)).not.toContain("không tính điểm");
  });

  test("is listed a page of 25 at a time, the newest first", async ({ db, world }) => {
    await ask(db, world, "manager");
    const { id: userId } = await aUser(db);
    await db.membership.create({ data: { cohortId: world.cohort.id, userId, role: "learner" } });
    const quiz = { courseId: course.id, quizId: "background", kind: "practice" as const, seed: 1, itemIds: [] };
    for (let day = 1; day <= 26; day += 1) {
      const at = new Date(Date.UTC(2026, 0, day));
      await db.attempt.create({ data: { ...quiz, userId, editionId: edition, startedAt: at, submittedAt: at } });
    }
    const page = (search: Record<string, string>) =>
      rendered("manage/[cohort]/learners/[learner]", { ...own(world), learner: userId }, search);
    const [first, last] = [await page({}), await page({ history: "99" })];
    expect(first.match(/\/attempts\/[0-9a-f-]{36}"/g)).toHaveLength(25);
    expect(first).toContain("history=2#attempts");
    expect(first.indexOf("26/01/2026")).toBeLessThan(first.indexOf("02/01/2026"));
    expect(first).not.toContain("01/01/2026");
    expect(last.match(/\/attempts\/[0-9a-f-]{36}"/g)).toHaveLength(1);
  });

  test("is found under its own learner and course alone", async ({ db, world }) => {
    await ask(db, world, "manager");
    const { id } = await practiceOf(world.peer.id, "background");
    expect(await outcomeAt(attemptPage, { ...own(world), attempt: id })).toBe("none");
    expect(await outcomeAt(attemptPage, { ...own(world), learner: world.peer.id, attempt: id })).toBe("shown");
    const other = { ...course, id: "another-course" };
    await db.edition.create({ data: { id: "another-edition", courseId: other.id, content: other } });
    const quiz = { courseId: other.id, quizId: "background", kind: "practice" as const, seed: 1, itemIds: [] };
    const elsewhere = await db.attempt.create({
      data: { ...quiz, userId: world.learner.id, editionId: "another-edition", startedAt: new Date() },
    });
    expect(await outcomeAt(attemptPage, { ...own(world), attempt: elsewhere.id })).toBe("none");
  });
});

test.for([randomUUID(), "1", "' or true --", "../manage"])(
  "a cohort, a learner, an attempt or a responsibility called %j is on no level",
  async (id, { db, world }) => {
    await ask(db, world, "manager");
    for (const page of [grid, dutyPage, learnersDuty, attemptPage])
      for (const name of ["cohort", "learner", "attempt", "responsibility"].filter((one) => page.includes(`[${one}]`)))
        expect(await outcomeAt(page, { ...own(world), [name]: id }), `${page} ${name}`).toBe("none");
  },
);

test.for(["formerLearner", "otherManager", "manager"] as const)(
  "a manager finds no responses of the cohort's %s",
  async (person, { db, world }) => {
    await ask(db, world, "manager");
    for (const page of [learnersDuty, attemptPage])
      expect(await outcomeAt(page, { ...own(world), learner: world[person].id })).toBe("none");
  },
);
