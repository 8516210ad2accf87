import { placeOf } from "@/bin/bench/database";
import { withDemo } from "@/bin/bench/demo";
import { listenerOn } from "@/bin/bench/process-time";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { compiledCourses } from "@/content/courses";
import { openDb } from "@/prisma/client";
import { dropUnlessSame, noteMade } from "./kept";
import { makeLearners } from "./made-up";
import { measureReport, type ReportPage } from "./pages";

const dataFolder = ".data/bench-report";

/** The manager's pages over 780,000 responses; the database is kept, so that the next run has it at once. */
export async function benchReport(port: number): Promise<ReportPage[]> {
  const { course, edition } = compiledCourses[0];
  await dropUnlessSame(dataFolder, edition);
  return withDemo(port, dataFolder, async (origin) => {
    const place = placeOf(dataFolder);
    await makeLearners(place, course, edition);
    noteMade(dataFolder, edition);
    const db = openDb(place);
    const { folder } = openDataFolder(dataFolder);
    try {
      return await measureReport(db, { port, origin, folder, pid: listenerOn(port) }, course);
    } finally {
      await db.$disconnect();
    }
  });
}
