import { z } from "zod";
import { Prisma } from "./generated/client";

/** As `clustersOver` gives them. */
export const clustersIn = z.object({
  learners: z.number(),
  right: z.number(),
  tries: z.number(),
  rightSquares: z.number(),
  triesSquares: z.number(),
  products: z.number(),
});

/** Two columns of a row for each learner, added up over those who have tries. */
export function clustersOver(rightIn: string, triesIn: string): Prisma.Sql {
  const [right, tries] = [Prisma.raw(rightIn), Prisma.raw(triesIn)];
  return Prisma.sql`json_build_object('learners', count(*) filter (where ${tries} > 0),
    'right', coalesce(sum(${right}), 0), 'tries', coalesce(sum(${tries}), 0), 'rightSquares', coalesce(sum(${right} ^ 2), 0),
    'triesSquares', coalesce(sum(${tries} ^ 2), 0), 'products', coalesce(sum(${right} * ${tries}), 0))`;
}
