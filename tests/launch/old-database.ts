import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { Client, type ClientConfig } from "pg";
import type { Course } from "@/domain/course";
import { demoHistory } from "@/prisma/demo/history";
import { migrate } from "@/prisma/migrations/migrate";
import { course, edition } from "@/tests/first-course";
import { aFolder } from "./folder";

const first = "20261124090000_init";

/** The roles had their names in the code then, and these in the database. */
const asFirstNamed = { first: "caio", both: "both", second: "cto" } as const;

export function asFirstWritten({ roles: _, ...course }: Course): unknown {
  const named = JSON.stringify(course).replace(
    /"(owner|key|class)":"(first|second)"/g,
    (_all, field, choice: "first" | "second") => `"${field}":"${asFirstNamed[choice]}"`,
  );
  return JSON.parse(named.replaceAll('"first":{', '"caio":{').replaceAll('"second":{', '"cto":{'));
}

/** Fills a database as the first version left it: its own migration alone, and a learner who did five practices. */
export async function fillAsFirstVersion(config: ClientConfig): Promise<{ userId: string; responses: number }> {
  const folder = aFolder();
  cpSync(join("prisma/migrations", first), join(folder, first), { recursive: true });
  await migrate(config, folder);
  const userId = randomUUID();
  const now = new Date("2026-06-01T03:00:00Z");
  const practices = demoHistory(course, edition, { now, newId: randomUUID }).attempts.filter(
    ({ kind }) => kind === "practice",
  );
  const client = new Client(config);
  await client.connect();
  await client.query("INSERT INTO users (id, email, name) VALUES ($1, $2, 'An Nguyên')", [userId, "an@example.org"]);
  await client.query("INSERT INTO editions (id, course_id, content) VALUES ($1, $2, $3)", [
    edition,
    course.id,
    asFirstWritten(course),
  ]);
  for (const { id, quizId, kind, itemIds, seed, startedAt, submittedAt, responses } of practices) {
    await client.query(
      `INSERT INTO attempts (id, user_id, course_id, quiz_id, kind, edition_id, item_ids, seed, started_at, submitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, userId, course.id, quizId, kind, edition, itemIds, seed, startedAt, submittedAt],
    );
    for (const { id: responseId, position, itemId, choice, certainty, correct, durationMs, createdAt } of responses)
      await client.query(
        `INSERT INTO responses (id, attempt_id, position, item_id, choice, certainty, correct, duration_ms, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [responseId, id, position, itemId, asFirstNamed[choice], certainty, correct, durationMs, createdAt],
      );
  }
  await client.end();
  return { userId, responses: practices.flatMap(({ responses }) => responses).length };
}

/** The migrations that are applied, and which of the tables that a later one makes are there. */
export async function stateOf(config: ClientConfig): Promise<{ migrations: string[]; hasCards: boolean }> {
  const client = new Client(config);
  await client.connect();
  const applied = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1",
  );
  const cards = await client.query<{ cards: string | null }>("SELECT to_regclass('review_cards') AS cards");
  await client.end();
  return { migrations: applied.rows.map(({ name }) => name), hasCards: cards.rows[0]?.cards !== null };
}
