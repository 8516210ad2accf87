import { z } from "zod";
import type { Db } from "@/prisma/client";
import { benchQuizId } from "./learners";

/** What the database holds of the responses that were sent to it. */
const Stored = z.object({ responses: z.number(), twice: z.number(), wrong: z.number() });
export type Stored = z.infer<typeof Stored>;
const Row = z.tuple([Stored]);

export async function findStored(db: Db): Promise<Stored> {
  const rows = await db.$queryRaw`
    with ours as (select r.* from responses r join attempts a on a.id = r.attempt_id where a.quiz_id = ${benchQuizId})
    select (select count(*)::int from ours) as responses,
      (select count(*)::int from (select from ours group by attempt_id, position having count(*) > 1) taken) as twice,
      (select count(*)::int from ours where not correct) as wrong`;
  return Row.parse(rows)[0];
}

/** What is wrong with what is stored, when so many were acknowledged. */
export const storedMistakes = ({ responses, twice, wrong }: Stored, acknowledged: number): string[] => [
  ...(responses !== acknowledged ? [`${acknowledged} responses were acknowledged, ${responses} are stored.`] : []),
  ...(twice > 0 ? [`${twice} positions hold more than one response.`] : []),
  ...(wrong > 0 ? [`${wrong} right responses were graded wrong.`] : []),
];
