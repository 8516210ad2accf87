import type { ViewKind } from "@/domain/audit";
import { dayOf } from "@/domain/day";
import { timeZone } from "@/messages/translator";
import { recordDaily } from "@/prisma/audit";
import { now } from "./clock";
import { db } from "./db";
import { logged } from "./fault";

/** Of one learner, of those who answered an item, or of all on a list of the cohort's. */
type Viewing = { managerId: string; cohortId: string; kind: ViewKind; learnerId?: string; itemId?: string };

/**
 * Notes that a manager saw results beside names, once a day for each kind. Where it can't be noted, the page is shown all the
 * same.
 */
export async function noteViewing({ managerId, learnerId, ...viewing }: Viewing): Promise<void> {
  if (learnerId === managerId) return;
  const at = now();
  const seen = learnerId ? seenOf(learnerId, viewing) : seenIn(viewing);
  await recordDaily(db(), { actorId: managerId, ...seen, at, day: dayOf(at, timeZone) }).catch(logged);
}

type Seen = Pick<Parameters<typeof recordDaily>[1], "action" | "subject" | "detail">;

const seenOf = (subject: string, { cohortId, kind }: Omit<Viewing, "managerId">): Seen => ({
  action: "learner-viewed",
  subject,
  detail: { cohortId, kind },
});

const seenIn = ({ cohortId: subject, kind, itemId: item }: Omit<Viewing, "managerId">): Seen =>
  item ? { action: "item-viewed", subject, detail: { item } } : { action: "people-viewed", subject, detail: { kind } };
