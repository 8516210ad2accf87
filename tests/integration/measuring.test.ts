import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { createServer } from "node:http";
import { trace } from "@opentelemetry/api";
import { expect, vi } from "vitest";
import { hashPassword } from "@/app/_door/password";
import { log } from "@/school/log";
import { countAnswer, startMetrics } from "@/school/metrics";
import { startTracing } from "@/school/tracing";
import { test } from "./rows";

const portOf = (server: ReturnType<typeof createServer>): number => {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
};

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  return port;
}

const end = () => Promise.all((globalThis.phanVaiStops ?? []).splice(0).map(({ stop }) => stop()));

test("figures are told in Prometheus' format at a port of their own, by address and not by whose", async ({ db }) => {
  const port = await freePort();
  startMetrics({ METRICS_PORT: String(port) });
  countAnswer("GET", "/invite/a-secret-token?x=1", 200, 30);
  countAnswer("GET", "/an@example.com", 404, 5);
  for (let at = 0; at < 1000; at += 1)
    countAnswer(
      "GET",
      `/${"abcdefghij"[at % 10]}${"klmnopqrst"[Math.floor(at / 10) % 10]}${"uvwxyzabcd"[Math.floor(at / 100)]}`,
      200,
      1,
    );
  log.error({ event: "mail-failed" }, "An e-mail was not sent: a test's");
  await db.$queryRaw`select 1`;
  const waits: unknown[] = [];
  const note = (message: unknown) => waits.push(message);
  subscribe("phan-vai.hashing", note);
  await Promise.all(Array.from({ length: 6 }, () => hashPassword("mot cau de nho 2026")));
  unsubscribe("phan-vai.hashing", note);
  expect(waits).toContainEqual({ running: expect.any(Number), waiting: expect.toSatisfy((n) => n > 1) });
  const read = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  await expect.poll(() => read("/live").catch(() => null), { timeout: 10_000 }).toMatchObject({ status: 200 });
  const { text } = await read("/metrics");
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/invite/*",status="200"} 1');
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="*",status="404"} 1');
  expect(text).toMatch(/db_pool_wait_seconds_count [1-9]/);
  expect(text).toContain('log_events_total{level="error",event="mail-failed"} 1');
  expect(text).toContain('password_hashes{state="running"} 0\npassword_hashes{state="waiting"} 0');
  expect(text).toMatch(/nodejs_eventloop_lag_seconds/);
  expect(text).not.toMatch(/secret|example\.com/);
  expect(text.match(/^http_request_duration_seconds_count/gm)?.length).toBeLessThan(310);
  expect([(await read("/live")).status, (await read("/nothing")).status]).toEqual([200, 404]);
  await end();
});

test("traces go to a collector by OTLP, without addresses that hold tokens", async ({ db }) => {
  const bodies: string[] = [];
  const collector = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    bodies.push(`${request.url} ${body}`);
    response.setHeader("content-type", "application/json").end("{}");
  }).listen(0, "127.0.0.1");
  await once(collector, "listening");
  const endpoint = `http://127.0.0.1:${portOf(collector)}`;
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint);
  startTracing();
  await trace
    .getTracer("next.js")
    .startActiveSpan(
      "GET /invite/[token]",
      { attributes: { "http.method": "GET", "http.route": "/invite/[token]", "http.target": "/invite/a-secret" } },
      async (span) => {
        await db.$queryRaw`select 1`;
        span.end();
      },
    );
  await end();
  collector.close();
  vi.unstubAllEnvs();
  const sent = bodies.join("\n");
  expect(sent).toMatch(/^\/v1\/traces /);
  expect(sent).not.toContain("a-secret");
  const spans = [...sent.matchAll(/"traceId":"(\w+)"[^{}]*?"name":"([^"]+)"/g)].map(([, id, name]) => ({ id, name }));
  const request = spans.find(({ name }) => name === "GET /invite/[token]");
  const ofRequest = spans.filter(({ id }) => id === request?.id).map(({ name }) => name);
  expect(new Set(ofRequest)).toEqual(new Set(["GET /invite/[token]", "db.pool.wait", "db.connection.use"]));
});
