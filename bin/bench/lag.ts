import { z } from "zod";

/** How late the event loop of a server came to what was due, in milliseconds. */
export type Lag = { lagP50Ms: number; lagP99Ms: number; lagMaxMs: number };

/** Every how many milliseconds Node's histogram looks by itself; it counts that time with what came late. */
const resolutionMs = 10;

/** Does the work, and tells how late the server's event loop was meanwhile. Each look at its metrics begins its histogram anew. */
export async function withLag<Result>(metricsPort: number, work: () => Promise<Result>): Promise<Result & Lag> {
  await readLag(metricsPort);
  const result = await work();
  return { ...result, ...(await readLag(metricsPort)) };
}

async function readLag(metricsPort: number): Promise<Lag> {
  const answer = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
  return lagIn(await answer.text());
}

/** The lag in what a server tells in Prometheus' format. */
export function lagIn(metrics: string): Lag {
  const of = (name: string) => {
    const [, seconds] = new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)$`, "m").exec(metrics) ?? [];
    return Math.max(0, z.coerce.number().parse(seconds) * 1000 - resolutionMs);
  };
  return { lagP50Ms: of("p50"), lagP99Ms: of("p99"), lagMaxMs: of("max") };
}
