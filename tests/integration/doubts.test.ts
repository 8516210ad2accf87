import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { answerForCourse } from "@/app/[locale]/author/[course]/doubts/actions";
import { sendDoubt } from "@/app/[locale]/doubt/[attempt]/[position]/actions";
import DoubtPage from "@/app/[locale]/doubt/[attempt]/[position]/page";
import { answerForCohort } from "@/app/[locale]/manage/[cohort]/doubts/actions";
import type { Attempt } from "@/domain/attempt";
import { type Choice, choices } from "@/domain/choice";
import { findItem } from "@/domain/course";
import { versionOf } from "@/domain/item-version";
import type { Db } from "@/prisma/client";
import { recordResponse } from "@/prisma/response";
import { course, edition } from "@/tests/first-course";
import { form } from "./form";
import { ask, outcomeOf, practiceOf, test, type World } from "./people";
import { rendered } from "./rendered";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.mock("@/app/[locale]/author/[course]/watch.client", () => ({ Watch: () => null }));
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
    const { attempt } = await aWrongResponse(db, world, "learner");
    await ask(db, world, "learner", "/doubt");
    for (const position of ["1", "-1", "x", "99999999999"])
      expect(await outcomeOf(() => open(attempt.id, position))).toBe("none");
    const { final } = world;
    const item = findItem(course, final.itemIds[0] ?? "");
    const answer = { id: randomUUID(), position: 0, itemId: item?.id ?? "", choice: "both", correct: true } as const;
    await db.response.create({ data: { ...answer, attemptId: final.id, createdAt: new Date() } });
    for (const submittedAt of [null, new Date()]) {
      await db.attempt.update({ where: { id: final.id }, data: { submittedAt } });
      expect(await outcomeOf(() => open(final.id))).toBe("none");
    }
    await db.attempt.update({ where: { id: final.id }, data: { submittedAt: new Date(Date.now() - 11_000) } });
    expect(await rendered(page, { attempt: final.id, position: "0" })).toContain(item?.stem.vi);
  });
});

describe("doubts to be answered", () => {
  const list = "manage/[cohort]/doubts";
  const studio = "author/[course]/doubts";

  /** The learner's and the peer's doubts about the same item, told in other words by each. */
  async function aDoubtedItem(db: Db, world: World) {
    await db.attempt.deleteMany({ where: { userId: world.peer.id } });
    const { attempt, item } = await aWrongResponse(db, world, "learner");
    await ask(db, world, "learner", `/doubt/${attempt.id}/0`);
    await outcomeOf(() => send(attempt.id, "Đoạn này nói khác."));
    const response = { id: randomUUID(), position: 0, itemId: item.id, choice: item.key, correct: true };
    const { id: responseId } = await db.response.create({
      data: { ...response, attempt: { create: ofPeer(world, attempt) }, createdAt: new Date() },
    });
    const about = { courseId: course.id, itemId: item.id, version: versionOf(item) };
    const own = { userId: world.peer.id, responseId, words: "Tôi cũng thấy vậy.", createdAt: new Date() };
    await db.doubt.create({ data: { ...about, ...own } });
    const doubt = await db.doubt.findFirstOrThrow({ where: { userId: world.learner.id } });
    return { item, doubt };
  }

  const ofPeer = ({ peer }: World, { editionId, itemIds, startedAt }: Attempt) => ({
    userId: peer.id,
    courseId: course.id,
    quizId: "review",
    kind: "review" as const,
    editionId,
    itemIds,
    startedAt,
    seed: 1,
  });

  const reply = (world: World, doubt: string, changes: Record<string, string> = {}) =>
    answerForCohort(
      null,
      form({ cohort: world.cohort.id, doubt, page: "1", outcome: "willMend", answer: "", ...changes }),
    );

  test("reach the cohort's manager with key, choice, words, name and how many others doubt; the tab counts them", async ({
    db,
    world,
  }) => {
    const { item } = await aDoubtedItem(db, world);
    await ask(db, world, "manager", "/manage");
    const shown = await rendered(list, { cohort: world.cohort.id });
    for (const text of [item.stem.vi, "Đoạn này nói khác.", world.learner.name, "1 người khác cũng nghi ngờ câu này."])
      expect(shown).toContain(text);
    expect(shown).toContain(item.rationale[item.key].vi);
    expect(shown).toContain("(2 đang chờ)");
    expect(shown).toContain("Chưa đủ dữ liệu về độ khó (n = 1).");
  });

  test("reach the authors without a name", async ({ db, world }) => {
    await db.user.update({ where: { id: world.learner.id }, data: { name: "Tên Riêng" } });
    await aDoubtedItem(db, world);
    await ask(db, world, "author", "/author");
    const shown = await rendered(studio, { course: course.id });
    expect(shown).toContain("Đoạn này nói khác.");
    expect(shown).toContain("Một học viên đã gửi lúc");
    expect(shown).not.toContain("Tên Riêng");
  });

  test("of another cohort are nothing to a manager; those of who is in no cohort are, without a name", async ({
    db,
    world,
  }) => {
    const { doubt } = await aDoubtedItem(db, world);
    await ask(db, world, "otherManager", "/manage");
    const asked = { cohort: world.otherCohort.id };
    expect(await rendered(list, asked)).not.toContain("Đoạn này nói khác.");
    expect(await outcomeOf(() => reply(world, doubt.id, asked))).toBe("none");
    await db.doubt.update({ where: { id: doubt.id }, data: { userId: world.formerLearner.id } });
    const shown = await rendered(list, asked);
    expect(shown).toContain("Đoạn này nói khác.");
    expect(shown).toContain("Một học viên ngoài các nhóm đã gửi lúc");
  });

  test("are answered for all who doubt the same version, once however often it is pressed, and the learner reads it", async ({
    db,
    world,
  }) => {
    const { doubt } = await aDoubtedItem(db, world);
    await ask(db, world, "manager", `/manage/${world.cohort.id}/doubts`);
    const said = { outcome: "stands", answer: "Đoạn 2 nói rõ điều đó." };
    const outcomes = await Promise.all([1, 2].map(() => outcomeOf(() => reply(world, doubt.id, said))));
    expect(outcomes[0]).toBe(`/manage/${world.cohort.id}/doubts?page=1&said=answered#${doubt.id}`);
    expect(await db.doubt.count({ where: said as { outcome: "stands" } })).toBe(2);
    expect(await db.auditEntry.count({ where: { action: "doubt-answered", subject: doubt.id } })).toBe(1);
    await ask(db, world, "learner", "/progress");
    const shown = await rendered("progress/[course]", { course: course.id });
    expect(shown).toContain("Đáp án đúng.");
    expect(shown).toContain("Trả lời: Đoạn 2 nói rõ điều đó.");
  });

  test("are refused without a reason why the key stands, and as mended while the item is asked as it was", async ({
    db,
    world,
  }) => {
    const { doubt } = await aDoubtedItem(db, world);
    await ask(db, world, "manager", `/manage/${world.cohort.id}/doubts`);
    expect(await reply(world, doubt.id, { outcome: "stands" })).toMatchObject({ wrong: { answer: "unexplained" } });
    const mended = { outcome: "mended", answer: "Cảm ơn bạn." };
    expect(await reply(world, doubt.id, mended)).toMatchObject({ refusal: "not-mended", typed: mended });
    expect(await reply(world, doubt.id, { answer: "a".repeat(301) })).toMatchObject({
      wrong: { answer: "bad-answer" },
    });
    expect(await db.doubt.count({ where: { outcome: { not: null } } })).toBe(0);
  });

  test("that are mended name the edition that learners get", async ({ db, world }) => {
    const { doubt } = await aDoubtedItem(db, world);
    await db.doubt.updateMany({ data: { version: "as it was once" } });
    await ask(db, world, "author", "/author");
    await outcomeOf(() =>
      answerForCourse(null, form({ course: course.id, doubt: doubt.id, page: "1", outcome: "mended", answer: "" })),
    );
    expect(await db.doubt.findUnique({ where: { id: doubt.id } })).toMatchObject({
      outcome: "mended",
      mendedEditionId: edition,
      answeredById: world.author.id,
    });
  });
});
