import { Client } from "pg";
import { type Course, lessonItems } from "@/domain/course";
import { statements } from "./statements";

type Place = { host: string; user: string; database: string };

/** The cohorts that are measured, by their name and how many learners they have; the last is everybody. */
export const cohorts = [
  { name: "Bench 200", size: 200 },
  { name: "Bench 5000", size: 5000 },
  { name: "Bench 10000", size: 10_000 },
] as const;

/**
 * Ten thousand made-up learners with 78 responses each, six practices and a final: made by the database in some minutes and kept
 * between runs. What they know follows from their responses roughly, as figures need it, and not as a replay would give it.
 */
export async function makeLearners(place: Place, course: Course, edition: string): Promise<void> {
  const client = new Client(place);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from cohorts where name = $1", [cohorts[0].name]);
    if (rowCount) return;
    console.log("The learners are being made; that takes some minutes, once.");
    const items = course.lessons.flatMap((lesson) =>
      lessonItems(lesson).map(({ id, key, responsibilityId }) => ({ id, key, responsibilityId, lesson: lesson.id })),
    );
    const values = { items: JSON.stringify(items), course: course.id, edition, cohorts: JSON.stringify(cohorts) };
    await client.query("begin");
    await client.query(
      "create temp table given on commit drop as select $1::jsonb as items, $2::text as course, $3::text as edition, $4::jsonb as cohorts",
      Object.values(values),
    );
    for (const statement of statements) await client.query(statement);
    await client.query("commit");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}
