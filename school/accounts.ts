import type { AdministrationRefusal } from "@/domain/administration";
import { mayLeave } from "@/prisma/accounts";
import { recordAudit } from "@/prisma/audit";
import { forgetUser } from "@/prisma/personal";
import { now } from "./clock";
import { db } from "./db";

/** Takes somebody who left the company out of what is stored, as they could themselves; null when it is done, else why it isn't. */
export async function eraseAccount(
  actorId: string,
  { id: userId, email }: { id: string; email: string },
): Promise<AdministrationRefusal | null> {
  const refusal = await mayLeave(db(), userId);
  if (refusal) return refusal;
  await forgetUser(db(), { userId, email, now: now() });
  await recordAudit(db(), { actorId, action: "person-erased", subject: userId });
  return null;
}
