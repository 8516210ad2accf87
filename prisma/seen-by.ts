import { z } from "zod";
import type { Db } from "./client";

const Rows = z.array(
  z.object({
    id: z.string(),
    at: z.date(),
    action: z.enum(["learner-viewed", "people-viewed", "item-viewed", "report-exported"]),
    /** Of a list, which one. */
    kind: z.string().nullable(),
    /** Null where the account is deleted. */
    manager: z.string().nullable(),
    cohort: z.string().nullable(),
    /** Of how many in all it is one. */
    n: z.number(),
  }),
);
export type Seen = z.infer<typeof Rows>[number];

/**
 * Who saw a learner's results, the newest first: the learner's own page, and what was opened or taken along of a cohort while
 * the learner was in it.
 */
export async function listSeenBy(db: Db, userId: string, { skip, take }: { skip: number; take: number }) {
  const rows = await db.$queryRaw`
    with seen as (
      select a.* from audit_entries a where a.subject = ${userId} and a.action = 'learner-viewed'
      union all
      select a.* from memberships m join audit_entries a on a.cohort_id = m.cohort_id
        and a.created_at >= m.joined_at and (m.left_at is null or a.created_at < m.left_at)
      where m.user_id = ${userId}::uuid and m.role = 'learner'
        and a.action in ('people-viewed', 'item-viewed', 'report-exported')
    )
    select s.id, s.created_at as at, s.action, s.detail->>'kind' as kind, u.name as manager, c.name as cohort,
      (count(*) over ())::int as n
    from seen s left join users u on u.id = s.actor_id left join cohorts c on c.id = s.cohort_id
    where s.actor_id is distinct from ${userId}::uuid
    order by s.created_at desc, s.id desc limit ${take} offset ${skip}`;
  return Rows.parse(rows);
}
