import http from "node:http";

export type Round = { ok: number; errors: number; perSecond: number; p50Ms: number; p95Ms: number; p99Ms: number };

export type Request = { method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string };

/**
 * A closed loop: each connection sends its next request when the last was answered, until the time is up or it has none.
 * Latencies in milliseconds; anything but 200 is an error.
 */
export async function round(port: number, connections: ((number: number) => Request | undefined)[], seconds: number): Promise<Round> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections.length });
  const latencies: number[] = [];
  let errors = 0;
  const begunAt = performance.now();
  const endsAt = begunAt + seconds * 1000;
  await Promise.all(
    connections.map(async (next) => {
      for (let number = 0; performance.now() < endsAt; number += 1) {
        const request = next(number);
        if (!request) return;
        const sentAt = performance.now();
        const status = await send(agent, port, request);
        if (status === 200) latencies.push(performance.now() - sentAt);
        else errors += 1;
      }
    }),
  );
  const elapsed = (performance.now() - begunAt) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? 0;
  return { ok: latencies.length, errors, perSecond: latencies.length / elapsed, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

const send = (agent: http.Agent, port: number, { method, path, headers, body = "" }: Request): Promise<number> =>
  new Promise((resolve) => {
    const length = method === "POST" ? { "content-length": Buffer.byteLength(body) } : {};
    const request = http.request({ agent, host: "127.0.0.1", port, method, path, headers: { ...headers, ...length } }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    request.on("error", () => resolve(0));
    request.end(body);
  });

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
