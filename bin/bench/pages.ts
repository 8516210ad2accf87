import { atMost } from "./goal";
import { type Lag, withLag } from "./lag";
import { type PageAddress, pageAddresses } from "./page-addresses";
import { again, get } from "./request";
import { failureWords, type Round, round, unexpectedIn } from "./round";
import { table } from "./table";
import type { Bench, Found } from "./target";
import { untilAgreed } from "./warm-up";

const connections = 8;
const seconds = 2.5;

/** `sumMs` is the processor time of the server and of PostgreSQL together, in milliseconds a page. */
type PageRound = Round & Lag & Omit<PageAddress, "cookie"> & { sumMs: number | null };

/**
 * What each page costs the server and PostgreSQL beside its goal, how fast it comes, and how late the event loop was meanwhile: the last of rounds
 * of which two agree, since the code of a page grows faster while it is used.
 */
export async function measurePages({ ours }: Bench): Promise<Found> {
  const addresses = await pageAddresses(ours);
  const print = table(
    `pages, ${connections} connections`,
    ["per s", "p50 ms", "p95 ms", "CPU ms", "PG ms", "sum ms", "must", "lag p99", "lag max"],
    [0, 1, 1, 1, 1, 1, 1, 1, 1],
  );
  const pages: PageRound[] = [];
  for (const { name, path, cookie, mustMs } of addresses) {
    const sources = Array.from({ length: connections }, () => again(get(ours.origin, path, cookie)));
    // What is counted anew at a first visit, as of responses from before a column was kept, is no page's cost.
    await fetch(ours.origin + path, { headers: cookie ? { cookie } : {}, redirect: "manual" }).then((answer) =>
      answer.text(),
    );
    const rounds = await untilAgreed(
      () => withLag(ours.metricsPort, () => round(ours, sources, seconds)),
      (each) => each.perSecond,
    );
    const measured = rounds.at(-1);
    if (!measured) throw new Error("No round was measured.");
    const { perSecond, p50Ms, p95Ms, cpuMs, databaseMs, lagP99Ms, lagMaxMs } = measured;
    const sumMs = cpuMs === null || databaseMs === null ? null : cpuMs + databaseMs;
    pages.push({ name, path, mustMs, sumMs, ...measured });
    const figures = [perSecond, p50Ms, p95Ms, cpuMs, databaseMs, sumMs, mustMs, lagP99Ms, lagMaxMs];
    print({ name, figures, remark: failureWords([measured]) });
  }
  return {
    figures: pages,
    goals: [
      ...pages.flatMap(({ name, sumMs, mustMs }) =>
        mustMs === null ? [] : [atMost(mustMs, `page: ${name}`, sumMs, "ms CPU")],
      ),
      atMost(50, "event loop's lag, p99 under pages", Math.max(...pages.map(({ lagP99Ms }) => lagP99Ms)), "ms"),
    ],
    mistakes: pages.flatMap((page) => unexpectedIn([page], page.name)),
  };
}
