import { readFileSync } from "node:fs";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptySchema, schemaDiff } from "@/bin/postgres/schema-diff";
import { dropDatabase, emptyDatabase, freshDatabase, type TestDatabase } from "./database";

/** What the migrations make and a Prisma schema can't say. */
const byHand = {
  indexes: [
    "CREATE UNIQUE INDEX attempts_open_key ON public.attempts USING btree (user_id, course_id, quiz_id) WHERE (submitted_at IS NULL)",
    `CREATE UNIQUE INDEX attempts_pretest_key ON public.attempts USING btree (user_id, course_id) WHERE (kind = 'pretest'::"QuizKind")`,
    `CREATE INDEX attempts_finals ON public.attempts USING btree (course_id, submitted_at, id) WHERE ((kind = 'final'::"QuizKind") AND (submitted_at IS NOT NULL))`,
    `CREATE INDEX attempts_whole ON public.attempts USING btree (user_id, course_id, quiz_id, started_at) WHERE ((scope = 'full'::"AttemptScope") AND (submitted_at IS NOT NULL))`,
    "CREATE UNIQUE INDEX regrades_one_standing ON public.regrades USING btree (course_id, item_id, version) WHERE (undone_at IS NULL)",
    "CREATE INDEX review_cards_solid ON public.review_cards USING btree (course_id, due_at, responsibility_id, user_id) WHERE ((known >= (0.95)::double precision) AND is_transferred AND ((last_right_at - first_right_at) >= '16:00:00'::interval))",
    "CREATE INDEX review_cards_unknown ON public.review_cards USING btree (course_id, user_id) WHERE ((known IS NULL) OR (shown IS NULL))",
    "CREATE UNIQUE INDEX invitations_open_key ON public.invitations USING btree (cohort_id, email) WHERE ((used_at IS NULL) AND (revoked_at IS NULL))",
  ],
  functions: [
    "attempt_raw(attempt attempts) integer",
    "count_ended_attempt() trigger",
    "count_lesson_tally(learner uuid, course text, lesson text) SETOF lesson_tallies",
    "count_tally(learner uuid, course text) SETOF tallies",
    "erase_learner(learner uuid) void",
    "keep_search_text() trigger",
    "move_tally(learner uuid, course text, at timestamp with time zone) void",
    "record_judged(learner uuid, response responses, card review_cards, reps_before integer, ends_at timestamp with time zone, course text, keys_seen integer) boolean",
    "record_response(learner uuid, response responses, card review_cards, reps_before integer, ends_at timestamp with time zone) boolean",
    "recount_tally(learner uuid, course text) void",
    "searchable(text) text",
    "settle_tally(attempt attempts) void",
    "tally_attempt() trigger",
    "tally_certificate() trigger",
    "tally_reading() trigger",
    "tally_response() trigger",
    "vietnamese_order(text) text",
  ],
};

let migrated: TestDatabase;
let generated: TestDatabase;

beforeAll(async () => {
  [migrated, generated] = await Promise.all([freshDatabase(), emptyDatabase()]);
  const sql = await schemaDiff(emptySchema, readFileSync("prisma/schema.prisma", "utf8"));
  await inDatabase(generated, (client) => client.query(sql));
});

afterAll(async () => {
  await Promise.all([dropDatabase(migrated), dropDatabase(generated)]);
});

test.each(["columns", "enums", "constraints"] as const)(
  "the migrations lead to the %s that prisma/schema.prisma says",
  async (part) => {
    expect(await describeDatabase(migrated, part)).toEqual(await describeDatabase(generated, part));
  },
);

test("they lead to its indexes, and to those written by hand", async () => {
  const [found, wanted] = await Promise.all([
    describeDatabase(migrated, "indexes"),
    describeDatabase(generated, "indexes"),
  ]);
  expect(found).toEqual([...wanted, ...byHand.indexes].sort());
});

test("they lead to the functions written by hand and to no others", async () => {
  expect(await describeDatabase(migrated, "functions")).toEqual(byHand.functions);
});

test("prisma/migrations/schema.prisma, from which the next migration is written, is prisma/schema.prisma", () => {
  expect(readFileSync("prisma/migrations/schema.prisma", "utf8")).toBe(readFileSync("prisma/schema.prisma", "utf8"));
});

/** One line a thing, from the catalogue; `format_type` and the `pg_get_…` functions write it as PostgreSQL understands it. */
const catalogue = {
  columns: `SELECT format('%s.%s %s%s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' not null' END, pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'`,
  enums: `SELECT format('%s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname`,
  constraints: `SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND conrelid::regclass::text <> '_prisma_migrations'`,
  indexes: `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  functions: `SELECT format('%s(%s) %s', proname, pg_get_function_arguments(oid), pg_get_function_result(oid)) AS line
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
};

async function describeDatabase(database: TestDatabase, part: keyof typeof catalogue): Promise<string[]> {
  const { rows } = await inDatabase(database, (client) => client.query<{ line: string }>(catalogue[part]));
  expect(rows).not.toEqual([]);
  return rows.map(({ line }) => line).sort();
}

async function inDatabase<T>(database: TestDatabase, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...database, ssl: false });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
