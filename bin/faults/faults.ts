import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "@/prisma/client";
import { isUnavailable } from "@/school/fault";
import type { Chance } from "./chance";
import { type School, withChildren } from "./school";

export type Fault<Where = School> = {
  name: string;
  /** What is done to the school while learners respond; settles when the fault is over. */
  inflict(school: Where, chance: Chance): Promise<void>;
};

const hourMs = 3_600_000;

/** The kinds of faults, each by real signals to real processes. */
export const faults: readonly [Fault, ...Fault[]] = [
  { name: "none", inflict: () => sleep(1000) },
  { name: "web server killed", inflict: async (school) => kill(school.web(), "SIGKILL") },
  {
    name: "three kills of the web server",
    inflict: async (school, chance) => {
      for (let times = 0; times < 3; times += 1) {
        kill(school.web(), "SIGKILL");
        await sleep(3000 + chance.upTo(1000));
      }
    },
  },
  {
    name: "start killed, started again at once",
    inflict: async (school) => {
      await school.end("SIGKILL");
      await school.start();
    },
  },
  {
    name: "stopped by SIGTERM and started again",
    inflict: async (school) => {
      await school.end("SIGTERM");
      await school.start();
    },
  },
  { name: "database killed", inflict: async (school) => kill(school.postmaster(), "SIGKILL") },
  {
    name: "a backend of the database killed",
    inflict: async (school, chance) => {
      const [, ...backends] = withChildren(school.postmaster() ?? 0);
      kill(backends[chance.upTo(backends.length)] ?? null, "SIGKILL");
    },
  },
  {
    name: "database frozen for 5 s",
    inflict: async (school) => {
      const postmaster = school.postmaster();
      const frozen = postmaster === null ? [] : withChildren(postmaster);
      for (const pid of frozen) kill(pid, "SIGSTOP");
      await sleep(5000);
      for (const pid of frozen) kill(pid, "SIGCONT");
    },
  },
  {
    name: "database slow, half a second a response",
    inflict: async (school) => {
      await onceThere(school, async (db) => {
        await db.$executeRaw`create or replace function be_slow() returns trigger language plpgsql as 'begin perform pg_sleep(0.5); return new; end'`;
        await db.$executeRaw`create or replace trigger slow before insert on responses for each row execute function be_slow()`;
      });
      await sleep(5000);
      await onceThere(school, (db) => db.$executeRaw`drop function if exists be_slow() cascade`);
    },
  },
  {
    name: "clock two hours ahead, then two behind",
    inflict: async (school) => {
      for (const hours of [2, -2, 1, 0]) {
        writeFileSync(school.clockFile, String(hours * hourMs));
        await sleep(1500);
      }
    },
  },
];

/** What a fault itself asks of the database waits for it: in a walk the fault before may have left it in recovery. */
async function onceThere(school: School, work: (db: Db) => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await school.withDb(work);
      return;
    } catch (error) {
      if (tries === mostTries || !isUnavailable(error)) throw error;
      await sleep(500);
    }
  }
}

const mostTries = 240;

function kill(pid: number | null, signal: NodeJS.Signals): void {
  try {
    if (pid !== null) process.kill(pid, signal);
  } catch {
    // It ended in the meantime.
  }
}
