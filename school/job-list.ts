import { directConnectionFrom } from "@/prisma/client";
import { backUpByPlan, backupPlan } from "./backup";
import { now } from "./clock";
import { db } from "./db";
import { sendDigests } from "./digest";
import { sendDueMail } from "./due-mail";
import { sendInvitations } from "./invitation-mail";
import type { Job } from "./job";
import { sendsMail } from "./mail";
import { recount } from "./recount";
import { sendReminders } from "./reminders";
import { endOldEntries, endUnused } from "./retention";

/** What this instance does from time to time; without an SMTP server it leaves e-mail, and without a folder the backups, to those that have one. */
export const jobs = (): Job[] => [...(sendsMail() ? letters : []), ...upkeep, ...backups()];

const letters: Job[] = [
  // Somebody waits for it.
  { name: "send-invitations", cron: "*/5 * * * *", run: () => sendInvitations(now()) },
  // One after the other: each looks whether the one before has written to the same person.
  { name: "send-letters", cron: "*/15 * * * *", run: () => inTurn([sendDueMail, sendReminders, sendDigests]) },
];

const upkeep: Job[] = [
  { name: "recount", cron: "* * * * *", run: recount },
  { name: "end-accounts", cron: "*/15 * * * *", run: () => endUnused(now()) },
  { name: "end-audit-entries", cron: "15 3 * * *", run: () => endOldEntries(now()) },
];

function backups(): Job[] {
  const plan = backupPlan();
  if (!plan) return [];
  const run = () => backUpByPlan(db(), directConnectionFrom(process.env), { ...plan, at: now() });
  return [{ name: "back-up", cron: plan.cron, run }];
}

/** Does all of them, and fails in the end if one did: a fault of one keeps nobody's letter of another kind back. */
async function inTurn(acts: readonly ((at: Date) => Promise<unknown>)[]): Promise<void> {
  const faults: unknown[] = [];
  for (const act of acts) await act(now()).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}
