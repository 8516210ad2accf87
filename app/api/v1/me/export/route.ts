import { redirect } from "next/navigation";
import { ownerRefusal } from "@/app/_door/owner";
import { findViewer } from "@/app/_door/session";
import { Locale } from "@/domain/course";
import { isTellable } from "@/domain/final";
import { isSealing } from "@/domain/tellable-cards";
import { href, signInAddress, whoseAddress } from "@/messages/links";
import { recordAudit } from "@/prisma/audit";
import { findPersonal } from "@/prisma/personal";
import { now } from "@/school/clock";
import { db } from "@/school/db";

/**
 * Everything stored about whoever asks, as a file. What tells the verdicts of a final that can still be changed is left out.
 * `of` is whose page asks: one that was left open by somebody else gets no other person's file.
 */
export async function GET(request: Request) {
  const viewer = await findViewer();
  const { searchParams } = new URL(request.url);
  const owner = searchParams.get("of");
  const locale = Locale.catch("vi").parse(searchParams.get("locale"));
  if (!viewer) redirect(signInAddress(locale, href(locale, "/account")));
  if (owner !== null && ownerRefusal(owner, viewer))
    redirect(whoseAddress(locale, "other-person", href(locale, "/account")));
  const at = now();
  const { attempts, cards, certificates, ...person } = await findPersonal(db(), viewer.id);
  await recordAudit(db(), { actorId: viewer.id, action: "data-exported", subject: viewer.id });
  const shown = attempts.map((attempt) =>
    isTellable(attempt, at)
      ? attempt
      : { ...attempt, responses: attempt.responses.map(({ correct: _, ...response }) => response) },
  );
  const open = isSealing(attempts, at) ? {} : { cards, certificates };
  return new Response(JSON.stringify({ exportedAt: at, ...person, ...open, attempts: shown }, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="phan-vai.json"',
      "cache-control": "private, no-store",
    },
  });
}
