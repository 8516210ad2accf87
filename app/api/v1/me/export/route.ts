import { memberFile } from "@/app/_door/file-gate";
import { isTellable } from "@/domain/final";
import { isGainTold } from "@/domain/gain";
import { accept } from "@/domain/outcome";
import { isSealing } from "@/domain/tellable-cards";
import { recordAudit } from "@/prisma/audit";
import { findPersonal } from "@/prisma/personal";
import { now } from "@/school/clock";
import { db } from "@/school/db";

/** Everything stored about whoever asks. What tells the verdicts of a final that can still be changed is left out, and those of a pretest that nothing is compared with yet. */
export const GET = memberFile(
  () => "/account",
  async ({ asker }) => {
    const at = now();
    const { attempts, cards, certificates, ...person } = await findPersonal(db(), asker.id);
    await recordAudit(db(), { actorId: asker.id, action: "data-exported", subject: asker.id });
    const toldBefore = (courseId: string) =>
      isGainTold(
        attempts.filter((attempt) => attempt.courseId === courseId),
        at,
      );
    const shown = attempts.map((attempt) =>
      isTellable(attempt, at) || (attempt.kind === "pretest" && toldBefore(attempt.courseId))
        ? attempt
        : { ...attempt, responses: attempt.responses.map(({ correct: _, ...response }) => response) },
    );
    const open = isSealing(attempts, at) ? {} : { cards, certificates };
    return accept({
      name: "phan-vai.json",
      type: "application/json; charset=utf-8",
      body: JSON.stringify({ exportedAt: at, ...person, ...open, attempts: shown }, null, 2),
    });
  },
);
