import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import ItemPage from "@/app/[locale]/manage/[cohort]/items/[item]/page";
import { choices } from "@/domain/choice";
import { lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { course, edition } from "@/tests/first-course";
import { at } from "@/tests/unit/builders";
import { ask, outcomeOf, test, type World } from "./people";
import { rendered } from "./rendered";
import { aCohort, aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

const [lesson] = course.lessons;
const items = lesson ? lessonItems(lesson).slice(0, 10) : [];
const [item] = items;
if (!lesson || !item) throw new Error("The course has a lesson with items.");

/** 28 learners, stronger from one to the next; the item looked at is missed by the first 14, and was worded otherwise for the first two. */
async function aCohortOf28(db: Db, world: World) {
  const former = randomUUID();
  const [first, ...rest] = lesson?.responsibilities ?? [];
  if (!lesson || !first) throw new Error("The lesson has responsibilities.");
  const reworded = { ...item, stem: { vi: "Cách hỏi trước đây", en: "As it was asked before" } };
  const duties = [first, ...rest].map((duty) => ({
    ...duty,
    items: duty.items.map((one) => (one.id === item?.id ? { ...one, stem: reworded.stem } : one)),
  }));
  await keepEdition(db, former, {
    ...course,
    lessons: [{ ...lesson, responsibilities: duties }, ...course.lessons.slice(1)],
  });
  await keepEdition(db, edition, course);
  const learners = [];
  for (let place = 0; place < 28; place += 1) {
    const { id: userId } = await aUser(db, { name: `Học viên ${String(place).padStart(2, "0")}` });
    learners.push(userId);
    const responses = items.map(({ id: itemId, key }, position) => {
      const isRight = position === 0 ? place >= 14 : position <= Math.ceil((9 * place) / 28);
      const choice = isRight ? key : (choices.find((one) => one !== key) ?? key);
      const createdAt = at(place * 20 + position);
      return {
        ...{ id: randomUUID(), itemId, position, choice, correct: isRight, certainty: "very" as const },
        durationMs: 12_000,
        createdAt,
      };
    });
    const practice = {
      userId,
      courseId: course.id,
      quizId: lesson.id,
      kind: "practice" as const,
      seed: 1,
      startedAt: at(place * 20),
    };
    const itemIds = items.map(({ id }) => id);
    await db.attempt.create({
      data: { ...practice, editionId: place < 2 ? former : edition, itemIds, responses: { create: responses } },
    });
  }
  const { id } = await aCohort(db, [
    { userId: world.manager.id, role: "manager" },
    ...learners.map((userId) => ({ userId, role: "learner" as const })),
  ]);
  return { cohort: id, former: former.slice(0, 8) };
}

test("the analysis leads from a question to its versions, its thirds, and who chose what", async ({ db, world }) => {
  const { cohort, former } = await aCohortOf28(db, world);
  await ask(db, world, "manager");
  const list = await rendered("manage/[cohort]/items", { cohort }, { attempts: "last", sort: "discrimination" });
  const place = `/manage/${cohort}/items/${item.id}`;
  expect(list).toContain(`href="${place}?attempts=last&amp;sort=discrimination&amp;version=${edition.slice(0, 8)}"`);
  expect(list).toContain(`href="/manage/${cohort}/items?attempts=all&amp;sort=discrimination"`);
  // 14 of 26 are right: below 50 nothing is called good.
  expect(list).toMatch(/54%[\s\S]*Chưa chắc chắn/);
  expect(list).not.toContain("Tốt");

  const page = await rendered(
    "manage/[cohort]/items/[item]",
    { cohort, item: item.id },
    { attempts: "last", sort: "time" },
  );
  expect(page).toContain(`<h1>${item.stem.vi}</h1>`);
  expect(page).toContain("Chưa đủ câu trả lời để kết luận");
  expect(page).toContain("12 giây");
  expect(page).toContain(`href="/manage/${cohort}/items?attempts=last&amp;sort=time"`);
  expect(page).toContain(`href="/manage/${cohort}/items/${item.id}?sort=time&amp;version=${edition.slice(0, 8)}"`);
  expect(page).toMatch(/Cao<\/th><td class="num">9<\/td>[\s\S]*100%[\s\S]*Thấp<\/th>/);
  expect(page).toContain(`href="${place}?attempts=last&amp;sort=time&amp;version=${former}"`);
  expect(page.match(/#response-/g)).toHaveLength(25);
  // The wrong ones first.
  expect(page.indexOf("Học viên 13")).toBeLessThan(page.indexOf("Học viên 14"));
  expect(page).not.toContain("Học viên 01");

  const last = await rendered("manage/[cohort]/items/[item]", { cohort, item: item.id }, { page: "99" });
  expect(last).toContain("Trang 2 trên 2");
  expect(last.match(/#response-/g)).toHaveLength(1);
  const before = await rendered("manage/[cohort]/items/[item]", { cohort, item: item.id }, { version: former });
  expect(before).toContain("<h1>Cách hỏi trước đây</h1>");
  expect(before).toContain("Chưa đủ dữ liệu (n = 2)");
  expect(before).toContain("Dưới 20 câu trả lời");
  expect(before.match(/#response-/g)).toHaveLength(2);
  expect(before).toMatch(/Tỷ lệ đúng<\/dt><dd[^>]*>–<\/dd>/);
  expect(
    await db.auditEntry.count({ where: { actorId: world.manager.id, action: "item-viewed", subject: cohort } }),
  ).toBe(3);
});

test.for([
  ["no item of the course", { item: "no-such-item" }, {}],
  ["an item's id that none has", { item: "'; drop" }, {}],
  ["a version that there never was", { item: item.id }, { version: "00000000" }],
] as const)("there is no page for %s", async ([, params, search], { db, world }) => {
  await ask(db, world, "manager");
  const asked = { locale: "vi", cohort: world.cohort.id, ...params };
  const page = () => ItemPage({ params: Promise.resolve(asked), searchParams: Promise.resolve(search) });
  expect(await outcomeOf(page)).toBe("none");
});
