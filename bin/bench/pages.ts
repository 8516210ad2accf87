import type { Db } from "@/prisma/client";
import { again, get } from "./request";
import { type Round, round, type Target } from "./round";
import { openSession } from "./session";
import { table } from "./table";

const connections = 8;
const seconds = 3;

export type PageRound = Round & { path: string };

/** How fast pages come, one after the other, for orientation: beside the health route, which asks the database for a 1 and nothing else. */
export async function measurePages(db: Db, app: Target & { origin: string }, learner: string): Promise<PageRound[]> {
  const { userId, cohortId } = await db.membership.findFirstOrThrow({
    where: { role: "manager" },
    select: { userId: true, cohortId: true },
  });
  const manager = await openSession(db, userId);
  const print = table(
    `pages, ${connections} connections`,
    ["per s", "p50 ms", "p95 ms", "CPU ms each", "errors"],
    [0, 1, 1, 2, 0],
  );
  const pages: PageRound[] = [];
  for (const { name, path, cookie } of [
    { name: "health: select 1", path: "/api/health", cookie: "" },
    { name: "landing", path: "/", cookie: "" },
    { name: "lesson", path: "/learn/caio-cto/background", cookie: learner },
    { name: "question", path: "/learn/caio-cto/background/quiz", cookie: learner },
    { name: "manager: cohort", path: `/manage/${cohortId}`, cookie: manager },
    { name: "manager: items", path: `/manage/${cohortId}/items`, cookie: manager },
  ]) {
    const sources = Array.from({ length: connections }, () => again(get(app.origin, path, cookie)));
    await round(app, sources, 0.5);
    const measured = await round(app, sources, seconds);
    const { perSecond, p50Ms, p95Ms, cpuMs, failures } = measured;
    pages.push({ path, ...measured });
    print({
      name,
      figures: [perSecond, p50Ms, p95Ms, cpuMs, Object.values(failures).reduce((sum, count) => sum + count, 0)],
    });
  }
  return pages;
}
