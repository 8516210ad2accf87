import type { Draft as Proposal } from "@/content/article/draft";
import { notACourse } from "@/content/compile/reserved";
import { draftOf } from "@/content/draft/from-proposal";
import { slugOf } from "@/content/draft/slug";
import { recordAudit } from "@/prisma/audit";
import { createDraft, findDraft } from "@/prisma/draft";
import { now } from "./clock";
import { findCourse, listCourses } from "./courses";
import { db } from "./db";

/** `articleId`: the article that it was read out of, as it was brought. */
export type ReadArticle = { articleId: string; proposal: Proposal };

/** Makes a working copy of what was read out of an article, and says by which id. */
export async function makeDraft(actorId: string, { articleId, proposal }: ReadArticle): Promise<string> {
  const wanted = proposal.roles.map(({ names: [name = ""] }) => name).join(" ");
  const lessons = new Set((await listCourses()).flatMap(({ course }) => course.lessons.map(({ id }) => id)));
  const tried = new Set([...notACourse, ...lessons]);
  for (;;) {
    const courseId = slugOf(wanted, (id) => tried.has(id));
    tried.add(courseId);
    if ((await findCourse(courseId)) ?? (await findDraft(db(), courseId))) continue;
    const content = draftOf({ ...proposal, course: courseId });
    if (!(await createDraft(db(), { courseId, content, articleId, at: now() }))) continue;
    await recordAudit(db(), { actorId, action: "draft-made", subject: courseId });
    return courseId;
  }
}
