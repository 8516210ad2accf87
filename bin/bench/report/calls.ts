import { connect } from "@/bin/bench/connection";
import { databaseMs } from "@/bin/bench/database-time";
import { cpuMs } from "@/bin/bench/process-time";
import { get } from "@/bin/bench/request";
import type { Target } from "@/bin/bench/target";

/** One manager who looks again and again: what is measured is the page, and not how many wait for it. */
const most = { calls: 40, ms: 4000 };

export type Calls = {
  calls: number;
  p50Ms: number;
  /** Of fewer calls than twenty the slowest. */
  p95Ms: number;
  /** Processor time for each call. */
  serverMs: number | null;
  databaseMs: number | null;
  /** How often anything but 200 came, by status; 0 is a connection that broke. */
  failures: Record<number, number>;
};

export type Measured = Target & { origin: string; folder: string };

/** Calls a page until there were enough calls or the time is up; a page that is asked for was called at least once. */
export async function callPage({ port, pid, origin, folder }: Measured, path: string, cookie: string): Promise<Calls> {
  const connection = await connect(port);
  const times: number[] = [];
  const failures: Record<number, number> = {};
  const used = () => [pid === null ? null : cpuMs(pid), databaseMs(folder)] as const;
  const [serverBefore, databaseBefore] = used();
  const begunAt = performance.now();
  for (let status = 200; status !== 0 && times.length < most.calls && performance.now() < begunAt + most.ms; ) {
    const sentAt = performance.now();
    status = await connection.send(get(origin, path, cookie));
    times.push(performance.now() - sentAt);
    if (status !== 200) failures[status] = (failures[status] ?? 0) + 1;
  }
  const [serverAfter, databaseAfter] = used();
  connection.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? Number.NaN;
  const each = (before: number | null, after: number | null) =>
    before === null || after === null ? null : (after - before) / times.length;
  return {
    calls: times.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    serverMs: each(serverBefore, serverAfter),
    databaseMs: each(databaseBefore, databaseAfter),
    failures,
  };
}
