import { readinessOf } from "@/content/draft/readiness";
import { type Course, findLesson, type Lesson } from "@/domain/course";
import type { OpenDraft } from "./draft";

/** A lesson of a draft as learners would get it; null while the draft is not whole, or has no such lesson. */
export function previewOf({ draft }: OpenDraft, lessonId: string): { course: Course; lesson: Lesson } | null {
  const { course } = readinessOf(draft);
  const lesson = course && findLesson(course, lessonId);
  return course && lesson ? { course, lesson } : null;
}
