"use client";

import { useLater } from "@/app/_ui/use-later.client";

/** Remembers how far the lesson is read. What watches the reader comes after the page. */
export function ReadingPosition({ courseId, lessonId }: { courseId: string; lessonId: string }) {
  useLater(({ watchReading }) => watchReading(courseId, lessonId), [courseId, lessonId]);
  return null;
}
