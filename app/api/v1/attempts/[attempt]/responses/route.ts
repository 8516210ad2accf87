import { z } from "zod";
import { answeringRoute } from "@/app/_door/answering-route";
import { takeTrial } from "@/app/_door/guest";
import { guarded, problem } from "@/app/_door/json-gate";
import { findPlayer, findSender } from "@/app/_door/session";
import { Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { respond } from "@/school/respond";
import { SentResponse } from "@/school/sent-response";

const Body = z.strictObject({
  ...SentResponse.shape,
  durationMs: z.number().int().min(0).max(86_400_000).nullable(),
  locale: Locale,
});

/** Records a response and tells its verdict. 200 also for a repeat; 409 when another response stands at the position. */
export const POST = answeringRoute(
  async (request: Request, { params }: { params: Promise<{ attempt: string }> }): Promise<Response> => {
    const { attempt: id } = await params;
    const findAsker = (body: z.infer<typeof Body> | undefined) =>
      body && isUuid(id) ? findSender({ attemptId: id, itemId: body.itemId }) : findPlayer();
    return guarded(request, findAsker, Body, async ({ responseId, locale, ...input }, player) => {
      if (!isUuid(id)) return problem(404, "no-such-attempt");
      const ref = { id, userId: player.id, guest: player.unstored, look: player.look };
      const { told, refusal } = await respond(ref, { id: responseId, ...input }, locale);
      if (refusal === null && player.email === null) await takeTrial(player.id);
      if (refusal === null) return Response.json(told, { headers: { "cache-control": "no-store" } });
      return refusal === "no-such-attempt" ? problem(404, refusal) : problem(409, refusal, { standing: told });
    });
  },
);
