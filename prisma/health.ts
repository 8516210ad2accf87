import { inspect } from "node:util";
import type { Db } from "./client";

/**
 * Whether the database answers and can be written to. It stores a row, and lets a passing table grow by some pages: on a full
 * disk small rows still fit into what there is for a while, and then no response does.
 */
export const canWrite = (db: Db): Promise<boolean> =>
  write(db).then(
    () => true,
    () => false,
  );

/** Whether it answers, and can't be written to because its disk is full: PostgreSQL's code for that is 53100. */
export const isDiskFull = (db: Db): Promise<boolean> =>
  write(db).then(
    () => false,
    (error) => /\b53100\b|no space left on device/i.test(inspect(error)),
  );

const write = async (db: Db) => {
  await db.$executeRaw`
    do $$ begin
      create temp table health_probe (filler text) on commit drop;
      insert into health_probe select repeat('x', 1000) from generate_series(1, 50);
      insert into rate_limits (key, count, window_ends_at) values ('health', 0, now()) on conflict (key) do update set window_ends_at = excluded.window_ends_at;
    end $$`;
};
