import { z } from "zod";
import { quizKinds } from "@/domain/attempt";
import { Prisma } from "./generated/client";

/** An attempt `a` in a list, with what it came to, as `PastRow` reads it. */
export const pastColumns = Prisma.sql`
  a.id, a.quiz_id as "quizId", a.kind, a.scope, a.edition_id as "editionId", a.started_at as "startedAt", a.submitted_at as "submittedAt",
  coalesce(a.raw, attempt_raw(a)) as raw, cardinality(a.item_ids) as max`;

export const PastRow = z.object({
  id: z.string(),
  quizId: z.string(),
  kind: z.enum(quizKinds),
  scope: z.enum(["full", "retry"]),
  editionId: z.string(),
  startedAt: z.date(),
  submittedAt: z.date().nullable(),
  raw: z.number(),
  max: z.number(),
});
