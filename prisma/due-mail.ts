import { z } from "zod";
import type { MailKind } from "@/domain/reminder";
import type { Db } from "./client";

const Claimed = z.array(
  z.object({ id: z.string(), email: z.string(), locale: z.enum(["vi", "en"]), unsubscribeToken: z.string() }),
);

export type DueMailClaim = { userId: string; courseId: string; kind: MailKind; occasion: string; claimedAt: Date };

/**
 * Takes an e-mail about a date on and says to whom it goes; null when another server has it, or its learner wants none any more.
 * As with reminders, what was claimed stays.
 */
export async function claimDueMail(db: Db, { userId, courseId, kind, occasion, claimedAt }: DueMailClaim) {
  const rows = await db.$queryRaw`
    with wanting as (
      select id, email, locale, unsubscribe_token from users
      where id = ${userId}::uuid and email is not null and (wants_due_mail or ${kind} = 'digest')
    ), claimed as (
      insert into reminders (id, user_id, course_id, kind, occasion, claimed_at)
      select gen_random_uuid(), id, ${courseId}, ${kind}::"ReminderKind", ${occasion}, ${claimedAt} from wanting
      on conflict do nothing returning id
    )
    select c.id, w.email, w.locale, w.unsubscribe_token as "unsubscribeToken" from claimed c cross join wanting w`;
  return Claimed.parse(rows)[0] ?? null;
}
