import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dropDatabase } from "@/bin/bench/database";
import { findBrowser } from "@/bin/step/browser";
import { commandLine } from "@/bin/step/command-line";
import { messageOf } from "@/bin/step/step.mjs";
import { stopSignal, unlessStopped } from "@/bin/step/stopping";
import { answersBy, quantile } from "./bench/answers";
import { overload } from "./bench/overload";
import { table } from "./bench/table";
import { type Chance, chanceOf } from "./faults/chance";
import { failoverName, tryFailover } from "./faults/failover";
import { type Fault, faults } from "./faults/faults";
import { killMigrators } from "./faults/migrations";
import { hasNginx } from "./faults/nginx";
import { oldPageName, tryOldPages } from "./faults/old-page";
import { cutOf, mountCutDisk } from "./faults/power-cut";
import { rollingName, tryRolling } from "./faults/rolling";
import { aSchool, type School } from "./faults/school";
import { fillingOf, leastFree, mountSmallDisk } from "./faults/small-disk";
import { isSound, type Trial, tryFaults } from "./faults/trial";

/**
 * `npm run test:faults`: does to the demo, under 16 learners who respond through its API, what happens to servers, by real signals to real
 * processes, and compares the learners' own log with the database. Exits 1 if anything that was acknowledged is lost, doubled, out of order
 * or off the replay. `-- --only TEXT` takes the faults with the text in their name; `-- --minutes 30 --seed 7` walks through them at random.
 */
const { values } = commandLine({
  options: { only: { type: "string" }, minutes: { type: "string", default: "1" }, seed: { type: "string" } },
});
const seed = Number(values.seed ?? Math.trunc(Date.now() / 1000) % 1_000_000);
const port = Number(process.env.PORT ?? 4395);
const log = ".data/faults.log";
const newer = ".data/faults-newer";
const signal = stopSignal();
const print = table(
  `fault (seed ${seed})`,
  ["sent", "told", "lost", "doubled", "reordered", "off", "longest s", "healed s"],
  [0, 0, 0, 0, 0, 0, 1, 1],
);

// A trial that was broken off leaves learners who go on trying.
try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exit(1);
}

/** Whether every trial was sound. */
async function main(): Promise<boolean> {
  rmSync(log, { force: true });
  const chance = chanceOf(seed);
  const isUsualSound = await inSchool({ port, dataFolder: ".data/faults", log }, async (school) => {
    let isSoundSoFar = true;
    for (const fault of faults.filter(({ name }) => isChosen(name)))
      if (!(await isTrialSound(school, fault.name, [fault], chance))) isSoundSoFar = false;
    if (!(await isOverloadSound(school))) isSoundSoFar = false;
    const walking = `at random for ${values.minutes} min`;
    const minutes = Number(values.minutes);
    // The last fault of a walk goes on when its time is up.
    return isChosen(walking)
      ? (await isTrialSound(school, walking, walk(chance, minutes), chance, minutes + 1)) && isSoundSoFar
      : isSoundSoFar;
  });
  const isDiskSound = await isSoundOnSmallDisk(chance);
  const isPowerSound = await isSoundAfterPowerCuts(chance);
  const isFailoverSound = !isChosen(failoverName) || isToldSound(await tryFailover({ port, log }, chance));
  const isRollingSound = await isRollingUnnoticed(chance);
  const areOldPagesSound = await doOldPagesGoOn();
  return (
    (await isMigrationSound(chance)) &&
    areOldPagesSound &&
    isRollingSound &&
    isFailoverSound &&
    isPowerSound &&
    isDiskSound &&
    isUsualSound
  );
}

async function isSoundAfterPowerCuts(chance: Chance): Promise<boolean> {
  const name = "power cut, three times";
  if (!isChosen(name)) return true;
  const disk = mountCutDisk(resolve(".data/faults-power"));
  if (!disk) {
    print({ name, figures: [], remark: "skipped: this account may not mount a disk to cut off" });
    return true;
  }
  try {
    return await inSchool({ port, dataFolder: join(disk.place, "data"), log }, (school) =>
      isTrialSound(school, name, [cutOf(disk)], chance),
    );
  } finally {
    disk.close();
  }
}

/** Of a server that is replaced nobody notices anything: no request may fail but by a server's word that it is busy. */
async function isRollingUnnoticed(chance: Chance): Promise<boolean> {
  if (!isChosen(rollingName)) return true;
  if (!hasNginx()) {
    print({ name: rollingName, figures: [], remark: "skipped: nginx is not installed" });
    return true;
  }
  const rolling = await tryRolling({ port, log, newer }, chance);
  const { pages, forms, failures } = rolling.visits;
  const failed = remarkOf(rolling) || "none failed";
  const remark = `${failed}; ${pages} pages and ${forms} forms beside: ${remarkOf({ failures }) || "none failed"}`;
  print({ name: rollingName, figures: figuresOf(rolling), remark });
  return rolling.isUnnoticed;
}

/** A server that has far too much to do: only what it says, and that it comes back, is judged, however long that takes. */
async function isOverloadSound({ origin }: School): Promise<boolean> {
  const name = "more asked for than can be done";
  if (!isChosen(name)) return true;
  const { flood, health, recoveredMs } = await overload(new URL(origin));
  const inSeconds = (answers: typeof flood) =>
    [0.5, 0.95, 1].map((share) => (quantile(answers, share) / 1000).toFixed(2)).join("/");
  const told = answersBy(flood).map(([status, those]) => `${status} × ${those.length} in ${inSeconds(those)} s`);
  const remark = `${told.join(", ")}; health in ${inSeconds(health)} s (p50/p95/most); as before after ${(recoveredMs / 1000).toFixed(1)} s`;
  print({ name, figures: [], remark });
  return health.every(({ status }) => status === 200) && flood.every(({ status }) => [200, 503].includes(status));
}

async function isSoundOnSmallDisk(chance: Chance): Promise<boolean> {
  const place = resolve(".data/faults-disk");
  const fault = fillingOf(place);
  if (!isChosen(fault.name)) return true;
  const disk = mountSmallDisk(place);
  if (!disk) {
    print({ name: fault.name, figures: [], remark: "skipped: this account may not mount a disk to fill" });
    return true;
  }
  try {
    const settings = { DISK_MIN_FREE: String(leastFree) };
    return await inSchool({ port, dataFolder: join(place, "data"), log, settings }, (school) =>
      isTrialSound(school, fault.name, [fault], chance),
    );
  } finally {
    disk.close();
  }
}

async function doOldPagesGoOn(): Promise<boolean> {
  if (!isChosen(oldPageName)) return true;
  if (!findBrowser()) {
    print({ name: oldPageName, figures: [], remark: "skipped: there is no Chrome or Chromium" });
    return true;
  }
  const { files, gone, wrong } = await tryOldPages({ port, log, newer });
  const remark = `${gone} of a page's ${files} scripts and styles are gone; ${wrong.join("; ") || "all goes on"}`;
  print({ name: oldPageName, figures: [], remark });
  return wrong.length === 0;
}

async function isMigrationSound(chance: Chance): Promise<boolean> {
  const name = "migrators killed";
  if (!isChosen(name)) return true;
  const { kills, midway, unsound } = await killMigrators(chance);
  const remark = `${kills} killed, ${midway} of them before their end; ${unsound} databases not whole after the next`;
  print({ name, figures: [], remark });
  return unsound === 0;
}

/** Starts a school on an empty database for the work, and stops it whatever happens. */
async function inSchool(place: Parameters<typeof aSchool>[0], work: (school: School) => Promise<boolean>) {
  await dropDatabase(place.dataFolder);
  const school = aSchool(place);
  writeFileSync(school.clockFile, "0");
  try {
    return await unlessStopped(
      signal,
      school.start().then(() => work(school)),
    );
  } finally {
    await school.end("SIGTERM");
  }
}

async function isTrialSound(
  school: School,
  name: string,
  inflicted: Iterable<Fault>,
  chance: Chance,
  minutes = 1,
): Promise<boolean> {
  return isToldSound(await tryFaults(school, name, inflicted, chance, { minutes }));
}

/** Prints what came of a trial. */
function isToldSound(trial: Trial): boolean {
  print({ name: trial.name, figures: figuresOf(trial), remark: remarkOf(trial) });
  for (const fault of trial.off.slice(0, 5)) console.log(`  ${fault}`);
  return isSound(trial);
}

function isChosen(name: string): boolean {
  return name.includes(values.only ?? "");
}

/** Faults by chance until the time is up. */
function* walk(chance: Chance, minutes: number): Generator<Fault, undefined> {
  for (const deadline = performance.now() + minutes * 60_000; performance.now() < deadline; ) yield chance.of(faults);
  return undefined;
}

function figuresOf({ sent, acknowledged, lost, doubled, reordered, off, longestWaitMs, healedMs }: Trial) {
  const seconds = [longestWaitMs / 1000, healedMs === null ? null : healedMs / 1000];
  return [sent, acknowledged, lost, doubled, reordered, off.length, ...seconds];
}

/** How often a delivery was answered otherwise than with 200. */
function remarkOf({ failures }: Pick<Trial, "failures">): string {
  return Object.entries(failures)
    .map(([status, count]) => `${status === "0" ? "no answer" : status} × ${count}`)
    .join(", ");
}
