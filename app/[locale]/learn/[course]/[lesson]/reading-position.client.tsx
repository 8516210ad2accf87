"use client";

import { useEffect } from "react";

/** Remembers how far the lesson is read. What watches the reader comes after the page. */
export function ReadingPosition({ courseId, lessonId }: { courseId: string; lessonId: string }) {
  useEffect(() => {
    const watching = import("@/app/_ui/later.client").then(
      ({ watchReading }) => watchReading(courseId, lessonId),
      () => () => {},
    );
    return () => void watching.then((stop) => stop());
  }, [courseId, lessonId]);
  return null;
}
