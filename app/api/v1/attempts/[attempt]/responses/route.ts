import { z } from "zod";
import { guarded, problem } from "@/app/_door/json-gate";
import { findPlayer } from "@/app/_door/session";
import { certainties } from "@/domain/choice";
import { Locale, Slug } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { respond } from "@/school/respond";
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
    const { told, refusal } = await respond({ id, userId: player.id }, { id: responseId, ...input }, locale);
    if (refusal === null) return Response.json(told, { headers: { "cache-control": "no-store" } });
    return refusal === "no-such-attempt" ? problem(404, refusal) : problem(409, refusal, { standing: told });
  });
}
