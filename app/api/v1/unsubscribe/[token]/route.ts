import { answeringRoute } from "@/app/_door/answering-route";
import { problem } from "@/app/_door/reply";
import { isUuid } from "@/domain/text";
import { endReminders } from "@/prisma/reminder";
import { db } from "@/school/db";

/** The one click of a mail program (RFC 8058): it comes from anywhere, without a session, and the token alone counts. */
export const POST = answeringRoute(
  async (request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> => {
    const { token } = await params;
    const of = new URL(request.url).searchParams.get("of") === "due" ? "due" : "reminders";
    const isKnown = isUuid(token) && (await endReminders(db(), token, of));
    return isKnown
      ? new Response(null, { status: 200, headers: { "cache-control": "no-store" } })
      : problem(404, "no-such-token");
  },
);
