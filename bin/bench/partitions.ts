import { performance } from "node:perf_hooks";
import { Client } from "pg";
import { z } from "zod";
import { startPostgres } from "@/bin/postgres/embedded";
import { commandLine } from "@/bin/step/command-line";
import { dropDatabase } from "./database";

/**
 * `node bin/on.mjs bin/bench/partitions.ts --millions 4 --only month`: tries what partitions of the responses by month, or the learner's
 * id in every key, would cost and bring, on tables of the same columns and indexes in a database of their own; docs/scaling.md tells
 * what came of it. Each way takes the same rows, a month of attempts of twelve responses after the other, and is asked the same.
 */
const { values } = commandLine({
  options: { millions: { type: "string", default: "1" }, only: { type: "string", default: "" } },
});
const months = 24;
const perMonth = Math.round((Number(values.millions) * 1_000_000) / months / 12) * 12;
const folder = ".data/bench-partitions";

type Way = {
  name: string;
  key: string;
  unique: string;
  partitionKey: string | null;
  bounds: (month: number) => string;
};

const monthAt = (month: number): string => new Date(Date.UTC(2024, month, 1)).toISOString();

/** The smallest UUID of version 7 of a time (RFC 9562): its first 48 bits are the milliseconds. */
function uuidAt(month: number): string {
  const hex = Date.UTC(2024, month, 1).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

const between = (from: string, until: string): string => `FROM ('${from}') TO ('${until}')`;

/** What is unique in a partitioned table has its key: by time a response that is sent twice could be stored twice, by attempt it couldn't. */
const everyWay: Way[] = [
  { name: "one table", key: "id", unique: "attempt_id, position", partitionKey: null, bounds: () => "" },
  {
    name: "by month of the response",
    key: "id, created_at",
    unique: "attempt_id, position, created_at",
    partitionKey: "created_at",
    bounds: (month) => between(monthAt(month), monthAt(month + 1)),
  },
  {
    name: "by month of the attempt's id",
    key: "attempt_id, id",
    unique: "attempt_id, position",
    partitionKey: "attempt_id",
    bounds: (month) => between(uuidAt(month), uuidAt(month + 1)),
  },
  {
    name: "the learner in every key",
    key: "user_id, id",
    unique: "user_id, attempt_id, position",
    partitionKey: null,
    bounds: () => "",
  },
];
const ways = everyWay.filter(({ name }) => name.includes(values.only));

await dropDatabase(folder);
const server = await startPostgres(folder);
const client = new Client({
  host: server.host,
  port: server.port,
  user: server.user,
  database: "postgres",
  ssl: false,
});
await client.connect();
try {
  // What is measured is the work and not the disk: all ways write as much of it at once.
  await client.query("SET synchronous_commit = off");
  for (const way of ways) console.log(JSON.stringify({ way: way.name, ...(await measured(way)) }));
} finally {
  await client.end();
  await server.stop();
}

async function measured(way: Way) {
  await create(way);
  const rates: number[] = [];
  for (let month = 0; month < months; month += 1) rates.push(await fill(way, month));
  await client.query("VACUUM ANALYZE r");
  const bytes = await numberOf(
    way.partitionKey
      ? "SELECT sum(pg_total_relation_size(relid))::float8 FROM pg_partition_tree('r')"
      : "SELECT pg_total_relation_size('r')::float8",
  );
  const { rows } = await client.query(
    "SELECT array_agg(id) AS ids FROM (SELECT DISTINCT attempt_id AS id FROM r TABLESAMPLE SYSTEM (1) LIMIT 2000) s",
  );
  const ids: string[] = rows[0]?.ids ?? [];
  const result = {
    rows: perMonth * months,
    bytesARow: Math.round(bytes / (perMonth * months)),
    firstRowsASecond: Math.round(rates[0] ?? 0),
    lastRowsASecond: Math.round(rates.at(-1) ?? 0),
    oneByOneASecond: Math.round(await oneByOne(way)),
    attemptMicroseconds: Math.round(await readAttempts(way, ids)),
    attemptScans: await scansIn(`SELECT * FROM r WHERE attempt_id = '${ids[0]}'`),
    monthScans: await scansIn(
      `SELECT count(*) FROM r WHERE created_at >= '${monthAt(6)}' AND created_at < '${monthAt(7)}'`,
    ),
    yearGoneSeconds: await dropYear(way),
  };
  await client.query("DROP TABLE r");
  return result;
}

async function create({ key, unique, partitionKey, bounds }: Way): Promise<void> {
  const learner = key.includes("user_id") ? "user_id uuid NOT NULL, " : "";
  await client.query(
    `CREATE TABLE r (${learner}id uuid NOT NULL, attempt_id uuid NOT NULL, position integer NOT NULL, item_id text NOT NULL, choice text NOT NULL,
      certainty text, correct boolean NOT NULL, told boolean, duration_ms integer, created_at timestamptz(3) NOT NULL,
      PRIMARY KEY (${key}), UNIQUE (${unique}))${partitionKey ? ` PARTITION BY RANGE (${partitionKey})` : ""}`,
  );
  for (let month = 0; partitionKey && month <= months; month += 1)
    await client.query(`CREATE TABLE r_${month} PARTITION OF r FOR VALUES ${bounds(month)}`);
  await client.query("CREATE INDEX ON r (created_at)");
  await client.query("CREATE INDEX ON r (item_id)");
}

/** Rows a second of a month's. */
async function fill({ key }: Way, month: number): Promise<number> {
  const begunAt = performance.now();
  await client.query(
    `INSERT INTO r SELECT ${key.includes("user_id") ? "a.id, " : ""}gen_random_uuid(), a.id, p, 'item-' || (random() * 400)::int, 'first', 'fairly', random() < 0.8, NULL, 9000,
        a.at + p * interval '20 s'
      FROM (SELECT s.at, uuidv7(s.at - now()) AS id FROM (SELECT $1::timestamptz + random() * interval '27 days' AS at FROM generate_series(1, $2)) s) a,
        generate_series(0, 11) p`,
    [monthAt(month), perMonth / 12],
  );
  return perMonth / ((performance.now() - begunAt) / 1000);
}

/** As they are recorded: each in a statement of its own, prepared, in attempts of now. */
async function oneByOne({ key }: Way): Promise<number> {
  const attemptId = "overlay($3::text placing lpad(to_hex($1::int), 12, '0') from 25)::uuid";
  const learner = key.includes("user_id") ? `${attemptId}, ` : "";
  const attempts = 1000;
  const begunAt = performance.now();
  for (let attempt = 0; attempt < attempts; attempt += 1)
    for (let position = 0; position < 12; position += 1)
      await client.query({
        name: `one with ${key}`,
        text: `INSERT INTO r SELECT ${learner}gen_random_uuid(), ${attemptId}, $2::int, 'item-1', 'first', 'fairly', true, NULL, 9000, $4::timestamptz`,
        values: [attempt, position, uuidAt(months).replace("-0000-0000-", "-7000-8000-"), monthAt(months)],
      });
  return (attempts * 12) / ((performance.now() - begunAt) / 1000);
}

/** Microseconds to read an attempt's responses. */
async function readAttempts({ key }: Way, ids: readonly string[]): Promise<number> {
  const begunAt = performance.now();
  for (const id of ids)
    await client.query({
      name: `read with ${key}`,
      text: "SELECT * FROM r WHERE attempt_id = $1 ORDER BY position",
      values: [id],
    });
  return ((performance.now() - begunAt) * 1000) / Math.max(1, ids.length);
}

/** How many tables a statement looks into. */
async function scansIn(sql: string): Promise<number> {
  const { rows } = await client.query(`EXPLAIN (COSTS off) ${sql}`);
  return z
    .array(z.object({ "QUERY PLAN": z.string() }))
    .parse(rows)
    .filter((row) => /(Seq|Bitmap Heap) Scan on|Index (Only )?Scan using/.test(row["QUERY PLAN"])).length;
}

/** Seconds until the first year's rows are gone and their place may be used again. */
async function dropYear({ partitionKey }: Way): Promise<number> {
  const begunAt = performance.now();
  if (partitionKey) for (let month = 0; month < 12; month += 1) await client.query(`DROP TABLE r_${month}`);
  else {
    await client.query("DELETE FROM r WHERE created_at < $1", [monthAt(12)]);
    await client.query("VACUUM r");
  }
  return Math.round((performance.now() - begunAt) / 10) / 100;
}

async function numberOf(sql: string): Promise<number> {
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  return z.number().parse(rows[0]?.[0]);
}
