import { commandLine } from "@/bin/step/command-line";
import { messageOf } from "@/bin/step/step.mjs";
import { settingsOf } from "./bench/database";
import { printGoals } from "./bench/goals-table";
import { describeMachine, lineOf } from "./bench/machine";
import { memoryGoal, memoryOf, printMemory } from "./bench/memory";
import { benchReport } from "./bench/report/report";
import { sectionsOf } from "./bench/sections";
import { withServed } from "./bench/served";
import type { Found, Served } from "./bench/target";
import { writeResults } from "./bench/write";

/**
 * `npm run bench`: the production build, started as a person starts it and measured beside its floors in the same run. Machines differ, so
 * the ratios are the figures to compare. Only correctness makes it exit 1, never a time. All of it goes to docs/bench/results.json, with a
 * picture of the goals; `--json FILE` names another file, beside which the picture is.
 *
 * `-- --only responses,pages` measures these alone and writes nothing unless a file is named. `-- --against DIR` serves another checkout beside this
 * one and measures the responses of both in turns; `-- --of DIR` measures another one in this one's place, and writes nothing unless a file is named.
 * `-- report` measures the manager's pages instead, over 10,000 learners with 78 responses each.
 */
const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { json: { type: "string" }, only: { type: "string" }, against: { type: "string" }, of: { type: "string" } },
});
const isReport = positionals[0] === "report";
const file =
  values.json ??
  (values.only === undefined && values.of === undefined && !isReport ? "docs/bench/results.json" : undefined);
const port = Number(process.env.PORT ?? 4396);
const machine = describeMachine();

try {
  const sections = sectionsOf(values.only);
  console.log(lineOf(machine));
  const mistakes = await (isReport ? measureReportPages() : serve((ours, other) => measure(sections, ours, other)));
  for (const mistake of mistakes) console.error(`✗ ${mistake}`);
  process.exitCode = mistakes.length > 0 ? 1 : 0;
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}

/** Serves this checkout, and beside it the one to compare with. Each has its ports beside each other: the server, what it tells of itself, and here the bare server. */
function serve(work: (ours: Served, other: Served | null) => Promise<string[]>): Promise<string[]> {
  const ours = { name: "this", checkout: values.of ?? ".", port, metricsPort: port + 1, dataFolder: ".data/bench" };
  const checkout = values.against;
  if (checkout === undefined) return withServed(ours, (served) => work(served, null));
  const other = { name: "other", checkout, port: port + 3, metricsPort: port + 4, dataFolder: ".data/bench-against" };
  return withServed(ours, (served) => withServed(other, (against) => work(served, against)));
}

/** Measures on what is served, writes the file, and tells what was wrong. */
async function measure(sections: ReturnType<typeof sectionsOf>, ours: Served, other: Served | null): Promise<string[]> {
  const database = await settingsOf(ours.db);
  console.log(
    `PostgreSQL ${database.server_version}: fsync ${database.fsync}, synchronous_commit ${database.synchronous_commit}`,
  );
  for (const { name, commit } of other ? [ours, other] : [ours]) console.log(`${name}: ${commit}`);
  if (ours.pid === null) console.log("Processor time and memory are not measured: this system has no /proc.");
  const fresh = memoryOf(ours);
  const found: [string, Found][] = [];
  for (const [name, section] of sections) found.push([name, await section({ ours, other, floorPort: port + 2 })]);
  const used = memoryOf(ours);
  printMemory(fresh, used);
  const goals = [...found.flatMap(([, section]) => section.goals), memoryGoal(used)];
  printGoals(goals);
  const figures = Object.fromEntries(found.map(([name, section]) => [name, section.figures]));
  const commits = { commit: ours.commit, against: other?.commit ?? null };
  if (file) writeResults(file, { machine, database, ...commits, goals, ...figures, memory: { fresh, used } });
  return found.flatMap(([, { mistakes }]) => mistakes);
}

async function measureReportPages(): Promise<string[]> {
  const report = await benchReport(port);
  if (file) writeResults(file, { machine, report });
  return report.flatMap(({ cohort, page, failures }) =>
    Object.keys(failures).length > 0 ? [`${cohort}, ${page}: answered with ${Object.keys(failures)}`] : [],
  );
}
