import { subscribe } from "node:diagnostics_channel";
import { z } from "zod";
import { auditActions, isOfAccount } from "@/domain/audit";
import { auditEntries } from "@/prisma/audit";
import { ownerTag } from "@/prisma/token";
import { log } from "./log";

const Entry = z.object({
  action: z.enum(auditActions),
  subject: z.string(),
  actorId: z.string(),
  detail: z.object({ role: z.string().optional() }).optional(),
});

/** Tells the log of each change of an account, by the tags of whose it is and of who did it, for alarms that no audit page raises. */
export function logAccountChanges(): void {
  subscribe(auditEntries.name, (message) => {
    const { action, subject, actorId, detail } = Entry.parse(message);
    if (!isOfAccount(action)) return;
    const role = detail?.role && { role: detail.role };
    log.info({ event: action, person: ownerTag(subject), by: ownerTag(actorId), ...role }, "An account was changed.");
  });
}
