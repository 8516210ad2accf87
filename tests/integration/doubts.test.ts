import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { sendDoubt } from "@/app/[locale]/doubt/[attempt]/[position]/actions";
import DoubtPage from "@/app/[locale]/doubt/[attempt]/[position]/page";
import { type Choice, choices } from "@/domain/choice";
import { findItem } from "@/domain/course";
import { versionOf } from "@/domain/item-version";
import type { Db } from "@/prisma/client";
import { recordResponse } from "@/prisma/response";
import { course } from "@/tests/first-course";
import { form } from "./form";
import { ask, outcomeOf, practiceOf, test, type World } from "./people";
import { rendered } from "./rendered";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const page = "doubt/[attempt]/[position]";
const other = (key: Choice): Choice => choices.find((choice) => choice !== key) ?? key;

/** A wrong response of the person's to the first item of a new practice. */
async function aWrongResponse(db: Db, world: World, person: "learner" | "peer") {
  const userId = world[person].id;
  await db.attempt.deleteMany({ where: { userId, kind: "practice" } });
  const attempt = await practiceOf(userId, "background");
  const item = findItem(course, attempt.itemIds[0] ?? "");
  if (!item) throw new Error("the practice asks nothing");
  const input = { id: randomUUID(), position: 0, itemId: item.id, choice: other(item.key), durationMs: 1 };
  await recordResponse(db, { id: attempt.id, userId }, { ...input, certainty: "very" }, new Date());
  return { attempt, item, responseId: input.id };
}

const open = (attempt: string, position = "0") =>
  DoubtPage({ params: Promise.resolve({ locale: "vi", attempt, position }), searchParams: Promise.resolve({}) });

const send = (attempt: string, words: string, position = "0") => sendDoubt(null, form({ attempt, position, words }));

describe("a doubt about a key", () => {
  test("is kept with its response, item and version, and shown with thanks", async ({ db, world }) => {
    const { attempt, item, responseId } = await aWrongResponse(db, world, "learner");
    await ask(db, world, "learner", `/doubt/${attempt.id}/0`);
    expect(await rendered(page, { attempt: attempt.id, position: "0" })).toContain("Vì sao bạn nghĩ đáp án sai?");
    expect(await outcomeOf(() => send(attempt.id, "Đoạn 2\nnói khác."))).toBe(`/doubt/${attempt.id}/0?said=sent`);
    expect(await db.doubt.findMany({ where: { userId: world.learner.id } })).toMatchObject([
      { responseId, itemId: item.id, version: versionOf(item), courseId: course.id, words: "Đoạn 2\nnói khác." },
    ]);
    const shown = await rendered(page, { attempt: attempt.id, position: "0" }, { said: "sent" });
    expect(shown).toContain("Cảm ơn bạn. Chúng tôi sẽ báo lại kết quả.");
    expect(shown).toContain("Đang chờ xem xét.");
    expect(shown).toContain("Đoạn 2\nnói khác.");
    expect(await rendered("progress/[course]", { course: course.id })).toContain("Đáp án bạn nghi ngờ");
  });

  test("is one for each learner and version: a second one, also of another attempt, opens the first", async ({
    db,
    world,
  }) => {
    const { attempt, item } = await aWrongResponse(db, world, "learner");
    await ask(db, world, "learner", `/doubt/${attempt.id}/0`);
    await Promise.all(["Lần một", "Lần một"].map((words) => outcomeOf(() => send(attempt.id, words))));
    await outcomeOf(() => send(attempt.id, "Lần hai"));
    const kept = await db.doubt.findMany({ where: { userId: world.learner.id, itemId: item.id } });
    expect(kept.map(({ words }) => words)).toEqual(["Lần một"]);
    const { editionId, startedAt } = attempt;
    const quiz = { quizId: "review", kind: "review" as const, editionId, startedAt, itemIds: [item.id], seed: 1 };
    const wrong = { id: randomUUID(), position: 0, itemId: item.id, choice: other(item.key), correct: false };
    const later = await db.attempt.create({
      data: {
        ...quiz,
        userId: world.learner.id,
        courseId: course.id,
        responses: { create: { ...wrong, createdAt: startedAt } },
      },
    });
    expect(await rendered(page, { attempt: later.id, position: "0" })).toContain("Lần một");
  });

  test("that says too little or too much stays in the form with what was typed", async ({ db, world }) => {
    const { attempt } = await aWrongResponse(db, world, "learner");
    await ask(db, world, "learner", `/doubt/${attempt.id}/0`);
    const long = "a".repeat(1001);
    expect(await send(attempt.id, long)).toMatchObject({ wrong: { words: "bad-words" }, typed: { words: long } });
    expect(await send(attempt.id, "  ")).toMatchObject({ wrong: { words: "bad-words" } });
    expect(await db.doubt.count({ where: { userId: world.learner.id, response: { attemptId: attempt.id } } })).toBe(0);
  });

  test.for(["peer", "manager"] as const)(
    "is nothing that %s could say or see of a learner's response",
    async (person, { db, world }) => {
      const { attempt } = await aWrongResponse(db, world, "learner");
      await ask(db, world, person, `/doubt/${attempt.id}/0`);
      expect(await outcomeOf(() => send(attempt.id, "Vì thế."))).toBe("none");
      expect(await outcomeOf(() => open(attempt.id))).toBe("none");
    },
  );

  test("has no page where nothing was answered, nor while a final can still be changed", async ({ db, world }) => {
    const { attempt, item } = await aWrongResponse(db, world, "learner");
    await ask(db, world, "learner", "/doubt");
    for (const position of ["1", "-1", "x", "99999999999"])
      expect(await outcomeOf(() => open(attempt.id, position))).toBe("none");
    const { final } = world;
    const answer = { id: randomUUID(), position: 0, itemId: item.id, choice: item.key, correct: true };
    await db.response.create({ data: { ...answer, attemptId: final.id, createdAt: new Date() } });
    for (const submittedAt of [null, new Date()]) {
      await db.attempt.update({ where: { id: final.id }, data: { submittedAt } });
      expect(await outcomeOf(() => open(final.id))).toBe("none");
    }
    await db.attempt.update({ where: { id: final.id }, data: { submittedAt: new Date(Date.now() - 11_000) } });
    expect(await rendered(page, { attempt: final.id, position: "0" })).toContain(item.stem.vi);
  });
});
