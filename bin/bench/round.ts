import { type Connection, connect } from "./connection";
import { type Latencies, latenciesOf } from "./latencies";
import type { Source } from "./source";
import type { Target } from "./target";
import { startUsage, type Usage, usageEach } from "./usage";

/** `cpuMs` and `databaseMs` are for each request that was answered with 200, as the latencies are. */
export type Round = Latencies &
  Usage & {
    /** Requests answered with 200. */
    answered: number;
    /** How often anything else came, by status; 0 is a connection that broke. */
    failures: Record<number, number>;
    perSecond: number;
  };

export type Sender = { connection: Connection; source: Source };

/**
 * A closed loop: each connection sends the next request of its source when the last one was answered, until the time is up. The answers
 * that are under way then are waited for, so that what is counted is all that was acknowledged.
 */
export async function round(target: Target, sources: Source[], seconds: number): Promise<Round> {
  const senders = await Promise.all(
    sources.map(async (source) => ({ source, connection: await connect(target.port) })),
  );
  const measured = await sendInTurns(
    target,
    senders.map((sender) => [sender]),
    seconds,
  );
  for (const { connection } of senders) connection.close();
  return measured;
}

/** The same over connections that are open: those of a group send one after the other, and each group has one request under way. */
export async function sendInTurns(target: Target, groups: Sender[][], seconds: number): Promise<Round> {
  const times: number[] = [];
  const failures: Record<number, number> = {};
  const used = startUsage(target);
  const begunAt = performance.now();
  await Promise.all(
    groups.map(async (group) => {
      for (let sent = 0, status = 200; status !== 0 && performance.now() < begunAt + seconds * 1000; sent += 1) {
        const sentAt = performance.now();
        const sender = group[sent % group.length];
        if (!sender) return;
        status = await sendNext(sender);
        if (status === 200) times.push(performance.now() - sentAt);
        else failures[status] = (failures[status] ?? 0) + 1;
      }
    }),
  );
  return { failures, ...roundOf(times, performance.now() - begunAt, used()) };
}

/** What came of the requests that were answered in so many milliseconds each, within so many in all. */
export const roundOf = (times: number[], elapsedMs: number, used: Usage): Omit<Round, "failures"> => ({
  answered: times.length,
  perSecond: (times.length * 1000) / elapsedMs,
  ...latenciesOf(times),
  ...usageEach(used, times.length),
});

/** Sends the next request, and tells the answer's status. What was refused for now, or whose connection broke, comes again. */
export async function sendNext({ source, connection }: Sender): Promise<number> {
  const status = await connection.send(source.next());
  if (status === 503 || status === 0) source.repeat();
  return status;
}

/** What no server should answer, in words. 503 is how a busy one asks to come again: a matter of the machine, which is shown and is no mistake. */
export const unexpectedIn = (rounds: Pick<Round, "failures">[], name: string): string[] =>
  Object.entries(countsBy(rounds)).flatMap(([status, count]) =>
    status === "503" ? [] : [`${name}: ${count} requests were answered with ${status}.`],
  );

/** How often each status but 200 came. */
export function countsBy(rounds: Pick<Round, "failures">[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { failures } of rounds)
    for (const [status, count] of Object.entries(failures))
      counts[Number(status)] = (counts[Number(status)] ?? 0) + count;
  return counts;
}

/** The same in a word for each, as `503 × 4`. */
export const failureWords = (rounds: Pick<Round, "failures">[]): string =>
  Object.entries(countsBy(rounds))
    .map(([status, count]) => `${status} × ${count}`)
    .join(", ");
