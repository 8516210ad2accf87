import type { Proposal } from "@/content/article/proposal";
import { notACourse } from "@/content/compile/reserved";
import { type Draft, writtenIn } from "@/content/draft/draft";
import { draftOfFolder } from "@/content/draft/from-folder";
import { draftOf } from "@/content/draft/from-proposal";
import { slugOf } from "@/content/draft/slug";
import type { Problem } from "@/content/read/problem";
import { unpackCourse } from "@/content/zip";
import { accept, type Outcome } from "@/domain/outcome";
import { findCourseOf } from "@/prisma/article";
import { recordAudit } from "@/prisma/audit";
import { createDraft, findDraft } from "@/prisma/draft";
import { now } from "./clock";
import { findCourse, listCourses } from "./courses";
import { db } from "./db";

/** `articleId`: the article that it was read out of, as it was brought; `title`: what its author calls it. */
export type ReadArticle = { articleId: string; proposal: Proposal; title: string };

/** Makes a working copy of what was read out of an article, and says by which id: one of each article, however often it is asked for. */
export function makeDraft(actorId: string, { articleId, proposal, title }: ReadArticle): Promise<string> {
  const wanted = proposal.roles.map(({ names: [name = ""] }) => name).join(" ");
  const made = draftOf(proposal);
  const draft = { ...made, title: writtenIn(made.language, title), source: { ...made.source, title } };
  return keepDraft(actorId, { wanted, draft, articleId });
}

/** Makes a working copy of a course that was taken along as files; under its own id where that is free. */
export async function makeDraftOfZip(actorId: string, zip: Zip): Promise<Outcome<string, readonly Problem[]>> {
  const draft = await draftInZip(zip);
  if (!draft.accepted) return draft;
  const { courseId } = draft.value;
  return accept(await keepDraft(actorId, { wanted: courseId, draft: draft.value, articleId: null }));
}

type Zip = { name: string; bytes: Uint8Array };

export const isCourseZip = (file: string): boolean => /\.zip$/i.test(file);

export async function draftInZip({ name, bytes }: Zip): Promise<Outcome<Draft, readonly Problem[]>> {
  const folder = await unpackCourse(name, bytes);
  return folder.accepted ? draftOfFolder(folder.value) : folder;
}

type Kept = { wanted: string; draft: Draft; articleId: string | null };

async function keepDraft(actorId: string, { wanted, draft, articleId }: Kept): Promise<string> {
  const lessons = new Set((await listCourses()).flatMap(({ course }) => course.lessons.map(({ id }) => id)));
  const tried = new Set([...notACourse, ...lessons]);
  for (;;) {
    const courseId = slugOf(wanted, (id) => tried.has(id));
    tried.add(courseId);
    if ((await findCourse(courseId)) ?? (await findDraft(db(), courseId))) continue;
    // What is stored as JSON has no fields that are absent.
    const content = JSON.parse(JSON.stringify({ ...draft, courseId }));
    if (!(await createDraft(db(), { courseId, content, articleId, at: now() }))) {
      const known = articleId && (await findCourseOf(db(), articleId));
      if (known) return known;
      continue;
    }
    await recordAudit(db(), { actorId, action: "draft-made", subject: courseId });
    return courseId;
  }
}
