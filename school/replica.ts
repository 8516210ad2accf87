import { channel } from "node:diagnostics_channel";
import { type Db, openDb, patient, replicaConnectionFrom } from "@/prisma/client";
import { findReplayed, findWritten, findWrittenBy, noteWritten, type Place } from "@/prisma/replica";
import { now } from "./clock";
import { db, exportDb } from "./db";
import { failed } from "./fault";
import { faultFields, log } from "./log";
import { whenStopping } from "./stopping";

/** How often we look how far the replica has come, in milliseconds. */
const lookEveryMs = 2000;

/** A replica whose figures are older, in milliseconds, isn't read. */
const oldestMs = 5 * 60_000;

/** Told of each look, `{ ageMs }`: null where the replica isn't read. */
export const replicaAges = channel("phan-vai.replica.age");

/** Told of each report that is read where a replica is named: `{ from }`, "replica" or "primary". */
export const reportReads = channel("phan-vai.report.read");

/** When the database that is written to stood where. */
type Sample = { at: Date; position: bigint };

/** Why a replica isn't read. */
type Reason = "unknown" | "away" | "no-replica" | "other-database" | "too-old";

type Replica = {
  db: Db;
  exportDb: Db;
  /** The newest last, as far back as a replica may be behind. */
  samples: Sample[];
  /** The last of them that the replica has reached. */
  reached: Sample | null;
  state: Reason | "read";
  isLooking: boolean;
};

declare global {
  var phanVaiReplica: Replica | null | undefined;
}

/** What was read, and up to when it tells; null where that is now. */
export type Reading<Found> = { found: Found; asOf: Date | null };

/**
 * Reads what a manager is shown of a cohort: from the replica, where there is one that is new enough and has all that this session
 * wrote; else, and where that fails, from the database itself. What reads must not write, and may be called twice.
 */
export async function fromReplica<Found>(
  sessionId: string,
  read: (from: Db) => Promise<Found>,
): Promise<Reading<Found>> {
  const replica = ownReplica();
  if (!replica) return { found: await read(db()), asOf: null };
  const reached = await readableBy(sessionId, replica);
  if (reached) {
    try {
      const found = await read(replica.db);
      reportReads.publish({ from: "replica" });
      return { found, asOf: reached.at };
    } catch (error) {
      leave(replica, "away", error);
    }
  }
  reportReads.publish({ from: "primary" });
  return { found: await read(db()), asOf: null };
}

/**
 * The same for a file, which is read after its answer began and can't begin anew: it is asked again just before whether the replica
 * answers. Where there is none `asOf` is null, so that all files of an installation have the same columns.
 */
export async function exportSource(sessionId: string): Promise<{ from: Db; asOf: Date | null }> {
  const replica = ownReplica();
  if (!replica) return { from: exportDb(), asOf: null };
  await lookAtReplica();
  const reached = await readableBy(sessionId, replica);
  reportReads.publish({ from: reached ? "replica" : "primary" });
  return reached ? { from: replica.exportDb, asOf: reached.at } : { from: exportDb(), asOf: now() };
}

/** Remembers that the session is to see what it has written; where there is no replica it always does. */
export async function noteOwnWrites(sessionId: string): Promise<void> {
  if (!ownReplica()) return;
  await noteWritten(db(), sessionId).catch((error: unknown) => failed("A manager's act was not noted", error));
}

/** Looks from now on how far the replica is, where one is named. */
export function watchReplica(): void {
  if (!ownReplica()) return;
  const timer = setInterval(lookAtReplica, lookEveryMs);
  whenStopping("jobs", async () => clearInterval(timer));
  void lookAtReplica();
}

/**
 * Looks how far the replica is. Neither server's clock is asked: the replica tells of everything up to the last moment at which the
 * database stood where the replica has come to by now, and of an idle database that is now.
 */
export async function lookAtReplica(): Promise<void> {
  const replica = ownReplica();
  if (!replica || replica.isLooking) return;
  replica.isLooking = true;
  try {
    await look(replica);
  } finally {
    replica.isLooking = false;
    replicaAges.publish({ ageMs: replica.reached && now().getTime() - replica.reached.at.getTime() });
  }
}

async function look(replica: Replica): Promise<void> {
  const at = now();
  // A database that is away says nothing about its replica.
  const written = await findWritten(db()).catch(() => null);
  if (!written) return;
  replica.samples = [...replica.samples.filter((sample) => isNewEnough(sample, at)), { at, ...written }];
  try {
    const found = judged(replica, await findReplayed(replica.db), written);
    if (typeof found === "string") leave(replica, found);
    else take(replica, found);
  } catch (error) {
    leave(replica, "away", error);
  }
}

/** The last moment of which the replica has everything, or why it isn't read. */
function judged({ samples, state }: Replica, replayed: Place | null, { database }: Place): Sample | Reason {
  if (!replayed) return "no-replica";
  if (replayed.database !== database) return "other-database";
  // What it had before we looked for the first time is not known yet.
  const none = state === "unknown" && samples.length === 1 ? "unknown" : "too-old";
  return samples.findLast(({ position }) => position <= replayed.position) ?? none;
}

function take(replica: Replica, reached: Sample): void {
  replica.reached = reached;
  if (replica.state === "read") return;
  log.info({ event: "replica-read" }, "Reports are read from the replica.");
  replica.state = "read";
}

/** Once said is enough, until it changes. */
function leave(replica: Replica, reason: Reason, error?: unknown): void {
  replica.reached = null;
  if (replica.state === reason) return;
  replica.state = reason;
  const fields = { event: "replica-left", refusal: reason, ...(error !== undefined && faultFields(error)) };
  log.warn(fields, `Reports are read from the database itself, not from the replica: ${reason}.`);
}

const isNewEnough = ({ at }: Sample, asked: Date): boolean => asked.getTime() - at.getTime() <= oldestMs;

/** Up to when the replica tells, where this session may read it. */
async function readableBy(sessionId: string, { reached }: Replica): Promise<Sample | null> {
  if (!reached || !isNewEnough(reached, now())) return null;
  const written = await findWrittenBy(db(), sessionId);
  return written === null || written <= reached.position ? reached : null;
}

function ownReplica(): Replica | null {
  if (globalThis.phanVaiReplica !== undefined) return globalThis.phanVaiReplica;
  const connection = replicaConnectionFrom(process.env);
  globalThis.phanVaiReplica = connection && {
    db: openDb(connection),
    exportDb: openDb(connection, 2, patient),
    samples: [],
    reached: null,
    state: "unknown",
    isLooking: false,
  };
  const opened = globalThis.phanVaiReplica;
  if (opened)
    whenStopping("pool", async () => {
      await Promise.all([opened.db.$disconnect(), opened.exportDb.$disconnect()]);
    });
  return opened;
}
