import { z } from "zod";
import { quizKinds } from "@/domain/attempt";
import { mailKinds, type ReminderKind } from "@/domain/reminder";
import type { Db } from "./client";

const Candidates = z.array(
  z.object({
    userId: z.string(),
    lastActivityAt: z.date().nullable(),
    dueCards: z.number(),
    attempts: z.array(
      z.object({
        kind: z.enum(quizKinds),
        scope: z.enum(["full", "retry"]),
        quizId: z.string(),
        submittedAt: z.coerce.date().nullable(),
      }),
    ),
    reminders: z.array(
      z.object({ kind: z.enum(mailKinds), claimedAt: z.coerce.date(), sentAt: z.coerce.date().nullable() }),
    ),
  }),
);

/**
 * A page of those who want reminders, with the facts that decide on one; `dueBefore` ends the day on which cards are due. The
 * last activity is read off attempts, readings and cards: a response moves its card, so the many responses need no look.
 */
export async function findReminderCandidates(
  db: Db,
  { courseId, dueBefore, afterId, limit }: { courseId: string; dueBefore: Date; afterId: string; limit: number },
) {
  const rows = await db.$queryRaw`
    select u.id as "userId",
      greatest(tried.at, cards.at, (select max(r.updated_at) from lesson_readings r where r.user_id = u.id and r.course_id = ${courseId})) as "lastActivityAt",
      cards.due as "dueCards", coalesce(tried.attempts, '[]') as attempts, coalesce(sent.reminders, '[]') as reminders
    from users u
    cross join lateral (
      select max(greatest(a.started_at, a.submitted_at)) as at,
        json_agg(json_build_object('kind', a.kind, 'scope', a.scope, 'quizId', a.quiz_id, 'submittedAt', a.submitted_at)) as attempts
      from attempts a where a.user_id = u.id and a.course_id = ${courseId}) tried
    cross join lateral (
      select max(c.last_reviewed_at) as at, count(*) filter (where c.due_at < ${dueBefore})::int as due
      from review_cards c where c.user_id = u.id and c.course_id = ${courseId}) cards
    cross join lateral (
      select json_agg(json_build_object('kind', n.kind, 'claimedAt', n.claimed_at, 'sentAt', n.sent_at)) as reminders
      from reminders n where n.user_id = u.id and n.course_id = ${courseId}) sent
    where u.wants_reminders and u.email is not null and u.id > ${afterId}::uuid
    order by u.id limit ${limit}`;
  return Candidates.parse(rows);
}

export type ReminderClaim = { userId: string; courseId: string; kind: ReminderKind; occasion: string; claimedAt: Date };

const Claimed = z.array(
  z.object({ id: z.string(), email: z.string(), locale: z.enum(["vi", "en"]), unsubscribeToken: z.string() }),
);

/**
 * Takes a reminder on and says to whom it goes; null when another server has it, or its learner no longer wants any. What was
 * claimed stays, sent or not, so that a crash between the two never writes twice on one day.
 */
export async function claimReminder(db: Db, { userId, courseId, kind, occasion, claimedAt }: ReminderClaim) {
  const rows = await db.$queryRaw`
    with wanting as (
      select id, email, locale, unsubscribe_token from users where id = ${userId}::uuid and wants_reminders and email is not null
    ), claimed as (
      insert into reminders (id, user_id, course_id, kind, occasion, claimed_at)
      select gen_random_uuid(), id, ${courseId}, ${kind}::"ReminderKind", ${occasion}, ${claimedAt} from wanting
      on conflict do nothing returning id
    )
    select c.id, w.email, w.locale, w.unsubscribe_token as "unsubscribeToken" from claimed c cross join wanting w`;
  return Claimed.parse(rows)[0] ?? null;
}

export const markReminderSent = (db: Db, id: string, sentAt: Date) =>
  db.reminder.updateMany({ where: { id }, data: { sentAt } });

/** What somebody may end by an e-mail's link: the reminders that they asked for, or e-mail about dates. */
export type EndedMail = "reminders" | "due";

/** By the token of an e-mail's link: whether its owner wants that e-mail; null when there is no such token. */
export async function findReminders(
  db: Db,
  unsubscribeToken: string,
  which: EndedMail,
): Promise<{ isWanted: boolean } | null> {
  const select = { wantsReminders: true, wantsDueMail: true };
  const owner = await db.user.findUnique({ where: { unsubscribeToken }, select });
  return owner && { isWanted: which === "due" ? owner.wantsDueMail : owner.wantsReminders };
}

/** Ends them for the token's owner; false when there is no such token. Ending them twice is no error. */
export async function endReminders(db: Db, unsubscribeToken: string, which: EndedMail): Promise<boolean> {
  const data = which === "due" ? { wantsDueMail: false } : { wantsReminders: false };
  return (await db.user.updateMany({ where: { unsubscribeToken }, data })).count === 1;
}
