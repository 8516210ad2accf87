import type { Locale } from "@/domain/course";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { findCohortInvitation, revokeInvitation } from "@/prisma/cohort-invitation";
import { now } from "./clock";
import { db } from "./db";
import { mailTextOf, postInvitations } from "./invitation-mail";
import { renew } from "./invite";
import { sendsMail } from "./mail";

/** Some invitations of a cohort, and the manager who acts on them; what was used or taken back meanwhile is passed over. */
export type SomeInvited = { cohortId: string; actorId: string; ids: readonly string[] };

/** Sends each a new link, which is good for as long as a first one: the link before may be about to run out. What is on its way is left alone. */
export async function remindInvited(
  { ids, ...manager }: SomeInvited,
  locale: Locale,
): Promise<Outcome<number, "no-mail">> {
  if (!sendsMail()) return refuse("no-mail");
  const renewed: string[] = [];
  for (const id of ids) {
    const found = await findCohortInvitation(db(), { cohortId: manager.cohortId, id });
    const isUnderWay = found?.mailState === "queued" || found?.mailState === "sending";
    if (!isUnderWay && (await renew(manager, id))) renewed.push(id);
  }
  const text = await mailTextOf(manager.cohortId, locale);
  return accept(await postInvitations({ ...manager, ids: renewed, text }));
}

/** Lets nobody in by them from now on; says how many that was. */
export async function revokeInvited({ ids, ...manager }: SomeInvited): Promise<number> {
  let count = 0;
  for (const id of ids) count += Number(await revokeInvitation(db(), { ...manager, id, now: now() }));
  return count;
}
