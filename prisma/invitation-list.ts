import { z } from "zod";
import type { InvitationState } from "@/domain/invitation";
import type { Db } from "./client";
import { type CohortInvitation, getInvitations } from "./cohort-invitation";
import { countIn } from "./count";
import { Prisma } from "./generated/client";
import { wordsIn } from "./people";

export const invitationsPerPage = 25;

/** What is asked of a cohort's invitations: part of a name or an address, and how they stand. */
export type InvitationsAsked = { q: string; state: InvitationState | "all"; page: number };

/** As `invitationState` tells them apart. */
const states = (now: Date): Record<InvitationState | "all", Prisma.Sql> => ({
  all: Prisma.sql`true`,
  used: Prisma.sql`i.used_at is not null`,
  revoked: Prisma.sql`i.used_at is null and i.revoked_at is not null`,
  expired: Prisma.sql`i.used_at is null and i.revoked_at is null and i.expires_at <= ${now}`,
  open: Prisma.sql`i.used_at is null and i.revoked_at is null and i.expires_at > ${now}`,
});

/** A page of a cohort's invitations, the latest first, with how many there are in all; the last where there is no such page. */
export async function listInvitations(
  db: Db,
  { cohortId, now }: { cohortId: string; now: Date },
  { q, state, page }: InvitationsAsked,
): Promise<{ n: number; page: number; items: CohortInvitation[] }> {
  const asked = Prisma.sql`
    from invitations i
    where i.cohort_id = ${cohortId}::uuid and ${states(now)[state]} and not exists (
      select from unnest(${wordsIn(q)}::text[]) word
      where strpos(searchable(coalesce(i.name, '') || ' ' || coalesce(i.email, '')), word) = 0)`;
  const n = countIn(await db.$queryRaw`select count(*)::int as n ${asked}`);
  const shown = Math.min(page, Math.max(1, Math.ceil(n / invitationsPerPage)));
  const rows = await db.$queryRaw`
    select i.id ${asked} order by i.created_at desc, i.id desc
    limit ${invitationsPerPage} offset ${(shown - 1) * invitationsPerPage}`;
  const ids = Ids.parse(rows).map(({ id }) => id);
  return { n, page: shown, items: await getInvitations(db, ids) };
}

const Ids = z.array(z.object({ id: z.string() }));
