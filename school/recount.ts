import { rebuildUnknown } from "@/prisma/replay";
import { listCourses } from "./courses";
import { db } from "./db";

const mostAtOnce = 50;

/** Counts what learners know where that is missing, a few of each course at a time, until nobody's is; gives how many they were. */
export async function recount(): Promise<number> {
  let counted = 0;
  for (const { course } of await listCourses())
    for (let found = mostAtOnce; found === mostAtOnce; counted += found)
      found = await rebuildUnknown(db(), course, mostAtOnce);
  return counted;
}
