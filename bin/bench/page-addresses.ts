import { experiencedLearner } from "./history";
import { openSession } from "./session";
import type { Served } from "./target";

/** A page and who asks for it; `mustMs` is the goal for the processor time of the server and of PostgreSQL together. */
export type PageAddress = { name: string; path: string; cookie: string; mustMs: number | null };

/** The pages that people are on, each as it costs most; learners with 10 and with 1,000 practices behind them show whether a page grows with its learner's history. */
export async function pageAddresses({ db }: Served): Promise<PageAddress[]> {
  const few = await experiencedLearner(db, 10);
  const many = await experiencedLearner(db, 1000);
  const { userId, cohortId } = await db.membership.findFirstOrThrow({
    where: { role: "manager" },
    select: { userId: true, cohortId: true },
  });
  const people = await db.membership.count({ where: { cohortId, role: "learner" } });
  const manager = await openSession(db, userId);
  const course = "/learn/caio-cto";
  return [
    { name: "health: select 1", path: "/api/health", cookie: "", mustMs: null },
    { name: "landing", path: "/", cookie: "", mustMs: 2.5 },
    { name: "offline", path: "/offline", cookie: "", mustMs: 2.5 },
    { name: "sign-in", path: "/sign-in", cookie: "", mustMs: 2.5 },
    { name: "lesson", path: `${course}/background`, cookie: few.cookie, mustMs: 6 },
    { name: "map", path: `${course}/map`, cookie: few.cookie, mustMs: 10 },
    { name: "quiz", path: few.open, cookie: few.cookie, mustMs: 10 },
    { name: "review", path: "/review", cookie: few.cookie, mustMs: 10 },
    { name: "results", path: few.ended, cookie: few.cookie, mustMs: 10 },
    { name: "progress, 10 attempts", path: "/progress/caio-cto", cookie: few.cookie, mustMs: 20 },
    { name: "progress, 1,000 attempts", path: "/progress/caio-cto", cookie: many.cookie, mustMs: 20 },
    { name: "quiz, 1,000 attempts", path: many.open, cookie: many.cookie, mustMs: 10 },
    { name: `cohort of ${people}`, path: `/manage/${cohortId}`, cookie: manager, mustMs: 40 },
    { name: `items of a cohort of ${people}`, path: `/manage/${cohortId}/items`, cookie: manager, mustMs: null },
  ];
}
