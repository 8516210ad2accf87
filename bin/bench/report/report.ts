import { placeOf } from "@/bin/bench/database";
import { withDemo } from "@/bin/bench/demo";
import { listenerOn } from "@/bin/bench/process-time";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { compiledCourses } from "@/content/courses";
import { openDb } from "@/prisma/client";
import { makeLearners } from "./made-up";
import { measureReport, type ReportPage } from "./pages";

const dataFolder = ".data/bench-report";

/** The manager's pages over 780,000 responses; the database is kept, so that the next run has it at once. */
export const benchReport = (port: number): Promise<ReportPage[]> =>
  withDemo(port, dataFolder, async (origin) => {
    const place = placeOf(dataFolder);
    const { course, edition } = compiledCourses[0];
    await makeLearners(place, course, edition);
    const db = openDb(place);
    try {
      return await measureReport(db, { port, origin, pid: listenerOn(port) }, openDataFolder(dataFolder).folder);
    } finally {
      await db.$disconnect();
    }
  });
