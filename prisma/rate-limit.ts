import { z } from "zod";
import type { RateLimit } from "@/domain/rate-limit";
import type { Db } from "./client";

const Counted = z.array(z.object({ count: z.number() })).length(1);

/** Counts a try under `key` and says whether it is still within `limit` for the window that the first try opened. */
export async function isWithinLimit(
  db: Db,
  { key, limit, windowMs, now }: RateLimit & { key: string; now: Date },
): Promise<boolean> {
  const windowEndsAt = new Date(now.getTime() + windowMs);
  const [row] = Counted.parse(
    await db.$queryRaw`
      insert into rate_limits as r (key, count, window_ends_at) values (${key}, 1, ${windowEndsAt})
      on conflict (key) do update set
        count = case when r.window_ends_at <= ${now} then 1 else r.count + 1 end,
        window_ends_at = case when r.window_ends_at <= ${now} then excluded.window_ends_at else r.window_ends_at end
      returning count`,
  );
  return row !== undefined && row.count <= limit;
}

export const clearLimit = (db: Db, key: string) => db.rateLimit.deleteMany({ where: { key } });

export const dropEndedLimits = (db: Db, now: Date) =>
  db.rateLimit.deleteMany({ where: { windowEndsAt: { lte: now } } });
