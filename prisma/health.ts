import type { Db } from "./client";

/**
 * Whether the database answers and can be written to. It stores a row, and lets a passing table grow by some pages: on a full
 * disk small rows still fit into what there is for a while, and then no response does.
 */
export async function canWrite(db: Db): Promise<boolean> {
  try {
    await db.$executeRaw`
      do $$ begin
        create temp table health_probe (filler text) on commit drop;
        insert into health_probe select repeat('x', 1000) from generate_series(1, 50);
        insert into rate_limits (key, count, window_ends_at) values ('health', 0, now()) on conflict (key) do update set window_ends_at = excluded.window_ends_at;
      end $$`;
    return true;
  } catch {
    return false;
  }
}
