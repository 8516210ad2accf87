import type { Draft as Proposal } from "@/content/article/draft";
import { notACourse } from "@/content/compile/reserved";
import { writtenIn } from "@/content/draft/draft";
import { draftOf } from "@/content/draft/from-proposal";
import { slugOf } from "@/content/draft/slug";
import { findCourseOf } from "@/prisma/article";
import { recordAudit } from "@/prisma/audit";
import { createDraft, findDraft } from "@/prisma/draft";
import { now } from "./clock";
import { findCourse, listCourses } from "./courses";
import { db } from "./db";

/** `articleId`: the article that it was read out of, as it was brought; `title`: what its author calls it. */
export type ReadArticle = { articleId: string; proposal: Proposal; title: string };

/** Makes a working copy of what was read out of an article, and says by which id: one of each article, however often it is asked for. */
export async function makeDraft(actorId: string, { articleId, proposal, title }: ReadArticle): Promise<string> {
  const wanted = proposal.roles.map(({ names: [name = ""] }) => name).join(" ");
  const lessons = new Set((await listCourses()).flatMap(({ course }) => course.lessons.map(({ id }) => id)));
  const tried = new Set([...notACourse, ...lessons]);
  for (;;) {
    const courseId = slugOf(wanted, (id) => tried.has(id));
    tried.add(courseId);
    if ((await findCourse(courseId)) ?? (await findDraft(db(), courseId))) continue;
    const made = draftOf({ ...proposal, course: courseId });
    const content = { ...made, title: writtenIn(made.language, title), source: { ...made.source, title } };
    if (!(await createDraft(db(), { courseId, content, articleId, at: now() }))) {
      const known = await findCourseOf(db(), articleId);
      if (known) return known;
      continue;
    }
    await recordAudit(db(), { actorId, action: "draft-made", subject: courseId });
    return courseId;
  }
}
