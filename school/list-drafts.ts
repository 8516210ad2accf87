import { compiledCourses } from "@/content/courses";
import { Draft, dutiesOf, isReviewed } from "@/content/draft/draft";
import type { Course } from "@/domain/course";
import { listDrafts } from "@/prisma/draft";
import { db } from "./db";

/** A working copy as its list shows it. */
export type ListedDraft = {
  courseId: string;
  draft: Draft;
  seen: number;
  all: number;
  updatedAt: Date;
  isArchived: boolean;
  published: { number: number; publishedAt: Date } | null;
};

/** The studio's courses: those that are worked on in it, the last changed first, and those that come along as files. */
export async function listStudio(): Promise<{ drafts: ListedDraft[]; files: Course[] }> {
  const drafts = (await listDrafts(db())).map(({ courseId, content, updatedAt, archivedAt, publications }) => {
    const draft = Draft.parse(content);
    const duties = dutiesOf(draft);
    return {
      courseId,
      draft,
      seen: duties.filter(isReviewed).length,
      all: duties.length,
      updatedAt,
      isArchived: archivedAt !== null,
      published: publications[0] ?? null,
    };
  });
  return { drafts, files: compiledCourses.map(({ course }) => course) };
}
