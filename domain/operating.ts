/** What went well and wrong last of something that is done again and again. */
export type LastRuns = { succeededAt: Date | null; failedAt: Date | null };

/** How the app runs, as far as it is judged here. */
export type OperatingFacts = {
  backup: LastRuns | null;
  backupCheck: LastRuns | null;
  /** Whether this server makes backups by itself. */
  isBackedUp: boolean;
  mail: LastRuns | null;
  sendsMail: boolean;
  /** In bytes, of the backups' disk and of the database; null where it isn't known. */
  disk: { free: number } | null;
  databaseBytes: number;
  /** Whether nothing is stored any more, since the database's disk is nearly full. */
  isDiskFull: boolean;
  /** Null while jobs don't run. */
  queue: { dead: number } | null;
};

const judged = ["backup", "backupCheck", "queue", "mail", "disk"] as const;
export type Worry = (typeof judged)[number];

/** A backup is made each night: one that is older by two hours than a day was missed. */
const backupAgeMs = 26 * 3_600_000;

/** A backup is proven by restoring it beside what is in use, and made before the oldest goes: with less space it may fail next. */
const timesDatabase = 3;

/** What whoever operates the app has to look at now, in the order of its page. */
export function worriesOf(facts: OperatingFacts, now: Date): Worry[] {
  const { backup, backupCheck, isBackedUp, mail, sendsMail, disk, databaseBytes, isDiskFull, queue } = facts;
  const isStale = (runs: LastRuns | null) =>
    isBackedUp && runs?.succeededAt != null && now.getTime() - runs.succeededAt.getTime() > backupAgeMs;
  const worries: Record<Worry, boolean> = {
    backup: hasFailed(backup) || isStale(backup),
    backupCheck: hasFailed(backupCheck) || isStale(backupCheck),
    queue: queue === null || queue.dead > 0,
    mail: sendsMail && hasFailed(mail),
    disk: isDiskFull || (disk !== null && disk.free < timesDatabase * databaseBytes),
  };
  return judged.filter((name) => worries[name]);
}

/** What failed after it worked is what there is to know. */
export function hasFailed(runs: LastRuns | null): boolean {
  if (!runs?.failedAt) return false;
  return runs.succeededAt === null || runs.failedAt >= runs.succeededAt;
}
