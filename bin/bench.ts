import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { withDemo } from "@/bin/bench/demo";
import { commandLine } from "@/bin/step/command-line";
import { messageOf } from "@/bin/step/step.mjs";
import { openDb } from "@/prisma/client";
import { dropDatabase, placeOf, settingsOf } from "./bench/database";
import { measureFirstLoads } from "./bench/first-loads";
import { startFloor } from "./bench/floor-process";
import { benchLearners } from "./bench/learners";
import { measurePages } from "./bench/pages";
import { listenerOn } from "./bench/process-time";
import { benchReport } from "./bench/report/report";
import { measureResponses, mistakesIn } from "./bench/responses";
import { failuresIn } from "./bench/round";

/**
 * `npm run bench`: the production build, started as a person starts it, under 32 learners who respond as fast as they can, beside a bare server in
 * the same run; then what its pages load, and how fast they come. Machines differ, so the ratio is the figure to compare. Only correctness makes
 * it exit 1, never a time. `-- report` measures the manager's pages instead, over 10,000 learners with 78 responses each. `-- --json FILE` also writes everything it measured to a file.
 */
const { values, positionals } = commandLine({ allowPositionals: true, options: { json: { type: "string" } } });
const port = Number(process.env.PORT ?? 4396);
const floorPort = 4397;
const dataFolder = ".data/bench";
const origin = `http://127.0.0.1:${port}`;

const machine = {
  processors: availableParallelism(),
  loadAverages: loadavg(),
  node: process.version,
  platform: process.platform,
  startedAt: new Date(),
};
console.log(
  `${machine.processors} processors, load ${machine.loadAverages.map((load) => load.toFixed(2)).join(" ")}, Node ${machine.node}`,
);
try {
  const mistakes = positionals[0] === "report" ? await measureReportPages() : await measureAll();
  for (const mistake of mistakes) console.error(`✗ ${mistake}`);
  process.exitCode = mistakes.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}

async function measureAll(): Promise<string[]> {
  await dropDatabase(dataFolder);
  return withDemo(port, dataFolder, measure);
}

async function measureReportPages(): Promise<string[]> {
  const report = await benchReport(port);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, report }, null, 2)}\n`);
  return report.flatMap(({ cohort, page, failures }) =>
    Object.keys(failures).length > 0 ? [`${cohort}, ${page}: answered with ${Object.keys(failures)}`] : [],
  );
}

/** Measures on the running demo, writes the file, and tells what was wrong. */
async function measure(): Promise<string[]> {
  const place = placeOf(dataFolder);
  const floor = await startFloor(floorPort, place);
  const db = openDb(place);
  try {
    const database = await settingsOf(db);
    console.log(
      `PostgreSQL ${database.server_version}: fsync ${database.fsync}, synchronous_commit ${database.synchronous_commit}`,
    );
    const app = { port, origin, pid: listenerOn(port) };
    if (app.pid === null) console.log("The server's processor time is not measured: this system has no /proc.");
    const responses = await measureResponses(db, app, floor.target);
    const [learner] = await benchLearners(db, 1, 0);
    const firstLoads = await measureFirstLoads(origin, learner?.cookie ?? "");
    const pages = await measurePages(db, app, learner?.cookie ?? "");
    if (values.json)
      writeFileSync(values.json, `${JSON.stringify({ machine, database, responses, firstLoads, pages }, null, 2)}\n`);
    const failedPages = failuresIn(pages);
    return [
      ...mistakesIn(responses),
      ...(failedPages > 0 ? [`${failedPages} requests for pages were not answered with 200.`] : []),
    ];
  } finally {
    await floor.stop();
    await db.$disconnect();
  }
}
