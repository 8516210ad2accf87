import { z } from "zod";
import { certainties } from "@/domain/choice";
import { Choice } from "@/domain/course";
import { sampleQuizId } from "@/domain/guest";
import type { AttemptSelection, Tally } from "@/domain/report";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import type { CohortRef } from "./report";

const TallyRow = z.object({
  editionId: z.string(),
  itemId: z.string(),
  choice: Choice,
  certainty: z.enum(certainties).nullable(),
  n: z.number(),
});

/** First responses to each item in the selected full attempts (one that was only opened is none), counted by edition, item, choice and certainty. */
export async function tallyResponses(
  db: Db,
  { cohortId, courseId }: CohortRef,
  selection: AttemptSelection,
): Promise<Tally[]> {
  const wanted = {
    first: Prisma.sql`where t.place = 1`,
    last: Prisma.sql`where t.place_from_end = 1`,
    all: Prisma.empty,
  }[selection];
  const rows = await db.$queryRaw`
    with selected as (
      select t.id, t.edition_id from (
        select a.id, a.edition_id,
          row_number() over (partition by a.user_id, a.quiz_id order by a.started_at) as place,
          row_number() over (partition by a.user_id, a.quiz_id order by a.started_at desc) as place_from_end
        from attempts a
        join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
        where a.course_id = ${courseId} and a.kind = 'practice' and a.scope = 'full'
          and exists (select from responses r where r.attempt_id = a.id)
      ) t ${wanted}
    ), firsts as (
      select distinct on (r.attempt_id, r.item_id) s.edition_id, r.item_id, r.choice, r.certainty
      from responses r join selected s on s.id = r.attempt_id
      order by r.attempt_id, r.item_id, r.position
    )
    select edition_id as "editionId", item_id as "itemId", choice, certainty, count(*)::int as n
    from firsts group by 1, 2, 3, 4`;
  return z.array(TallyRow).parse(rows);
}

/** The editions that the cohort's learners have met in practice. */
export async function findMetEditionIds(db: Db, { cohortId, courseId }: CohortRef): Promise<string[]> {
  const met = await db.attempt.findMany({
    where: {
      courseId,
      kind: "practice",
      quizId: { not: sampleQuizId },
      user: { memberships: { some: { cohortId, role: "learner", leftAt: null } } },
    },
    select: { editionId: true },
    distinct: ["editionId"],
  });
  return met.map(({ editionId }) => editionId);
}
