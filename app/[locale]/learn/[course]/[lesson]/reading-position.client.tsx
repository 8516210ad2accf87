"use client";

import { useEffect } from "react";
import { watchReading } from "./watch-reading.client";

/** Remembers how far the lesson is read. */
export function ReadingPosition({ courseId, lessonId }: { courseId: string; lessonId: string }) {
  useEffect(() => watchReading(courseId, lessonId), [courseId, lessonId]);
  return null;
}
