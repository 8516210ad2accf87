import { connect } from "./connection";
import { cpuMs } from "./process-time";

/** Who is measured: the port on 127.0.0.1, and the process that listens there, null where that can't be found. */
export type Target = { port: number; pid: number | null };

export type Round = {
  /** Requests answered with 200. */
  answered: number;
  /** How often anything else came, by status; 0 is a connection that broke. */
  failures: Record<number, number>;
  perSecond: number;
  /** Latencies in milliseconds. */
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  /** Processor time of the target for each request that it answered, user and system, in milliseconds. */
  cpuMs: number | null;
};

/**
 * A closed loop: each connection sends the next request of its source when the last one was answered, until the time is up. The answers
 * that are under way then are waited for, so that what is counted is all that was acknowledged.
 */
export async function round(
  { port, pid }: Target,
  sources: Iterator<string, undefined>[],
  seconds: number,
): Promise<Round> {
  const connections = await Promise.all(sources.map(async (source) => ({ source, connection: await connect(port) })));
  const latencies: number[] = [];
  const failures: Record<number, number> = {};
  const usedBefore = pid === null ? null : cpuMs(pid);
  const begunAt = performance.now();
  await Promise.all(
    connections.map(async ({ source, connection }) => {
      for (let status = 200; status !== 0 && performance.now() < begunAt + seconds * 1000; ) {
        const { value } = source.next();
        if (value === undefined) throw new Error("A learner ran out of questions: open more attempts for each.");
        const sentAt = performance.now();
        status = await connection.send(value);
        if (status === 200) latencies.push(performance.now() - sentAt);
        else failures[status] = (failures[status] ?? 0) + 1;
      }
    }),
  );
  const elapsedSeconds = (performance.now() - begunAt) / 1000;
  const usedAfter = pid === null ? null : cpuMs(pid);
  for (const { connection } of connections) connection.close();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.max(0, Math.ceil(share * latencies.length) - 1)] ?? Number.NaN;
  return {
    answered: latencies.length,
    failures,
    perSecond: latencies.length / elapsedSeconds,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    cpuMs: usedBefore === null || usedAfter === null ? null : (usedAfter - usedBefore) / latencies.length,
  };
}

export const failuresIn = (rounds: Round[]): number =>
  rounds.flatMap(({ failures }) => Object.values(failures)).reduce((sum, count) => sum + count, 0);

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
