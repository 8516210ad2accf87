import { channel } from "node:diagnostics_channel";
import { type AuditAction, cohortOf } from "@/domain/audit";
import type { Db, Tx } from "./client";

/** Told of each entry once it is stored: `{ actorId, action, subject, detail }`. One whose transaction fails after that is told too. */
export const auditEntries = channel("phan-vai.audit");

type Entry = { actorId: string; action: AuditAction; subject: string; detail?: Record<string, string | number> };

/** Who did what to whom. `detail` names what was chosen (a filter, a file), never a result; a cohort that it names can read it. */
export async function recordAudit(tx: Tx, entry: Entry): Promise<void> {
  await tx.auditEntry.create({ data: { ...entry, cohortId: cohortOf(entry) }, select: { id: true } });
  auditEntries.publish(entry);
}

/** The same for what is done again and again: noted once a day. */
export const recordDaily = (db: Db, { at, day, ...entry }: Entry & { at: Date; day: number }) =>
  db.auditEntry.createMany({
    data: {
      ...entry,
      cohortId: cohortOf(entry),
      once: [entry.actorId, entry.action, entry.subject, JSON.stringify(entry.detail ?? {}), day].join(" "),
      createdAt: at,
    },
    skipDuplicates: true,
  });

/**
 * That a wrong password was typed, once an hour an account, and once an hour for all addresses that have none: a flood of tries must not
 * become a flood of rows. Of the address itself nothing is noted.
 */
export const recordFailedSignIn = (db: Db, { userId, at }: { userId: string | null; at: Date }) => {
  const subject = userId ?? "unknown";
  const once = ["sign-in-failed", subject, at.toISOString().slice(0, 13)].join(" ");
  return db.auditEntry.createMany({
    data: { action: "sign-in-failed" satisfies AuditAction, subject, once, createdAt: at },
    skipDuplicates: true,
  });
};
