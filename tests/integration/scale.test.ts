import { PrismaPg } from "@prisma/adapter-pg";
import { test as base, expect, vi } from "vitest";
import { z } from "zod";
import { cohortViewOf, peopleOrders } from "@/domain/cohort-view";
import { lessonItems } from "@/domain/course";
import { attemptSelections } from "@/domain/report";
import type { Db, Tx } from "@/prisma/client";
import { meanScore, meanSolid } from "@/prisma/cohort-figures";
import { keepEdition } from "@/prisma/edition";
import { PrismaClient } from "@/prisma/generated/client";
import { countPeople, listPeople } from "@/prisma/people";
import { findCheckResults, findLessonTallies, findReadingsOf } from "@/prisma/report";
import { course, edition } from "@/tests/first-course";
import { dropDatabase, freshDatabase } from "./database";
import { signedIn } from "./people";
import { rendered } from "./rendered";
import { setRequest } from "./request";
import { aCohort, aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

/** A database that tells each statement that it is asked. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from this pattern
const test = base.extend("asked", { scope: "file" }, async ({}, { onCleanup }) => {
  const address = await freshDatabase();
  const db = new PrismaClient({ adapter: new PrismaPg(address), log: [{ emit: "event", level: "query" }] });
  const statements: string[] = [];
  db.$on("query", ({ query }) => statements.push(query));
  await keepEdition(db, edition, course);
  onCleanup(async () => {
    await db.$disconnect();
    await dropDatabase(address);
  });
  return { db, statements };
});

const items = course.lessons.flatMap(lessonItems).slice(0, 9);

/** A cohort with so many learners, each with so many ended practices of nine responses; their tallies are counted at the end, all at once. */
async function aCohortOf(db: Db, learners: number, attempts: number) {
  const manager = await aUser(db, { role: "manager" });
  const cohort = await aCohort(db, [{ userId: manager.id, role: "manager" }]);
  const [lesson] = course.lessons;
  await db.$executeRaw`alter table attempts disable trigger tally_attempt`;
  await db.$executeRaw`alter table responses disable trigger tally_response`;
  await db.$executeRaw`
    with learner as (
      insert into users (id, name, email) select gen_random_uuid(), 'Người ' || n, gen_random_uuid() || '@example.com' from generate_series(1, ${learners}::int) n returning id
    ), member as (
      insert into memberships (id, cohort_id, user_id, role) select gen_random_uuid(), ${cohort.id}::uuid, id, 'learner' from learner
    ), attempt as (
      insert into attempts (id, user_id, course_id, quiz_id, kind, edition_id, item_ids, seed, started_at, submitted_at, raw)
      select gen_random_uuid(), learner.id, ${course.id}, ${lesson?.id}, 'practice', ${edition}, ${items.map(({ id }) => id)}, 1, now() - n * interval '1 hour', now() - n * interval '1 hour', 9
      from learner, generate_series(1, ${attempts}::int) n returning id, item_ids
    )
    insert into responses (id, attempt_id, position, item_id, choice, correct, created_at)
    select gen_random_uuid(), attempt.id, place, item_id, 'both', true, now() from attempt, unnest(item_ids) with ordinality as asked(item_id, place)`;
  await db.$executeRaw`alter table attempts enable trigger tally_attempt`;
  await db.$executeRaw`alter table responses enable trigger tally_response`;
  await db.$executeRaw`
    select recount_tally(user_id, ${course.id}) from memberships where cohort_id = ${cohort.id}::uuid and role = 'learner'`;
  await db.$executeRaw`analyze`;
  return { manager, cohort, ref: { cohortId: cohort.id, course, now: new Date() } };
}

const Reads = z.array(z.object({ name: z.string(), n: z.coerce.number() }));

/** How many rows of each table some statements looked at; the server's counts hold what came just before, too. */
async function rowsRead(db: Db, work: (tx: Tx) => Promise<unknown>): Promise<Record<string, number>> {
  return db.$transaction(async (tx) => {
    const counts = async () =>
      Reads.parse(
        await tx.$queryRaw`
          select relname as name, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as n from pg_stat_xact_user_tables`,
      );
    // A few rows are read whole as fast as they are found; of many they are found.
    await tx.$executeRaw`set local enable_seqscan = off`;
    const before = new Map((await counts()).map(({ name, n }) => [name, n]));
    await work(tx);
    return Object.fromEntries((await counts()).map(({ name, n }) => [name, n - (before.get(name) ?? 0)]));
  });
}

const view = cohortViewOf({});

test("nothing on the page of a cohort's people reads an attempt or a response, whether a learner has ten attempts or a thousand", async ({
  asked: { db },
}) => {
  for (const attempts of [10, 1000]) {
    const { ref } = await aCohortOf(db, 3, attempts);
    const members = await db.membership.findMany({ where: { cohortId: ref.cohortId, role: "learner" } });
    const ids = members.map(({ userId }) => userId);
    const read = await rowsRead(db, async (tx) => {
      for (const order of peopleOrders) await listPeople(tx, ref, { ...view, order });
      await listPeople(tx, ref, { ...view, search: "nguoi", state: "quiet" });
      await countPeople(tx, ref, "nguoi");
      for (const selection of attemptSelections)
        expect(await meanScore(tx, ref, selection)).toEqual({ share: 1, scores: 3 });
      await meanSolid(tx, ref, "Asia/Ho_Chi_Minh");
      await findCheckResults(tx, { cohortId: ref.cohortId, courseId: course.id });
      expect(await findLessonTallies(tx, course.id, ids)).toHaveLength(3);
      await findReadingsOf(tx, course.id, ids);
    });
    expect([read.attempts, read.responses], `${attempts} attempts`).toEqual([0, 0]);
  }
});

test("a page by name looks at the tallies of the 25 learners that it shows, and at nobody else's", async ({
  asked: { db },
}) => {
  const { ref } = await aCohortOf(db, 1000, 1);
  const read = await rowsRead(db, (tx) => listPeople(tx, ref, view));
  expect(read.tallies).toBeGreaterThanOrEqual(25);
  expect(read.tallies).toBeLessThan(40);
  expect([read.attempts, read.responses]).toEqual([0, 0]);
});

test("the page asks as many statements and sends as much for 1,000 learners as for 30, and 25 rows", async ({
  asked: { db, statements },
}) => {
  globalThis.phanVaiDb = db;
  const seen = [];
  for (const learners of [30, 1000]) {
    const { manager, cohort } = await aCohortOf(db, learners, 2);
    setRequest(await signedIn(db, manager.id));
    // What is asked of each process once is asked before it is counted.
    await rendered("manage/[cohort]", { cohort: cohort.id });
    statements.length = 0;
    const html = await rendered("manage/[cohort]", { cohort: cohort.id });
    seen.push({ statements: statements.length, rows: html.match(/<th scope="row">/g)?.length, bytes: html.length });
  }
  const [few, many] = seen;
  expect(many?.statements).toBeLessThanOrEqual(few?.statements ?? 0);
  expect([few?.rows, many?.rows]).toEqual([25, 25]);
  expect(many?.bytes).toBeLessThan(150_000);
});
