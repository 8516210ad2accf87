import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { test as base, expect, vi } from "vitest";
import { z } from "zod";
import type { Attempt, QuizKind } from "@/domain/attempt";
import { findItem } from "@/domain/course";
import { dayMs } from "@/domain/day";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { PrismaClient } from "@/prisma/generated/client";
import { course, edition } from "@/tests/first-course";
import { dropDatabase, freshDatabase } from "./database";
import { storeHistory } from "./histories";
import { signedIn } from "./people";
import { rendered } from "./rendered";
import { setRequest } from "./request";
import { aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

/** A database of one connection that tells each statement, and how many rows the server looked at for them. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from this pattern
const test = base.extend("asked", { scope: "file" }, async ({}, { onCleanup }) => {
  const address = await freshDatabase();
  const adapter = new PrismaPg({ ...address, max: 1 });
  const db = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  globalThis.phanVaiDb = db;
  let statements = 0;
  db.$on("query", () => {
    statements += 1;
  });
  await keepEdition(db, edition, course);
  onCleanup(async () => {
    await db.$disconnect();
    await dropDatabase(address);
  });
  const counts = async () => {
    await db.$executeRaw`select pg_stat_force_next_flush()`;
    const rows = await db.$queryRaw`
      select (sum(seq_tup_read) + sum(coalesce(idx_tup_fetch, 0)))::int as rows, pg_stat_clear_snapshot()::text from pg_stat_user_tables`;
    return { rows: z.tuple([z.object({ rows: z.number() })]).parse(rows)[0].rows, statements };
  };
  return { db, counts };
});

type Quiz = { quizId: string; kind: QuizKind; scope: "full" | "retry" };

const [first] = course.lessons;
const lessonId = first?.id ?? "";
const quizzes: Quiz[] = [
  { quizId: "check-30", kind: "check", scope: "full" },
  { quizId: "check-90", kind: "check", scope: "full" },
  { quizId: "final", kind: "final", scope: "full" },
  ...course.lessons.slice(1).map(({ id }) => ({ quizId: id, kind: "practice", scope: "full" }) as const),
  { quizId: lessonId, kind: "practice", scope: "retry" },
  { quizId: lessonId, kind: "practice", scope: "full" },
  { quizId: "review", kind: "review", scope: "full" },
];

/** So many rounds of every quiz, one a day, with half of the responses right; the last of the first lesson and the last review are open. */
function aLongHistory(rounds: number): Attempt[] {
  const length = rounds * quizzes.length;
  const begun = Date.now() - (length + 1) * dayMs;
  return Array.from({ length }, (_, day) => {
    const quiz = quizzes[day % quizzes.length] ?? { quizId: "review", kind: "review", scope: "full" };
    const startedAt = new Date(begun + day * dayMs);
    const lessons = course.lessons.filter(({ id }) => quiz.kind !== "practice" || id === quiz.quizId);
    const duties = lessons.flatMap(({ responsibilities }) => responsibilities);
    // One of each responsibility, as a review asks them.
    const itemIds = duties.slice(0, 10).flatMap(({ items }) => items.slice(0, 1).map(({ id }) => id));
    const isOpen = day >= length - 2;
    const responses = itemIds.slice(0, isOpen ? 4 : 10).map((itemId, position) => {
      const key = findItem(course, itemId)?.key ?? "both";
      const choice = position % 2 ? key : "both";
      const createdAt = new Date(startedAt.getTime() + position * 1000);
      return {
        id: randomUUID(),
        itemId,
        position,
        choice,
        certainty: null,
        correct: choice === key,
        durationMs: 9,
        createdAt,
      };
    });
    const submittedAt = isOpen ? null : new Date(startedAt.getTime() + 60_000);
    return {
      ...quiz,
      id: randomUUID(),
      editionId: edition,
      itemIds,
      startedAt,
      submittedAt,
      deadlineAt: null,
      sittingId: null,
      responses,
    };
  });
}

async function aLearner(db: Db, rounds: number) {
  const { id: userId } = await aUser(db);
  const attempts = aLongHistory(rounds);
  // Tallies are counted at the end, all at once.
  await db.$executeRaw`alter table attempts disable trigger tally_attempt`;
  await db.$executeRaw`alter table responses disable trigger tally_response`;
  await storeHistory(db, userId, attempts, course);
  await db.$executeRaw`alter table attempts enable trigger tally_attempt`;
  await db.$executeRaw`alter table responses enable trigger tally_response`;
  await db.$executeRaw`select recount_tally(${userId}::uuid, ${course.id})`;
  await db.$executeRaw`vacuum analyze`;
  // A few rows are read whole as fast as they are found; of many they are found.
  await db.$executeRaw`set enable_seqscan = off`;
  setRequest(await signedIn(db, userId));
  const lastOf = (kind: QuizKind) => attempts.findLast((one) => one.kind === kind && one.submittedAt)?.id ?? "";
  return {
    attempts,
    practice: attempts.findLast((one) => one.quizId === lessonId && one.submittedAt)?.id ?? "",
    review: lastOf("review"),
  };
}

test("no page of a learner asks more, or reads more rows, of a thousand attempts than of a few", async ({ asked }) => {
  const { db, counts } = asked;
  const of = async (rounds: number) => {
    const { attempts, practice, review } = await aLearner(db, rounds);
    const at = { course: course.id };
    const lesson = { ...at, lesson: lessonId };
    const pages: [string, Record<string, string>, Record<string, string>?][] = [
      ["learn/[course]", at],
      ["learn/[course]/map", at],
      ["learn/[course]/[lesson]", lesson],
      ["learn/[course]/[lesson]/quiz", lesson],
      ["learn/[course]/[lesson]/quiz/[attempt]", { ...lesson, attempt: practice }],
      ["learn/[course]/final", at],
      ["progress/[course]", at],
      ["progress/[course]", at, { page: "3" }],
      ["review", {}],
      ["review/quiz", {}],
      ["review/[attempt]", { attempt: review }],
    ];
    const read: Record<string, { rows: number; statements: number }> = {};
    for (const [page, params, search] of pages) {
      const before = await counts();
      await rendered(page, params, search);
      const after = await counts();
      const name = [page, ...Object.entries(search ?? {}).flat()].join(" ");
      read[name] = { rows: after.rows - before.rows, statements: after.statements - before.statements };
    }
    return { length: attempts.length, read };
  };
  const [few, many] = [await of(5), await of(91)];
  expect(many.length).toBeGreaterThan(1000);
  for (const [page, { rows, statements }] of Object.entries(many.read)) {
    expect(statements, page).toBeLessThanOrEqual(few.read[page]?.statements ?? 0);
    // More by the lines of a whole page of earlier finals in the place of a half one; two more attempts with their responses would be more.
    expect(rows, page).toBeLessThan((few.read[page]?.rows ?? 0) + 20);
  }
}, 120_000);

test("a final that lies before the latest ones opens, and is listed behind them", async ({ asked }) => {
  const { attempts } = await aLearner(asked.db, 12);
  const [first] = attempts.filter(({ kind }) => kind === "final");
  const at = { course: course.id };
  expect(await rendered("learn/[course]/final/[attempt]", { ...at, attempt: first?.id ?? "" })).toContain("trên 10");
  const [newest, oldest] = [
    await rendered("learn/[course]/final", at),
    await rendered("learn/[course]/final", at, { page: "2" }),
  ];
  expect([newest, oldest].map((page) => page.includes(`final/${first?.id}`))).toEqual([false, true]);
  expect([newest, oldest].map((page) => page.match(/<th scope="row">/g)?.length)).toEqual([10, 2]);
}, 120_000);
