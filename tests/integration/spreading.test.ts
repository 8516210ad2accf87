import { expect } from "vitest";
import { z } from "zod";
import type { Db } from "@/prisma/client";
import { test } from "./rows";

/**
 * What an engine asks of a schema that spreads its tables over several servers by their learner, as Citus does ("Determining the
 * distribution column", "Limitations"): each learner's table has the learner's id, in its primary key and in whatever is unique. A
 * new table, key or constraint is decided here; docs/scaling.md tells what changing the others would cost.
 */

/** Small, and the same for all: a copy on each server. */
const copied: Record<string, string> = {
  _prisma_migrations: "which migrations were applied",
  articles: "what authors brought",
  assignments: "a row a cohort",
  audit_entries: "of a cohort's managers and of operators; written by few",
  cohorts: "a row a cohort",
  draft_changes: "what authors did",
  drafts: "a row a course",
  editions: "a row an edition",
  item_figures: "counted over a cohort's learners",
  operating_facts: "a row a fact of the whole",
  publications: "a row an edition",
  regrades: "of a course's items, for everybody",
  rosters: "whom a manager listed, until it is confirmed",
};

/** Found by what somebody shows before it is known who they are: kept whole on one server, and small or short-lived. */
const looked: Record<string, string> = {
  email_changes: "by the hash of a link's token",
  invitations: "by the hash of a link's token, for who has no account yet",
  password_resets: "by the hash of a link's token",
  rate_limits: "by an address or an account's name",
  sessions: "by the hash of a cookie's token, before every request",
  sign_in_steps: "by the hash of a cookie's token",
  sign_ups: "by the hash of a link's token, for who has no account yet",
  verification_tokens: "by a token",
};

/** What doesn't fit yet, with what it would become. Each is a key that others refer to, so no migration that only adds can change it. */
const unfit: Record<string, string> = {
  "users (email)": "a lookup table from address to learner",
  "users (unsubscribe_token)": "a token that begins with the learner's id",
  "accounts (id)": "(user_id, id)",
  "accounts (provider, provider_account_id)": "a lookup table from the provider's name to the learner",
  "attempts (id)": "(user_id, id)",
  "certificates (id)": "(user_id, id)",
  "certificates (attempt_id)": "(user_id, attempt_id)",
  "certificates (code)": "a lookup table from code to learner",
  "doubts (id)": "(user_id, id)",
  "memberships (id)": "(user_id, id)",
  "passkeys (id)": "a lookup table from the passkey's id to the learner",
  "reminders (id)": "(user_id, id)",
  "responses without user_id": "the column, filled from its attempt",
  "responses (id)": "(user_id, id)",
  "responses (attempt_id, position)": "(user_id, attempt_id, position)",
};

/** Between two learners' tables, a reference that doesn't name the learner on both sides. */
const unfitReferences: Record<string, string> = {
  "certificates (attempt_id) → attempts": "(user_id, attempt_id)",
  "doubts (response_id) → responses": "(user_id, response_id)",
  "responses (attempt_id) → attempts": "(user_id, attempt_id)",
};

const isLearners = (table: string): boolean => !(table in copied) && !(table in looked);

test("every learner's table has the learner in all its keys, or is named here with what it would need", async ({
  db,
}) => {
  const tables = await tablesOf(db);
  const misfits = tables
    .filter(({ table }) => isLearners(table))
    .flatMap(({ table, columns, keys }) => {
      const learner = table === "users" ? "id" : "user_id";
      return [
        ...(columns.includes(learner) ? [] : [`${table} without ${learner}`]),
        ...keys.filter((key) => !key.includes(learner)).map((key) => `${table} (${key.join(", ")})`),
      ];
    });
  expect(misfits.toSorted()).toEqual(Object.keys(unfit).toSorted());
});

test("a table that is named as copied or looked up is there, and no learner's results are in it", async ({ db }) => {
  const tables = await tablesOf(db);
  const known = [...Object.keys(copied), ...Object.keys(looked)];
  expect(known.filter((name) => !tables.some(({ table }) => table === name))).toEqual([]);
  const withLearner = tables.filter(({ columns }) => columns.includes("user_id")).map(({ table }) => table);
  expect(withLearner.filter((table) => table in copied)).toEqual([]);
});

test("a reference between learners' tables names the learner on both sides, or stands here", async ({ db }) => {
  const References = z.array(z.object({ from: z.string(), columns: z.array(z.string()), to: z.string() }));
  const references = References.parse(
    await db.$queryRaw`
      select conrelid::regclass::text as from, confrelid::regclass::text as to, array(select a.attname::text from unnest(conkey) k(n)
        join pg_attribute a on a.attrelid = conrelid and a.attnum = k.n order by 1) as columns
      from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  const misfits = references
    .filter(({ from, to }) => isLearners(from) && isLearners(to) && to !== "users")
    .filter(({ columns }) => !columns.includes("user_id"))
    .map(({ from, columns, to }) => `${from} (${columns.join(", ")}) → ${to}`);
  expect(misfits.toSorted()).toEqual(Object.keys(unfitReferences).toSorted());
});

test("no learner's row refers to another learner but by who answered or revoked", async ({ db }) => {
  const rows = await db.$queryRaw`
    select conrelid::regclass::text || ' ' || a.attname as name from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
    where contype = 'f' and confrelid = 'users'::regclass and connamespace = current_schema()::regnamespace and a.attname <> 'user_id'`;
  const names = z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
  const others = names.filter((name) => isLearners(name.split(" ")[0] ?? ""));
  // Citus refuses a reference that isn't by the learner of both: these two would go without one.
  expect(others.toSorted()).toEqual(["certificates revoked_by_id", "doubts answered_by_id"]);
});

/** The tables with their columns, and with the columns of the primary key and of each unique index. */
async function tablesOf(db: Db) {
  const rows = await db.$queryRaw`
    select t.relname as "table", array(select attname::text from pg_attribute where attrelid = t.oid and attnum > 0 and not attisdropped) as columns,
      (select json_agg((select json_agg(a.attname order by k.o) from unnest(i.indkey) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n)) from pg_index i where i.indrelid = t.oid and i.indisunique) as keys
    from pg_class t where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace`;
  return z
    .array(z.object({ table: z.string(), columns: z.array(z.string()), keys: z.array(z.array(z.string())).nullable() }))
    .parse(rows)
    .map(({ keys, ...table }) => ({ ...table, keys: keys ?? [] }));
}
