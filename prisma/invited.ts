import { z } from "zod";
import type { CohortView } from "@/domain/cohort-view";
import type { Db } from "./client";
import { type CohortInvitation, getInvitations } from "./cohort-invitation";
import { countIn } from "./count";
import { Prisma } from "./generated/client";
import { type PeopleCounts, wordsIn } from "./people";

/** Whoever was invited by their address to learn and isn't in the cohort: the link is open, or ran out and nobody took it back. */
const invitedTo = (cohortId: string, search: string): Prisma.Sql => Prisma.sql`
  from invitations i
  where i.cohort_id = ${cohortId}::uuid and i.role = 'learner' and i.email is not null and i.used_at is null and i.revoked_at is null
    and not exists (
      select from users u join memberships m on m.user_id = u.id
      where u.email = i.email and m.cohort_id = i.cohort_id and m.role = 'learner' and m.left_at is null)
    and not exists (
      select from unnest(${wordsIn(search)}::text[]) word where strpos(searchable(coalesce(i.name, '') || ' ' || i.email), word) = 0)`;

/** How many of a cohort's learners stand where, and how many were invited and didn't come. */
export type ListedCounts = PeopleCounts & { invited: number };

export const countInvited = async (db: Db, cohortId: string, search: string): Promise<number> =>
  countIn(await db.$queryRaw`select count(*)::int as n ${invitedTo(cohortId, search)}`);

const Ids = z.array(z.object({ id: z.string() }));

/** A page of them by name, or by address where an invitation has none. */
export async function listInvited(
  db: Db,
  cohortId: string,
  { search, size, page }: Pick<CohortView, "search" | "size" | "page">,
): Promise<CohortInvitation[]> {
  const rows = await db.$queryRaw`
    select i.id ${invitedTo(cohortId, search)}
    order by vietnamese_order(coalesce(i.name, i.email)) collate "C", i.id limit ${size} offset ${(page - 1) * size}`;
  return getInvitations(
    db,
    Ids.parse(rows).map(({ id }) => id),
  );
}
