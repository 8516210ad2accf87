import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { openDb } from "@/prisma/client";
import { firstLoad } from "./bench/first-load";
import { type BenchLearner, benchLearners } from "./bench/learners";
import { median, type Round, round } from "./bench/load";
import { cpuMs, listenerOn } from "./bench/process-time";
import { openDataFolder } from "./data-folder";
import { withDemo } from "./demo";
import { socketFolder } from "./socket-folder";

/**
 * `npm run bench`: the production build under 32 learners, beside a floor in the same run, and what pages load at first.
 * Figures are ratios to the floor, because machines differ; only correctness fails the run, never a timing.
 */
const [port, floorPort, connections, rounds, seconds] = [4396, 4397, 32, 4, 5];
rmSync(openDataFolder(".data/bench").folder, { recursive: true, force: true });
const { folder, account } = openDataFolder(".data/bench");

console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(2)}, Node ${process.versions.node}`);
await withDemo(port, ".data/bench", async (url) => {
  const connection = { host: socketFolder(resolve(join(folder, "postgres")), account), user: "phan_vai", database: "phan_vai" };
  const db = openDb(connection);
  const settings =
    await db.$queryRaw`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as "synchronousCommit", current_setting('server_version') as version`;
  console.log("PostgreSQL", JSON.stringify(settings));
  const floor = spawn(process.execPath, ["--import", "tsx", "bin/bench/floor.ts", String(floorPort)], {
    env: { ...process.env, DATABASE_HOST: connection.host, DATABASE_USER: connection.user, DATABASE_NAME: connection.database },
    stdio: "inherit",
  });
  try {
    await responses(await benchLearners(db, connections, 4200), db);
    await loads(url, await benchLearners(db, 1, 12));
    await pages();
  } finally {
    floor.kill();
    await db.$disconnect();
  }
});

async function responses(learners: BenchLearner[], db: ReturnType<typeof openDb>) {
  const origin = `http://127.0.0.1:${port}`;
  const taken = learners.map(() => 0);
  const next = learners.map(({ cookie, requests }, index) => () => {
    const request = requests[taken[index] ?? 0];
    taken[index] = (taken[index] ?? 0) + 1;
    return request && { method: "POST" as const, ...request, headers: { cookie, origin, "content-type": "application/json" } };
  });
  const body = learners[0]?.requests[0]?.body ?? "{}";
  const bare = Array.from({ length: connections }, () => () => ({ method: "POST" as const, path: "/", body, headers: { "content-type": "application/json" } }));
  const pid = listenerOn(port);
  await round(floorPort, bare, 2);
  const results: { floor: Round; app: Round; cpu: number | null }[] = [];
  let acknowledged = (await round(port, next, 4)).ok;
  console.log("\nresponses recorded, 32 learners          floor/s     app/s   ratio   CPU ms   p50    p95    p99 ms  errors");
  for (let number = 1; number <= rounds; number += 1) {
    const bareRound = await round(floorPort, bare, seconds);
    const before = pid === null ? null : cpuMs(pid);
    const app = await round(port, next, seconds);
    const after = pid === null ? null : cpuMs(pid);
    const cpu = before === null || after === null ? null : (after - before) / app.ok;
    acknowledged += app.ok;
    results.push({ floor: bareRound, app, cpu });
    print(`round ${number}`, bareRound.perSecond, app, cpu);
  }
  const middle = {
    ...(results[0]?.app ?? failed()),
    perSecond: median(results.map(({ app }) => app.perSecond)),
    p50Ms: median(results.map(({ app }) => app.p50Ms)),
    p95Ms: median(results.map(({ app }) => app.p95Ms)),
    p99Ms: median(results.map(({ app }) => app.p99Ms)),
    errors: results.reduce((sum, { app }) => sum + app.errors, 0),
  };
  print("median", median(results.map((result) => result.floor.perSecond)), middle, median(results.flatMap(({ cpu }) => cpu ?? [])));
  const stored = await db.response.count({ where: { attempt: { quizId: { startsWith: "bench-" } } } });
  console.log(`stored ${stored}, acknowledged ${acknowledged}`);
  if (stored !== acknowledged || middle.errors > 0) throw new Error("What is stored is not what was acknowledged.");
}

function failed(): never {
  throw new Error("No round was run.");
}

function print(name: string, floor: number, app: Round, cpu: number | null): void {
  console.log(
    [
      name.padEnd(38),
      ...[floor.toFixed(0), app.perSecond.toFixed(0), (app.perSecond / floor).toFixed(3)].map((figure) => figure.padStart(9)),
      (cpu === null ? "–" : cpu.toFixed(2)).padStart(8),
      ...[app.p50Ms, app.p95Ms, app.p99Ms].map((ms) => ms.toFixed(1).padStart(6)),
      String(app.errors).padStart(7),
    ].join(" "),
  );
}

/** The empty page is one of the app's own that has no browser code of ours: the framework's share. */
async function loads(url: string, [learner]: BenchLearner[]) {
  const cookie = learner?.cookie ?? "";
  const empty = await firstLoad(url, "/progress", cookie);
  console.log("\nfirst load, gzip KiB                   scripts   over empty   styles   fonts");
  const line = (name: string, load: Awaited<ReturnType<typeof firstLoad>>, budget?: number) =>
    console.log(
      `${name.padEnd(38)} ${load.scriptsKiB.toFixed(1).padStart(7)} ${(load.scriptsKiB - empty.scriptsKiB).toFixed(1).padStart(12)} ${load.stylesKiB.toFixed(1).padStart(8)} ${load.fontsKiB.toFixed(1).padStart(7)}${budget ? `   budget +${budget}` : ""}`,
    );
  line("empty (/progress: no code of ours)", empty);
  line("lesson", await firstLoad(url, "/learn/background", cookie), 2);
  line("question", await firstLoad(url, "/learn/background/quiz", cookie), 10);
}

async function pages() {
  console.log("\npages, 8 connections                    per s     p50 ms   errors");
  for (const path of ["/api/health", "/", "/sign-in"]) {
    const result = await round(
      port,
      Array.from({ length: 8 }, () => () => ({ method: "GET" as const, path, headers: {} })),
      3,
    );
    console.log(`${path.padEnd(38)} ${result.perSecond.toFixed(0).padStart(6)} ${result.p50Ms.toFixed(1).padStart(10)} ${String(result.errors).padStart(8)}`);
  }
}
