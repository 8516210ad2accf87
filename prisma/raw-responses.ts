import { z } from "zod";
import { quizKinds } from "@/domain/attempt";
import { certainties, choices } from "@/domain/choice";
import { undoMs } from "@/domain/final";
import { sampleQuizId } from "@/domain/guest";
import type { Tx } from "./client";
import { countIn } from "./count";
import { type Counting, countedOutcomes, findCountedMembers } from "./counted-outcomes";
import { Prisma } from "./generated/client";
import type { CohortRef } from "./report";

const Row = z.object({
  name: z.string(),
  email: z.string(),
  kind: z.enum(quizKinds),
  quizId: z.string(),
  scope: z.enum(["full", "retry"]),
  /** Which of the learner's attempts at this quiz it is, counted from 1. */
  attempt: z.number(),
  editionId: z.string(),
  position: z.number(),
  itemId: z.string(),
  choice: z.enum(choices),
  correct: z.boolean(),
  certainty: z.enum(certainties).nullable(),
  durationMs: z.number().nullable(),
  at: z.date(),
  /** Whether the items' figures count it. */
  isCounted: z.boolean(),
});
export type RawResponse = z.infer<typeof Row>;
const Rows = z.array(Row);

/** Who asks: a manager who learns isn't told their own pretest. */
type Asked = Counting & { viewerId: string };

/** Read at a time: never more of them are held. */
const pageSize = 1000;

/**
 * Every response of a cohort's learners in its course, by name, attempt and position, a page at a time off the database's cursor. A
 * final that can still be changed is left out.
 */
export async function* readResponses(tx: Tx, asked: Asked): AsyncGenerator<RawResponse[], void, undefined> {
  const members = await findCountedMembers(tx, asked.cohortId);
  await tx.$executeRaw`
    declare responses_read no scroll cursor for
    with ${countedOutcomes(asked, members)}, numbered as (${numberedAttempts(asked)})
    select u.name, coalesce(u.email, '') as email, a.kind, a.quiz_id as "quizId", a.scope, a.place as attempt,
      a.edition_id as "editionId", r.position, r.item_id as "itemId", r.choice, r.correct, r.certainty,
      r.duration_ms as "durationMs", r.created_at as at, o.response_id is not null as "isCounted"
    from numbered a join users u on u.id = a.user_id join responses r on r.attempt_id = a.id
    left join outcomes o on o.response_id = r.id
    order by u.sort_key collate "C", u.id, a.started_at, a.id, r.position`;
  let page: RawResponse[];
  do {
    page = Rows.parse(await tx.$queryRaw`fetch forward ${Prisma.raw(String(pageSize))} from responses_read`);
    yield page;
  } while (page.length === pageSize);
}

export async function countResponses(tx: Tx, asked: Asked): Promise<number> {
  const rows = await tx.$queryRaw`
    select count(*)::int as n from (${numberedAttempts(asked)}) a join responses r on r.attempt_id = a.id`;
  return countIn(rows);
}

const numberedAttempts = ({ cohortId, courseId, now, viewerId }: Asked): Prisma.Sql => Prisma.sql`
  select a.id, a.user_id, a.kind, a.quiz_id, a.scope, a.edition_id, a.started_at,
    (row_number() over (partition by a.user_id, a.quiz_id order by a.started_at, a.id))::int as place
  from attempts a
  join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
  where a.course_id = ${courseId} and a.quiz_id <> ${sampleQuizId}
    and (a.kind <> 'final' or a.submitted_at <= ${new Date(now.getTime() - undoMs)})
    and (a.kind <> 'pretest' or a.user_id <> ${viewerId}::uuid)`;

/** The editions that they were asked from, the oldest first. */
export async function findAskedEditionIds(tx: Tx, { cohortId, courseId }: CohortRef): Promise<string[]> {
  const rows = await tx.edition.findMany({
    where: {
      attempts: { some: { courseId, user: { memberships: { some: { cohortId, role: "learner", leftAt: null } } } } },
    },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id }) => id);
}
