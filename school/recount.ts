import { rebuildUnknown } from "@/prisma/replay";
import { listCourses } from "./courses";
import { db } from "./db";

const everyMs = 30_000;
const mostAtOnce = 50;

/** Counts from time to time what learners know where that is missing, for as long as the server runs; a fault waits for the next time. */
export function startRecounting(): void {
  const run = async () => {
    try {
      await recount();
    } catch (error) {
      console.error(`What is known could not be counted: ${error instanceof Error ? error.name : "unknown fault"}`);
    }
    setTimeout(run, everyMs).unref();
  };
  setTimeout(run, everyMs).unref();
}

/** A few learners of each course at a time, until nobody's is missing; gives how many they were. */
export async function recount(): Promise<number> {
  let counted = 0;
  for (const { course } of await listCourses())
    for (let found = mostAtOnce; found === mostAtOnce; counted += found)
      found = await rebuildUnknown(db(), course, mostAtOnce);
  return counted;
}
