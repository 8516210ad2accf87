import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { placeOf } from "@/bin/bench/database";
import { listenerOn } from "@/bin/bench/process-time";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { type Db, openDb, patient } from "@/prisma/client";

/** The demo as a person starts it, in a data folder and at a port of its own, with the processes that faults are done to. */
export type School = ReturnType<typeof aSchool>;

/** A build takes a quarter of a minute on a machine that is idle, and many times that on one that isn't. */
const buildMs = 20 * 60_000;
const mostStarts = 30;

type Place = { port: number; dataFolder: string; log: string; settings?: Record<string, string> };

export function aSchool({ port, dataFolder, log, settings = {} }: Place) {
  const origin = `http://127.0.0.1:${port}`;
  const clockFile = `${log}.clock`;
  let launcher: ChildProcess | undefined;
  const spawnOne = () => {
    const said = openSync(log, "a");
    launcher = spawn(process.execPath, ["bin/run.mjs", "demo"], {
      // What a person's environment says of another database or address is not for this.
      env: {
        ...process.env,
        DEMO_DATABASE_URL: "",
        APP_ORIGIN: "",
        PORT: String(port),
        DEMO_DATA_DIR: dataFolder,
        PHAN_VAI_CLOCK_FILE: clockFile,
        ...settings,
      },
      stdio: ["ignore", said, said],
      detached: true,
    });
    closeSync(said);
    return launcher;
  };
  /** Starts it, again after a second where a start ends: as systemd does, which knows no more than that. */
  const start = async () => {
    for (let tries = 0; tries < mostStarts; tries += 1) {
      const child = spawnOne();
      for (const deadline = Date.now() + buildMs; hasNotEnded(child) && Date.now() < deadline; await sleep(50)) {
        const web = listenerOn(port);
        if (web !== null && parentOf(web) === child.pid && (await isUp())) return;
      }
      await sleep(1000);
    }
    throw new Error(`The demo did not start; see ${log}.`);
  };
  /** Until it answers again: one that gave up is started anew. */
  const untilUp = async () => {
    for (const deadline = Date.now() + buildMs; !(await isUp()); await sleep(50)) {
      if (launcher && !hasNotEnded(launcher)) return start();
      if (Date.now() > deadline) throw new Error(`The demo did not answer; see ${log}.`);
    }
  };
  const isUp = () =>
    fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  const end = async (signal: NodeJS.Signals) => {
    const child = launcher;
    if (!child || !hasNotEnded(child)) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  /** Does work on the database, and holds no connection open afterwards: a stop would wait for it. */
  const withDb = async <Result>(work: (db: Db) => Promise<Result>): Promise<Result> => {
    const db = openDb(placeOf(dataFolder), 2, patient);
    try {
      return await work(db);
    } finally {
      await db.$disconnect();
    }
  };
  const folder = () => openDataFolder(dataFolder).folder;
  return {
    origin,
    clockFile,
    start,
    end,
    untilUp,
    withDb,
    folder,
    web: () => listenerOn(port),
    postmaster: () => postmasterIn(folder()),
  };
}

const hasNotEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

/** The database's first process; null where none runs. */
export function postmasterIn(folder: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8"), 10);
  } catch {
    return null;
  }
}

/** A process with those that it has started, as /proc tells. */
export const withChildren = (pid: number): number[] => [
  pid,
  ...readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) && parentOf(name) === pid ? [Number(name)] : [])),
];

function parentOf(pid: string | number): number | null {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /, "")
        .split(" ")[1],
    );
  } catch {
    return null;
  }
}
