import { memberFile } from "@/app/_door/file-gate";
import { isTellable, undoMs } from "@/domain/final";
import { isGainTold } from "@/domain/gain";
import { accept } from "@/domain/outcome";
import { isSealing } from "@/domain/tellable-cards";
import { recordAudit } from "@/prisma/audit";
import { findPersonal, findRegradesOf } from "@/prisma/personal";
import { now } from "@/school/clock";
import { db } from "@/school/db";

/** Everything stored about whoever asks. What tells the verdicts of a final that can still be changed is left out, and those of a pretest that nothing is compared with yet. */
export const GET = memberFile(
  () => "/account",
  async ({ asker }) => {
    const at = now();
    const { attempts, cards, certificates, ...person } = await findPersonal(db(), asker.id);
    const toldBefore = new Date(at.getTime() - undoMs);
    const regradesOfMine = await findRegradesOf(db(), { userId: asker.id, toldBefore });
    await recordAudit(db(), { actorId: asker.id, action: "data-exported", subject: asker.id });
    const isPretestTold = (courseId: string) =>
      isGainTold(
        attempts.filter((attempt) => attempt.courseId === courseId),
        at,
      );
    const shown = attempts.map((attempt) =>
      isTellable(attempt, at) || (attempt.kind === "pretest" && isPretestTold(attempt.courseId))
        ? attempt
        : { ...attempt, responses: attempt.responses.map(({ correct: _, told: __, ...response }) => response) },
    );
    const open = isSealing(attempts, at) ? {} : { cards, certificates };
    return accept({
      name: "phan-vai.json",
      type: "application/json; charset=utf-8",
      body: JSON.stringify({ exportedAt: at, ...person, ...open, regradesOfMine, attempts: shown }, null, 2),
    });
  },
);
