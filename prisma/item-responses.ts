import { z } from "zod";
import { certainties } from "@/domain/choice";
import { Choice } from "@/domain/course";
import type { ItemVersion } from "@/domain/item-version";
import type { Db } from "./client";
import { type Counting, countedOutcomes } from "./counted-outcomes";

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

/** Lists show so many at a time. */
export const pageSize = 25;

/** Who chose what in one version of an item, and who did not respond: the wrong ones first, then by name; one page of the list. */
export async function listOutcomes(
  db: Db,
  { item, editionIds }: ItemVersion,
  counting: Counting,
  page: number,
): Promise<ListedOutcome[]> {
  const found = await db.$queryRaw`
    with ${countedOutcomes(counting)}
    select o.user_id as "userId", u.name, coalesce(u.email, '') as email, o.attempt_id as "attemptId", o.response_id as "responseId",
      a.quiz_id as "quizId", o.choice, o.certainty, o.lack, o.created_at as at
    from outcomes o join users u on u.id = o.user_id join attempts a on a.id = o.attempt_id
    where o.item_id = ${item.id} and o.edition_id = any(${editionIds})
    order by o.correct nulls last, o.choice, u.name, o.user_id, o.started_at, o.attempt_id
    limit ${pageSize} offset ${(page - 1) * pageSize}`;
  return z.array(Row).parse(found);
}
