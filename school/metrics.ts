import { subscribe } from "node:diagnostics_channel";
import { createServer } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { z } from "zod";
import { poolWaits } from "@/prisma/pool";
import { isHealthy } from "./health";
import { measureJobs } from "./job-metrics";
import { log } from "./log";
import { replicaAges, reportReads } from "./replica";
import { routeOf } from "./request";
import { whenStopping } from "./stopping";

const registry = new Registry();

const requests = new Histogram({
  name: "http_request_duration_seconds",
  help: "Seconds from a request's first byte to its answer's last.",
  labelNames: ["method", "route", "status"],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});
const waits = new Histogram({
  name: "db_pool_wait_seconds",
  help: "Seconds that work waited for a connection to the database.",
  buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 1, 3],
  registers: [registry],
});
const connections = new Gauge({
  name: "db_pool_connections",
  help: "Connections to the database: open, idle, and how many requests wait for one.",
  labelNames: ["state"],
  registers: [registry],
});
const hashing = new Gauge({
  name: "password_hashes",
  help: "Passwords that are being hashed or compared: running, and waiting for their turn.",
  labelNames: ["state"],
  registers: [registry],
});
const events = new Counter({
  name: "log_events_total",
  help: "Lines of the log by level and event: sign-ins, refusals, changes of accounts, faults, failed jobs.",
  labelNames: ["level", "event"],
  registers: [registry],
});

const replicaAge = new Gauge({
  name: "replica_age_seconds",
  help: "How old the figures are that the replica tells; NaN where it isn't read.",
  registers: [registry],
});
const replicaUse = new Gauge({
  name: "replica_used",
  help: "1 while reports are read from the replica, 0 while they are not.",
  registers: [registry],
});
const reports = new Counter({
  name: "report_reads_total",
  help: "Reports that were read where a replica is named: from it, or from the primary.",
  labelNames: ["from"],
  registers: [registry],
});

const Hashing = z.object({ running: z.number(), waiting: z.number() });
const Wait = z.object({ waitedMs: z.number(), size: z.number(), idle: z.number(), waiting: z.number() });

/** So many addresses are told apart; whoever asks for others at random makes no more. */
const mostRoutes = 300;
const routes = new Set<string>();

/** Counts an answer. What was refused or isn't there has no address of ours. */
export function countAnswer(method: string, url: string, status: number, durationMs: number): void {
  const route = status < 400 || status >= 500 ? routeOf(url) : "*";
  if (routes.size < mostRoutes) routes.add(route);
  const labels = { method, route: routes.has(route) ? route : "*", status: String(status) };
  requests.observe(labels, durationMs / 1000);
}

/** Follows what the server does, and tells it in Prometheus' format at a port of its own, where METRICS_PORT is set. */
export function startMetrics(env: Record<string, string | undefined> = process.env): void {
  if (!env.METRICS_PORT) return;
  collectDefaultMetrics({ register: registry });
  subscribe(poolWaits.name, (message) => {
    const { waitedMs, size, idle, waiting } = Wait.parse(message);
    waits.observe(waitedMs / 1000);
    connections.set({ state: "open" }, size);
    connections.set({ state: "idle" }, idle);
    connections.set({ state: "waited-for" }, waiting);
  });
  subscribe("phan-vai.hashing", (message) => {
    const { running, waiting } = Hashing.parse(message);
    hashing.set({ state: "running" }, running);
    hashing.set({ state: "waiting" }, waiting);
  });
  subscribe("phan-vai.log", (message) => {
    const { level, event } = Line.parse(message);
    events.inc({ level, event });
  });
  subscribe(replicaAges.name, (message) => {
    const { ageMs } = Age.parse(message);
    replicaAge.set(ageMs === null ? Number.NaN : ageMs / 1000);
    replicaUse.set(ageMs === null ? 0 : 1);
  });
  subscribe(reportReads.name, (message) => reports.inc(Read.parse(message)));
  const readJobs = measureJobs(registry);
  const server = createServer(async ({ url }, response) => {
    if (url === "/live") return response.end("ok");
    if (url === "/ready") return response.writeHead((await isHealthy()) ? 200 : 503).end();
    if (url !== "/metrics") return response.writeHead(404).end();
    await readJobs();
    response.setHeader("content-type", registry.contentType).end(await registry.metrics());
  });
  server.on("error", (error) => log.error({ event: "metrics-failed" }, `Nothing can be measured: ${error.message}`));
  server.listen(Number(env.METRICS_PORT), env.METRICS_HOST || "127.0.0.1");
  whenStopping("pool", async () => server.close());
}

const Age = z.object({ ageMs: z.number().nullable() });
const Read = z.object({ from: z.enum(["replica", "primary"]) });
const Line = z.object({ level: z.string(), event: z.string() });
