import type { Db, Tx } from "./client";

/** So many of somebody's browsers are known, the ones used last; and each for so long without a sign-in, in milliseconds. */
const mostBrowsers = 10;
const forgottenMs = 180 * 24 * 60 * 60 * 1000;

type Browser = { userId: string; tokenHash: string };

export const isKnownBrowser = async (db: Db, browser: Browser): Promise<boolean> =>
  (await db.knownBrowser.count({ where: browser })) > 0;

/** Remembers a browser by which somebody signed in, and forgets those that were not used for longest. */
export const noteBrowser = (db: Db, { userId, tokenHash, now }: Browser & { now: Date }) =>
  db.$transaction([
    db.knownBrowser.upsert({
      where: { userId_tokenHash: { userId, tokenHash } },
      create: { userId, tokenHash, createdAt: now, lastUsedAt: now },
      update: { lastUsedAt: now },
    }),
    db.$executeRaw`
      delete from known_browsers where user_id = ${userId}::uuid and token_hash in (
        select token_hash from known_browsers where user_id = ${userId}::uuid order by last_used_at desc, token_hash offset ${mostBrowsers})`,
  ]);

/** All of somebody's: whoever changes a password, or ends all sessions, may fear for one of them. */
export const forgetBrowsers = (db: Tx, userId: string) => db.knownBrowser.deleteMany({ where: { userId } });

export const dropForgottenBrowsers = (db: Db, now: Date) =>
  db.knownBrowser.deleteMany({ where: { lastUsedAt: { lt: new Date(now.getTime() - forgottenMs) } } });
