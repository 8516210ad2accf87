import { connect } from "./connection";
import { atMost } from "./goal";
import { type Lag, withLag } from "./lag";
import { benchLearners, dealt, responsesEach, responsesOf } from "./learners";
import { openLoop } from "./open-loop";
import { failureWords, type Round, type Sender, sendInTurns, unexpectedIn } from "./round";
import { sourceOf } from "./source";
import { table } from "./table";
import type { Bench, Found, Served } from "./target";

/** How many respond at once of those who are connected; the others read. */
const respondingAtOnce = 32;
const seconds = 5;

/** Enough for 2,500 a second. */
const responsesWanted = 2500 * seconds;
const open = { perSecond: 100, seconds: 10 };

type Connected = Round & Lag & { learners: number; loop: "open" | "closed" };

/** Responses of 32 and of 1,000 connected learners as fast as they come, and of a hundred a second, with how late the event loop was. */
export async function measureConnected({ ours }: Bench): Promise<Found> {
  const print = table(
    "responses recorded",
    ["per s", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "PG ms", "lag p50", "lag p99", "lag max"],
    [0, 1, 1, 1, 2, 2, 1, 1, 1],
  );
  const measured: Connected[] = [];
  const add = (name: string, one: Connected) => {
    measured.push(one);
    const { perSecond, p50Ms, p95Ms, p99Ms, cpuMs, databaseMs, lagP50Ms, lagP99Ms, lagMaxMs } = one;
    const figures = [perSecond, p50Ms, p95Ms, p99Ms, cpuMs, databaseMs, lagP50Ms, lagP99Ms, lagMaxMs];
    print({ name, figures, remark: failureWords([one]) });
  };
  for (const learners of [32, 1000]) {
    const one = await withSenders(ours, learners, (senders) =>
      sendInTurns(ours, dealt(senders, respondingAtOnce), seconds),
    );
    add(`${learners} connected, as fast as they come`, { learners, loop: "closed", ...one });
  }
  const one = await withSenders(ours, 200, (senders) => openLoop(ours, senders, open));
  add(`200 connected, ${open.perSecond} a second`, { learners: 200, loop: "open", ...one });
  return {
    figures: measured,
    goals: [
      ...measured.flatMap(({ loop, p99Ms }) =>
        loop === "open" ? [atMost(40, "p99 at 100 responses a second", p99Ms, "ms")] : [],
      ),
      atMost(50, "event loop's lag, p99 under responses", Math.max(...measured.map(({ lagP99Ms }) => lagP99Ms)), "ms"),
    ],
    mistakes: unexpectedIn(measured, "connected"),
  };
}

/** Opens so many connections, each a learner's, or of one after the other where one has too few questions, and does the work with them. */
async function withSenders(
  ours: Served,
  count: number,
  work: (senders: Sender[]) => Promise<Round>,
): Promise<Round & Lag> {
  const learners = await benchLearners(ours.db, count * Math.ceil(responsesWanted / responsesEach / count));
  const senders: Sender[] = [];
  for (const group of dealt(learners, count))
    senders.push({ source: sourceOf(responsesOf(group, ours.origin)), connection: await connect(ours.port) });
  const measured = await withLag(ours.metricsPort, () => work(senders));
  for (const { connection } of senders) connection.close();
  return measured;
}
