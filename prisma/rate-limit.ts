import { z } from "zod";
import type { GrowingWait, RateLimit } from "@/domain/rate-limit";
import type { Db } from "./client";

const Counted = z.array(z.object({ count: z.number(), windowEndsAt: z.date() })).length(1);

type Try = RateLimit & { key: string; now: Date };

/** Counts a try under `key`; milliseconds until the window that the first try opened ends where it is beyond `limit`, else 0. */
export async function countTry(db: Db, { key, limit, windowMs, now }: Try): Promise<number> {
  const windowEndsAt = new Date(now.getTime() + windowMs);
  const [row] = Counted.parse(
    await db.$queryRaw`
      insert into rate_limits as r (key, count, window_ends_at) values (${key}, 1, ${windowEndsAt})
      on conflict (key) do update set
        count = case when r.window_ends_at <= ${now} then 1 else r.count + 1 end,
        window_ends_at = case when r.window_ends_at <= ${now} then excluded.window_ends_at else r.window_ends_at end
      returning count, window_ends_at as "windowEndsAt"`,
  );
  return row !== undefined && row.count <= limit ? 0 : (row?.windowEndsAt.getTime() ?? 0) - now.getTime();
}

/** Takes a counted try back: it was no guess. */
export const forgiveTry = (db: Db, key: string) =>
  db.rateLimit.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } });

const Waiting = z.array(z.object({ count: z.number(), opensAt: z.date().nullable() }));

/**
 * Lets a try in, or says how many milliseconds it has to wait; one that is let in counts, and sets when the next may come. Of tries at
 * once one gets in while there is a wait, and all before there is one, in whichever order their clocks put them.
 */
export async function admitTry(
  db: Db,
  { key, now, ...wait }: GrowingWait & { key: string; now: Date },
): Promise<number> {
  const forgottenAt = new Date(now.getTime() + wait.forgottenMs);
  const [admitted] = Waiting.parse(
    await db.$queryRaw`
      insert into rate_limits as r (key, count, window_ends_at, opens_at) values (${key}, 1, ${forgottenAt}, null)
      on conflict (key) do update set
        count = case when r.window_ends_at <= ${now} then 1 else r.count + 1 end,
        window_ends_at = excluded.window_ends_at,
        opens_at = case
          when r.window_ends_at <= ${now} or r.count + 1 < ${wait.free}::int then null
          else ${now}::timestamptz + interval '1 millisecond'
            * least(${wait.longestMs}::float8, ${wait.firstMs}::float8 * power(2, least(r.count + 1 - ${wait.free}::int, 30))) end
      where coalesce(r.opens_at, ${now}::timestamptz) <= ${now} or r.window_ends_at <= ${now}
      returning count, opens_at as "opensAt"`,
  );
  if (admitted) return 0;
  const row = await db.rateLimit.findUnique({ where: { key }, select: { opensAt: true } });
  return Math.max(1, (row?.opensAt ?? now).getTime() - now.getTime());
}

export const clearLimit = (db: Db, key: string) => db.rateLimit.deleteMany({ where: { key } });

export const dropEndedLimits = (db: Db, now: Date) =>
  db.rateLimit.deleteMany({ where: { windowEndsAt: { lte: now } } });
