import { z } from "zod";
import { certainties } from "@/domain/choice";
import { Choice } from "@/domain/course";
import type { ItemVersion } from "@/domain/item-version";
import type { Db } from "./client";
import { type Counting, outcomesOfItem } from "./counted-outcomes";

const Row = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  attemptId: z.string(),
  responseId: z.string().nullable(),
  quizId: z.string(),
  choice: Choice.nullable(),
  certainty: z.enum(certainties).nullable(),
  lack: z.enum(["omitted", "not-reached"]).nullable(),
  at: z.date().nullable(),
});

export type ListedOutcome = z.infer<typeof Row>;
const Rows = z.array(Row.extend({ total: z.number() }));
export type OutcomePage = { outcomes: ListedOutcome[]; total: number; page: number; pages: number };

/** Lists show so many at a time. */
const pageSize = 25;

/** One page of who chose what in one version of an item, and who did not respond: the wrong ones first, then by name. Whoever had their account deleted is listed nowhere. */
export async function listOutcomes(
  db: Db,
  version: ItemVersion,
  counting: Counting,
  wanted: number,
): Promise<OutcomePage> {
  const found = await pageOf(db, version, counting, wanted);
  const { total } = found[0] ?? (await pageOf(db, version, counting, 1))[0] ?? { total: 0 };
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(wanted, pages);
  const rows = page === wanted ? found : await pageOf(db, version, counting, page);
  return { outcomes: rows.map(({ total: _, ...outcome }) => outcome), total, page, pages };
}

async function pageOf(db: Db, { item, editionIds }: ItemVersion, counting: Counting, page: number) {
  const rows = await db.$queryRaw`
    with ${outcomesOfItem(counting, { itemId: item.id, editionIds })}
    select o.user_id as "userId", u.name, coalesce(u.email, '') as email, o.attempt_id as "attemptId", o.response_id as "responseId",
      a.quiz_id as "quizId", o.choice, o.certainty, o.lack, o.created_at as at, count(*) over ()::int as total
    from outcomes o join users u on u.id = o.user_id and not u.is_erased join attempts a on a.id = o.attempt_id
    where o.edition_id = any(${editionIds})
    order by o.correct nulls last, o.choice, u.name, o.user_id, o.started_at, o.attempt_id
    limit ${pageSize} offset ${(page - 1) * pageSize}`;
  return Rows.parse(rows);
}
