import { z } from "zod";
import { answeringRoute } from "@/app/_door/answering-route";
import { offerDirectly } from "@/app/_door/direct";
import { takeTrial } from "@/app/_door/guest";
import { admitted, guarded } from "@/app/_door/json-gate";
import { type Reply, refusal, reply } from "@/app/_door/reply";
import { findSender, findSenderBy, type Player } from "@/app/_door/session";
import { Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { respond } from "@/school/respond";
import { SentResponse } from "@/school/sent-response";

const Body = z.strictObject({
  ...SentResponse.shape,
  durationMs: z.number().int().min(0).max(86_400_000).nullable(),
  locale: Locale,
});

type Sent = z.infer<typeof Body>;

/** Records a response and tells its verdict. 200 also for a repeat; 409 when another response stands at the position. */
export const POST = answeringRoute(
  async (request: Request, { params }: { params: Promise<{ attempt: string }> }): Promise<Response> => {
    const { attempt: id } = await params;
    const findAsker = (body: Sent | undefined) => findSender(askedIn(id, body));
    return guarded(request, findAsker, Body, async (body, player) => {
      const answer = await record(id, body, player);
      if (answer.status === 200 && player.email === null) await takeTrial(player.id);
      return answer;
    });
  },
);

offerDirectly("/api/v1/attempts/[attempt]/responses", (posted, token, [id = ""]) => {
  const findAsker = (body: Sent | undefined) => findSenderBy(token, askedIn(id, body));
  return admitted(posted, findAsker, Body, (body, player) => record(id, body, player));
});

const askedIn = (attemptId: string, body: Sent | undefined) =>
  body && isUuid(attemptId) ? { attemptId, itemId: body.itemId } : undefined;

async function record(id: string, { responseId, locale, ...input }: Sent, player: Player): Promise<Reply> {
  if (!isUuid(id)) return refusal(404, "no-such-attempt");
  const ref = { id, userId: player.id, guest: player.unstored, look: player.look };
  const { told, refusal: why } = await respond(ref, { id: responseId, ...input }, locale);
  if (why === null) return reply(told);
  return why === "no-such-attempt" ? refusal(404, why) : refusal(409, why, { standing: told });
}
