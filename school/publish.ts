import { editionOf } from "@/content/compile/edition";
import { type Readiness, readinessOf } from "@/content/draft/readiness";
import { withOtherItems } from "@/domain/evidence";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { recordAudit } from "@/prisma/audit";
import { archiveDraft, listChangesAfter, lockDraft } from "@/prisma/draft";
import { getEditionOrThrow, keepEdition } from "@/prisma/edition";
import { addPublication, findPublished } from "@/prisma/publication";
import { forgetKnown } from "@/prisma/replay";
import { now } from "./clock";
import { db } from "./db";
import { changedBy, type Meanwhile, openDraft } from "./draft";

export type PublishRefusal = { refusal: "no-such-draft" } | Meanwhile | { refusal: "unready"; readiness: Readiness };

/** `seen`: the version of the draft that its author looked at. */
type Asked = { courseId: string; actorId: string; seen: number };

/**
 * Publishes the working copy as its author saw it: the same files, the same checks and the same edition as those of a course in
 * `content/`. What stands in its way is said, all of it; the same edition twice is one publication.
 */
export async function publish(asked: Asked): Promise<Outcome<{ number: number }, PublishRefusal>> {
  const { courseId, actorId, seen } = asked;
  const open = await openDraft(courseId);
  if (!open) return refuse({ refusal: "no-such-draft" });
  const readiness = readinessOf(open.draft);
  const { course } = readiness;
  if (!course) return refuse({ refusal: "unready", readiness });
  return db().$transaction(async (tx) => {
    // What was checked is what is published: a change that came meanwhile is looked at first.
    const stored = await lockDraft(tx, courseId);
    if (!stored) return refuse({ refusal: "no-such-draft" });
    const meanwhile = (await listChangesAfter(tx, courseId, Math.min(seen, open.version))).at(-1);
    if (meanwhile) return refuse(changedBy(meanwhile));
    const editionId = editionOf(course);
    const before = await findPublished(tx, courseId);
    if (before?.editionId === editionId) return accept({ number: before.number });
    await keepEdition(tx, editionId, course);
    const { number } = await addPublication(tx, {
      courseId,
      number: (before?.number ?? 0) + 1,
      editionId,
      version: stored.version,
      accepted: Object.values(open.draft.accepted),
      publishedById: actorId,
      publishedAt: now(),
    });
    if (before) await forgetKnown(tx, courseId, withOtherItems(await getEditionOrThrow(tx, before.editionId), course));
    await recordAudit(tx, { actorId, action: "course-published", subject: courseId, detail: { number, editionId } });
    return accept({ number });
  });
}

/** Puts a course away or brings it back: its lists, not what anybody did in it. */
export async function putAway(asked: { courseId: string; actorId: string; isAway: boolean }): Promise<void> {
  const { courseId, actorId, isAway } = asked;
  const { count } = await archiveDraft(db(), courseId, isAway ? now() : null);
  const action = isAway ? "course-archived" : "course-brought-back";
  if (count > 0) await recordAudit(db(), { actorId, action, subject: courseId });
}
