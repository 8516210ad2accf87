import { z } from "zod";
import { isUuid } from "@/app/_door/gate";
import { guarded, problem } from "@/app/_door/json-gate";
import { findPlayer } from "@/app/_door/session";
import { certainties } from "@/domain/choice";
import { Locale, Slug } from "@/domain/course";
import { findAttempt } from "@/prisma/attempt";
import { getEditionOrThrow } from "@/prisma/edition";
import { recordResponse } from "@/prisma/response";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { toldAt } from "@/school/quiz-view";
import { SentChoice } from "@/school/sent-choice";

const Body = z.strictObject({
  responseId: z.uuid(),
  position: z.number().int().min(0).max(1000),
  itemId: Slug,
  choice: SentChoice,
  certainty: z.enum(certainties).nullable(),
  durationMs: z.number().int().min(0).max(86_400_000).nullable(),
  locale: Locale,
});

/** Records a response and tells its verdict. 200 also for a repeat; 409 when another response stands at the position. */
export async function POST(request: Request, { params }: { params: Promise<{ attempt: string }> }) {
  const { attempt: id } = await params;
  return guarded(request, findPlayer, Body, async ({ responseId, locale, ...input }, player) => {
    if (!isUuid(id)) return problem(404, "no-such-attempt");
    const ref = { id, userId: player.id };
    const outcome = await recordResponse(db(), ref, { id: responseId, ...input }, now());
    if (outcome.accepted) {
      const { attempt, response } = outcome.value;
      const told = toldAt(attempt, await getEditionOrThrow(db(), attempt.editionId), response.position, locale);
      return Response.json(told, { headers: { "cache-control": "no-store" } });
    }
    if (outcome.refusal === "no-such-attempt") return problem(404, outcome.refusal);
    const attempt = outcome.refusal === "position-taken" ? await findAttempt(db(), ref) : null;
    const standing = attempt && toldAt(attempt, await getEditionOrThrow(db(), attempt.editionId), input.position, locale);
    return problem(409, outcome.refusal, { standing });
  });
}
