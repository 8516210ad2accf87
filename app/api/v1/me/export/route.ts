import { problem } from "@/app/api/guard";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { findViewer } from "@/app/session";
import { isTellable } from "@/domain/final";
import { isSealing } from "@/domain/told-cards";
import { recordAudit } from "@/prisma/audit";
import { findPersonal } from "@/prisma/personal";

/** Everything stored about whoever asks, as a file. What tells the verdicts of a final that can still be changed is left out. */
export async function GET() {
  const viewer = await findViewer();
  if (!viewer) return problem(401, "signed-out");
  const at = now();
  const { attempts, cards, certificates, ...person } = await findPersonal(db(), viewer.id);
  await recordAudit(db(), { actorId: viewer.id, action: "data-exported", subject: viewer.id });
  const told = attempts.map((attempt) =>
    isTellable(attempt, at) ? attempt : { ...attempt, responses: attempt.responses.map(({ correct: _, ...response }) => response) },
  );
  const open = isSealing(attempts, at) ? {} : { cards, certificates };
  return new Response(JSON.stringify({ exportedAt: at, ...person, ...open, attempts: told }, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="phan-vai.json"',
      "cache-control": "private, no-store",
    },
  });
}
