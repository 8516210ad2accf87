import { checkCourse } from "@/content/check";
import { editionOf } from "@/content/compile/edition";
import { Draft } from "@/content/draft/draft";
import { folderOfDraft } from "@/content/draft/folder";
import { type Unready, unreadyIn } from "@/content/draft/readiness";
import type { Problem } from "@/content/read/problem";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { recordAudit } from "@/prisma/audit";
import { archiveDraft, lockDraft } from "@/prisma/draft";
import { keepEdition } from "@/prisma/edition";
import { addPublication, findPublished } from "@/prisma/publication";
import { now } from "./clock";
import { db } from "./db";

type Refusal =
  | { refusal: "no-such-draft" }
  | { refusal: "changed-meanwhile" }
  | { refusal: "unready"; unready: Unready[]; problems: readonly Problem[] };

/**
 * Publishes the working copy as its author saw it: the same files, the same checks and the same edition as those of a course in
 * `content/`. What stands in its way is said, all of it; the same edition twice is one publication.
 */
export const publish = (asked: {
  courseId: string;
  actorId: string;
  seen: number;
}): Promise<Outcome<{ number: number }, Refusal>> =>
  db().$transaction(async (tx) => {
    const { courseId, actorId, seen } = asked;
    const stored = await lockDraft(tx, courseId);
    if (!stored) return refuse({ refusal: "no-such-draft" });
    if (stored.version !== seen) return refuse({ refusal: "changed-meanwhile" });
    const draft = Draft.parse(stored.content);
    const unready = unreadyIn(draft);
    const checked = checkCourse(folderOfDraft(draft));
    if (!checked.accepted || unready.length > 0)
      return refuse({ refusal: "unready", unready, problems: checked.accepted ? [] : checked.refusal });

    const { course } = checked.value;
    const editionId = editionOf(course);
    const before = await findPublished(tx, courseId);
    if (before?.editionId === editionId) return accept({ number: before.number });
    await keepEdition(tx, editionId, course);
    const { number } = await addPublication(tx, {
      courseId,
      number: (before?.number ?? 0) + 1,
      editionId,
      version: stored.version,
      accepted: Object.values(draft.accepted),
      publishedById: actorId,
      publishedAt: now(),
    });
    await recordAudit(tx, { actorId, action: "course-published", subject: courseId, detail: { number, editionId } });
    return accept({ number });
  });

/** Puts a course away or brings it back: its lists, not what anybody did in it. */
export async function putAway(asked: { courseId: string; actorId: string; isAway: boolean }): Promise<void> {
  const { courseId, actorId, isAway } = asked;
  const { count } = await archiveDraft(db(), courseId, isAway ? now() : null);
  const action = isAway ? "course-archived" : "course-brought-back";
  if (count > 0) await recordAudit(db(), { actorId, action, subject: courseId });
}
