import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { aSchool, withChildren } from "@/bin/faults/school";

/** Megabytes that lie between what is free and what is to stay free, and how many fill the disk beyond that: others write to it, too. */
const margin = 2000;
const filling = 4000;

/**
 * A server of a test's own beside the common one, as a person starts it, whose database is frozen and whose disk is filled. What is
 * to stay free is so much that a file fills the disk without any harm; only Linux reserves one at once.
 */
export function aTroubledServer() {
  const port = Number(process.env.TEST_PORT ?? 4390) + 1;
  const common = process.env.TEST_DATA_DIR;
  const dataFolder = `${common ?? ".data/test"}-troubled`;
  const filler = join(dataFolder, "filler");
  const { bavail, bsize } = statfsSync(".");
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  const school = aSchool({
    port,
    dataFolder,
    log: `${dataFolder}.log`,
    settings: { DISK_MIN_FREE: String(Math.max(0, free - margin)), PHAN_VAI_CLOCK_FILE: "", SMTP_URL: "" },
  });
  let frozen: number[] = [];
  const thaw = () => {
    for (const pid of frozen.splice(0)) process.kill(pid, "SIGCONT");
  };
  return {
    origin: school.origin,
    start: async () => {
      // What is put into the database by tests goes into this one's.
      process.env.TEST_DATA_DIR = dataFolder;
      mkdirSync(dataFolder, { recursive: true });
      await school.start();
    },
    end: async () => {
      thaw();
      rmSync(filler, { force: true });
      await school.end("SIGTERM");
      if (common === undefined) delete process.env.TEST_DATA_DIR;
      else process.env.TEST_DATA_DIR = common;
    },
    /** The database takes connections and answers none, as one whose disk hangs. */
    freeze: () => {
      frozen = withChildren(school.postmaster() ?? 0);
      for (const pid of frozen) process.kill(pid, "SIGSTOP");
    },
    thaw,
    fill: () => {
      const { status, stderr } = spawnSync("fallocate", ["-l", `${filling}MiB`, filler], { encoding: "utf8" });
      if (status !== 0) throw new Error(`The disk could not be filled: ${stderr}`);
    },
    clear: () => rmSync(filler, { force: true }),
  };
}

/** Whether there is enough space for a file that fills the disk, and a system that reserves it at once. */
export const canTrouble = (): boolean => {
  const { bavail, bsize } = statfsSync(".");
  return process.platform === "linux" && bavail * bsize > 2 * filling * 1024 * 1024;
};
