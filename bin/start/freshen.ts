import type { Database } from "@/bin/postgres/database";

/** After a migration, or with another course than before, what is derived from facts and stored is derived anew. */
export async function freshen(database: Database, isMigrated: boolean): Promise<void> {
  // Both need what is generated, which is there only now.
  const { compiledCourses } = await import("@/content/courses");
  const { freshenKnown } = await import("@/prisma/replay");
  const { listEverPublished } = await import("@/prisma/publication");
  const { getEditionOrThrow } = await import("@/prisma/edition");
  const { directConnectionFrom, openDb, patient } = await import("@/prisma/client");
  const db = openDb(directConnectionFrom(database.env), 2, patient);
  try {
    const published = (await listEverPublished(db)).filter(
      ({ courseId }) => !compiledCourses.some(({ course }) => course.id === courseId),
    );
    for (const { course, edition } of compiledCourses) await freshenKnown(db, { course, edition, isMigrated });
    for (const { editionId: edition } of published)
      await freshenKnown(db, { course: await getEditionOrThrow(db, edition), edition, isMigrated });
  } finally {
    await db.$disconnect();
  }
}
