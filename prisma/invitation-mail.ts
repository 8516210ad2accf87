import { z } from "zod";
import { recordAudit } from "./audit";
import type { Db } from "./client";

export type MailText = { subject: string; body: string };

export const findMailText = async (db: Db, cohortId: string): Promise<MailText | null> => {
  const { mailSubject: subject, mailBody: body } = await db.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { mailSubject: true, mailBody: true },
  });
  return subject !== null && body !== null ? { subject, body } : null;
};

type Queueing = { cohortId: string; actorId: string; ids: string[]; text: MailText; now: Date };

/** Keeps the text and puts the open invitations among these into the queue; says how many. What is under way is left alone. */
export const queueInvitations = (db: Db, { cohortId, actorId, ids, text, now }: Queueing): Promise<number> =>
  db.$transaction(async (tx) => {
    await tx.cohort.update({
      where: { id: cohortId },
      data: { mailSubject: text.subject, mailBody: text.body },
      select: { id: true },
    });
    const { count } = await tx.invitation.updateMany({
      where: {
        cohortId,
        id: { in: ids },
        email: { not: null },
        usedAt: null,
        revokedAt: null,
        expiresAt: { gt: now },
        OR: [{ mailState: null }, { mailState: { in: ["sent", "refused", "failed"] } }],
      },
      data: { mailState: "queued", mailAt: now },
    });
    if (count > 0)
      await recordAudit(tx, { actorId, action: "invitation-mailed", subject: cohortId, detail: { count } });
    return count;
  });

const Claimed = z.array(
  z.object({
    id: z.string(),
    issue: z.number(),
    tokenHash: z.string(),
    email: z.string(),
    name: z.string().nullable(),
    locale: z.enum(["vi", "en"]),
    cohort: z.string(),
    courseId: z.string(),
    subject: z.string(),
    body: z.string(),
  }),
);
export type ClaimedInvitation = z.infer<typeof Claimed>[number];

/** Takes the next e-mail on; null when none waits. Of several servers one gets it; what failed is tried anew once `retryBefore` is later. */
export async function claimInvitationMail(
  db: Db,
  { now, retryBefore }: { now: Date; retryBefore: Date },
): Promise<ClaimedInvitation | null> {
  const rows = await db.$queryRaw`
    update invitations i set mail_state = 'sending', mail_at = ${now}
    from cohorts c
    where c.id = i.cohort_id and i.id = (
      select q.id from invitations q join cohorts qc on qc.id = q.cohort_id
      where (q.mail_state = 'queued' or (q.mail_state = 'failed' and q.mail_at < ${retryBefore}))
        and q.email is not null and q.used_at is null and q.revoked_at is null and q.expires_at > ${now}
        and qc.mail_subject is not null and qc.mail_body is not null
      order by q.mail_at, q.id limit 1 for update of q skip locked)
    returning i.id, i.issue, i.token_hash as "tokenHash", i.email, i.name, i.locale, c.name as cohort, c.course_id as "courseId",
      c.mail_subject as subject, c.mail_body as body`;
  return Claimed.parse(rows)[0] ?? null;
}

export const noteInvitationMail = (db: Db, id: string, mailState: "sent" | "refused" | "failed", mailAt: Date) =>
  db.invitation.updateMany({ where: { id, mailState: "sending" }, data: { mailState, mailAt } });

/** What a server took on and never finished, as when it was killed: whether it was sent nobody knows. */
export const failStuckMail = (db: Db, before: Date) =>
  db.invitation.updateMany({ where: { mailState: "sending", mailAt: { lt: before } }, data: { mailState: "failed" } });
