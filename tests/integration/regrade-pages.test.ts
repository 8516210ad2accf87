import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { applyRegrade, undoRegrade } from "@/app/[locale]/manage/[cohort]/regrade/actions";
import { GET } from "@/app/api/v1/me/export/route";
import { type Choice, choices } from "@/domain/choice";
import { findItem } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { recordResponse } from "@/prisma/response";
import { appOrigin } from "@/school/origin";
import { course, edition } from "@/tests/first-course";
import { form } from "./form";
import { ask, outcomeOf, practiceOf, test, type World } from "./people";
import { rendered } from "./rendered";
import { aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const page = "manage/[cohort]/regrade";
const results = "learn/[course]/[lesson]/quiz/[attempt]";
const other = (key: Choice): Choice => choices.find((choice) => choice !== key) ?? key;

/** A practice of the learner's and one of somebody's in no cohort, whose first item was answered with another key than it has. */
async function aWronglyKeyedItem(db: Db, world: World) {
  await db.regrade.deleteMany();
  await db.attempt.deleteMany({ where: { kind: "practice" } });
  const attempt = await practiceOf(world.learner.id, "background");
  const item = findItem(course, attempt.itemIds[0] ?? "");
  if (!item) throw new Error("the practice asks nothing");
  const outsider = await aUser(db, { name: "Người Ngoài" });
  const set = { courseId: course.id, quizId: "background", kind: "practice" as const, editionId: edition, seed: 1 };
  const theirs = await db.attempt.create({
    data: { ...set, itemIds: [item.id], userId: outsider.id, startedAt: attempt.startedAt },
  });
  const key = other(item.key);
  for (const [id, userId] of [
    [attempt.id, world.learner.id],
    [theirs.id, outsider.id],
  ] as const) {
    const input = { id: randomUUID(), position: 0, itemId: item.id, choice: key, certainty: "very" as const };
    await recordResponse(db, { id, userId }, { ...input, durationMs: 1 }, new Date());
  }
  const asked = { item: item.id, edition, key };
  return { attempt, item, key, asked };
}

const apply = (world: World, asked: Record<string, string>, changes: Record<string, string> = {}) =>
  applyRegrade(
    null,
    form({ ...asked, cohort: world.cohort.id, id: randomUUID(), reason: "Đoạn 2 nói khác.", ...changes }),
  );

describe("a manager's regrade", () => {
  test("is previewed person by person: who is in no cohort of the manager's is counted, and not named", async ({
    db,
    world,
  }) => {
    const { asked } = await aWronglyKeyedItem(db, world);
    await ask(db, world, "manager", "/manage");
    const shown = await rendered(page, { cohort: world.cohort.id }, asked);
    expect(shown).toContain("2 người thay đổi kết quả. Xem trước khi áp dụng.");
    expect(shown).toContain("Thay đổi điểm: từ 0 đến +1.");
    expect(shown).toContain("Trong đó 1 người không thuộc các nhóm của bạn");
    expect(shown).toContain(world.learner.email);
    expect(shown).not.toContain("Người Ngoài");
    expect(await db.regrade.count()).toBe(0);
  });

  test("is applied once, told to its learner with date and reason, taken along as a file, and undone", async ({
    db,
    world,
  }) => {
    const { asked, attempt, item } = await aWronglyKeyedItem(db, world);
    await ask(db, world, "manager", `/manage/${world.cohort.id}/regrade`);
    const id = randomUUID();
    const sent = await Promise.all([1, 2].map(() => outcomeOf(() => apply(world, asked, { id }))));
    expect(sent).toEqual(Array(2).fill(`/manage/${world.cohort.id}/regrade?said=applied`));
    expect(await rendered(page, { cohort: world.cohort.id })).toContain("Hoàn tác");
    await ask(db, world, "learner", "/learn");
    const place = { course: course.id, lesson: "background", attempt: attempt.id };
    const told = await rendered(results, place);
    expect(told).toMatch(/Câu này đã được sửa ngày \d+\/\d+\/\d+\. Kết quả của bạn được tính theo đáp án mới\./);
    expect(told).toContain("Đoạn 2 nói khác.");
    expect(told).not.toContain(item.rationale[item.key].vi);
    const file = await (
      await GET(new Request(`${appOrigin.origin}/api/v1/me/export`), { params: Promise.resolve({}) })
    ).json();
    expect(file.regradesOfMine).toMatchObject([{ itemId: item.id, key: asked.key, reason: "Đoạn 2 nói khác." }]);
    await ask(db, world, "manager", `/manage/${world.cohort.id}/regrade`);
    const undo = () => undoRegrade(form({ cohort: world.cohort.id, id }));
    expect(await outcomeOf(undo)).toBe(`/manage/${world.cohort.id}/regrade?said=takenBack`);
    expect(await outcomeOf(undo)).toBe(`/manage/${world.cohort.id}/regrade?said=takenBack`);
    await ask(db, world, "learner", "/learn");
    const after = await rendered(results, place);
    expect(after).not.toContain("Câu này đã được sửa");
    expect(after).toContain(item.rationale[item.key].vi);
  });

  test("that drops an item tells its learner so, and neither right nor wrong", async ({ db, world }) => {
    const { asked, attempt } = await aWronglyKeyedItem(db, world);
    await ask(db, world, "manager", `/manage/${world.cohort.id}/regrade`);
    await outcomeOf(() => apply(world, asked, { key: "none" }));
    await ask(db, world, "learner", "/learn");
    const place = { course: course.id, lesson: "background", attempt: attempt.id };
    const done = await rendered(results, place);
    expect(done).toMatch(/Câu này đã được bỏ ngày [\d/]+\. Ai trả lời câu này cũng được tính là đúng\./);
    expect(done).not.toContain("✓ Đúng");
  });

  test("is refused by the key that the item has, without a reason, and while another one of it stands", async ({
    db,
    world,
  }) => {
    const { asked, item } = await aWronglyKeyedItem(db, world);
    await ask(db, world, "manager", `/manage/${world.cohort.id}/regrade`);
    expect(await apply(world, asked, { key: item.key })).toMatchObject({ refusal: "unchanged" });
    expect(await apply(world, asked, { reason: " " })).toMatchObject({ wrong: { reason: "bad-reason" } });
    await outcomeOf(() => apply(world, asked));
    expect(await apply(world, asked, { key: "none" })).toMatchObject({
      refusal: "regraded-already",
      typed: { reason: "Đoạn 2 nói khác." },
    });
  });

  test.for(["learner", "author", "otherManager", "formerManager"] as const)(
    "is nothing that %s could make or undo in the cohort",
    async (person, { db, world }) => {
      const { asked } = await aWronglyKeyedItem(db, world);
      await ask(db, world, person, `/manage/${world.cohort.id}/regrade`);
      expect(await outcomeOf(() => apply(world, asked))).toBe("none");
      expect(await outcomeOf(() => undoRegrade(form({ cohort: world.cohort.id, id: randomUUID() })))).toBe("none");
      expect(await db.regrade.count()).toBe(0);
    },
  );
});
