import { type AuditAction, cohortOf } from "@/domain/audit";
import type { Db, Tx } from "./client";

type Entry = { actorId: string; action: AuditAction; subject: string; detail?: Record<string, string | number> };

/** Who did what to whom. `detail` names what was chosen (a filter, a file), never a result; a cohort that it names can read it. */
export const recordAudit = (tx: Tx, entry: Entry) =>
  tx.auditEntry.create({ data: { ...entry, cohortId: cohortOf(entry) }, select: { id: true } });

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
