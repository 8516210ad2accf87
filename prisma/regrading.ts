import type { Choice, Course } from "@/domain/course";
import { undoMs } from "@/domain/final";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Reliability } from "@/domain/reliability";
import { attemptFields } from "./attempt";
import { recordAudit } from "./audit";
import type { Db, Tx } from "./client";
import { getContentOrThrow } from "./edition";
import { certify } from "./final";
import { takeKeys, takeLearners } from "./learner";
import { type Effect, findRegrade, hasStanding, type Judging, listAffected, listEffects, rejudge } from "./regrade";
import { replayKnown } from "./replay";

/** In milliseconds: the cards of everybody who answered the item are replayed. */
const limits = { maxWait: 10_000, timeout: 120_000 };

/** Whoever answers an item for the first time meanwhile is looked for anew, so many times. */
const mostRounds = 5;

/** Who acts, when, and what cards and certificates are made with. */
type Acting = {
  id: string;
  actorId: string;
  at: Date;
  course: Course;
  reliability: Reliability | null;
  newCode: () => string;
};

type Regrading = Acting & { key: Choice | null; reason: string; revokes: boolean };

/**
 * Judges a version of an item by another key, for everybody, in one transaction: what stands of each response, the cards, and the
 * certificates of finals. A certificate that is gained is issued; one that is lost stays unless `revokes`. Sent twice it is one.
 */
export const regrade = (
  db: Db,
  judging: Judging,
  { id, actorId, at, key, reason, revokes, ...making }: Regrading,
): Promise<Outcome<{ id: string }, "regraded-already" | "busy">> =>
  alone(db, judging, async (tx) => {
    if (await findRegrade(tx, { id, courseId: judging.courseId })) return accept({ id });
    if (await hasStanding(tx, judging)) return refuse("regraded-already");
    const { courseId, itemId, version } = judging;
    const finals = (await listEffects(tx, judging, key)).filter(({ passed }) => passed);
    const gained = finals.filter(({ passed, attempt }) => passed?.after && !attempt.certificate);
    const lost = finals.filter(
      ({ passed, attempt }) => !passed?.after && attempt.certificate && !attempt.certificate.revokedAt,
    );
    const revoked = revokes ? lost.map(({ attempt }) => attempt.id) : [];
    const facts = { id, courseId, itemId, version, key, reason, regradedAt: at, regradedById: actorId };
    await tx.regrade.create({ data: { ...facts, issued: gained.map(({ attempt }) => attempt.id), revoked } });
    const moved = await rejudge(tx, judging, key);
    for (const effect of gained) await certifyAnew(tx, effect, { ...making, at });
    await tx.certificate.updateMany({
      where: { attemptId: { in: revoked }, revokedAt: null },
      data: { revokedAt: at, revokedById: actorId, revokedReason: reason },
    });
    await replayAll(tx, moved, making.course);
    await recordAudit(tx, {
      actorId,
      action: "item-regraded",
      subject: id,
      detail: { itemId, key: key ?? "dropped", lost: revokes ? "revoked" : "kept" },
    });
    return accept({ id });
  });

/** Judges the item by its editions' own key again: everything is as it was, but for what was learned since. */
export const undoRegrade = (
  db: Db,
  judging: Judging,
  { id, actorId, at, course }: Pick<Acting, "id" | "actorId" | "at" | "course">,
): Promise<Outcome<{ id: string }, "busy">> =>
  alone(db, judging, async (tx) => {
    const { count } = await tx.regrade.updateMany({
      where: { id, undoneAt: null },
      data: { undoneAt: at, undoneById: actorId },
    });
    const undone = await findRegrade(tx, { id, courseId: judging.courseId });
    if (count === 0 || !undone) return accept({ id });
    const moved = await rejudge(tx, judging, judging.item.key);
    await tx.certificate.deleteMany({ where: { attemptId: { in: undone.issued }, revokedAt: null } });
    await tx.certificate.updateMany({
      where: { attemptId: { in: undone.revoked }, revokedAt: undone.regradedAt },
      data: { revokedAt: null, revokedById: null, revokedReason: null },
    });
    await replayAll(tx, moved, course);
    await recordAudit(tx, { actorId, action: "regrade-undone", subject: id, detail: { itemId: judging.itemId } });
    return accept({ id });
  });

/** Does the work while nobody who answered the item, and nobody who judges by the course's keys, comes between. */
async function alone<Value, Refusal>(
  db: Db,
  judging: Judging,
  work: (tx: Tx) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal | "busy">> {
  for (let round = 0; round < mostRounds; round += 1) {
    const outcome = await db.$transaction(async (tx) => {
      const taken = await listAffected(tx, judging);
      await takeLearners(tx, taken);
      await takeKeys(tx, judging.courseId);
      const affected = await listAffected(tx, judging);
      return affected.every((userId) => taken.includes(userId)) ? work(tx) : null;
    }, limits);
    if (outcome) return outcome;
  }
  return refuse("busy");
}

async function certifyAnew(
  tx: Tx,
  { attempt }: Effect,
  { at, course, reliability, newCode }: Pick<Acting, "at" | "course" | "reliability" | "newCode">,
) {
  const { masteryScore } = await getContentOrThrow(tx, attempt.editionId);
  const final = await tx.attempt.findUniqueOrThrow({ where: { id: attempt.id }, select: attemptFields });
  // A hand-in is certified once its ten seconds are over; those of this one are.
  const now = new Date(at.getTime() - undoMs);
  await certify(tx, attempt.user.id, final, { course, reliability, code: newCode(), now }, masteryScore);
}

async function replayAll(tx: Tx, userIds: readonly string[], course: Course): Promise<void> {
  for (const userId of userIds) await replayKnown(tx, { userId, courseId: course.id }, course);
}
