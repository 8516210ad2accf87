import { statfs } from "node:fs/promises";
import { worriesOf } from "@/domain/operating";
import { type OperatingFactName, readDatabaseFacts, readOperatingFacts } from "@/prisma/operating";
import { backupPlan } from "./backup";
import { now } from "./clock";
import { db } from "./db";
import { diskState } from "./disk";
import { deadLetters } from "./job";
import { sendsMail } from "./mail";
import { version } from "./version";

export type Queued = {
  waiting: number;
  active: number;
  instances: number;
  dead: { name: string; at: Date; fault: string }[];
};

/** How the app runs, for whoever operates it: a handful of queries, however much is stored. */
export async function operatingState() {
  const [database, facts, disk, { isFull: isDiskFull }, queue] = await Promise.all([
    readDatabaseFacts(db()),
    readOperatingFacts(db()),
    diskSpace(backupPlan()?.folder ?? "."),
    diskState(),
    readQueue(),
  ]);
  const of = (name: OperatingFactName) => facts.get(name) ?? null;
  const isBackedUp = backupPlan() !== null;
  const [backup, backupCheck, mail] = [of("backup"), of("backup-check"), of("mail")];
  const space = { disk, databaseBytes: database.bytes, isDiskFull };
  const judged = { backup, backupCheck, isBackedUp, mail, sendsMail: sendsMail(), ...space };
  return {
    ...judged,
    worries: worriesOf({ ...judged, queue: queue && { dead: queue.dead.length } }, now()),
    version,
    node: process.versions.node,
    database,
    queue,
  };
}

/** In bytes, of the disk that the folder lies on; null where the folder isn't there yet. */
async function diskSpace(folder: string): Promise<{ free: number; total: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}

/** Null until the queue has started. */
async function readQueue(): Promise<Queued | null> {
  const boss = globalThis.phanVaiJobs?.boss;
  if (!boss) return null;
  const [queues, instances, letters] = await Promise.all([
    boss.getQueues(),
    boss.getInstances(),
    boss.findJobs(deadLetters, { limit: 25 }),
  ]);
  const own = queues.filter(({ name }) => name !== deadLetters && !name.startsWith("__"));
  return {
    waiting: own.reduce((sum, { queuedCount }) => sum + queuedCount, 0),
    active: own.reduce((sum, { activeCount }) => sum + activeCount, 0),
    instances: instances.length,
    dead: letters.map(({ sourceName, createdOn, sourceOutput }) => ({
      name: sourceName ?? deadLetters,
      at: createdOn,
      fault: faultIn(sourceOutput),
    })),
  };
}

const faultIn = (output: unknown): string =>
  typeof output === "object" && output !== null && "message" in output ? String(output.message) : "";
