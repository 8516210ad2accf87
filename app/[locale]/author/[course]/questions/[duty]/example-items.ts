import type { Item } from "@/domain/course";
import { firstCourse } from "@/school/courses";

/** The questions of one duty of the course that comes along, as examples of how each kind is written. */
export async function exampleItems(): Promise<readonly Item[]> {
  const { course } = await firstCourse();
  const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities);
  return duties.find(({ items }) => new Set(items.map(({ variant }) => variant)).size === 3)?.items ?? [];
}
