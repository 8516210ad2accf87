import { withDatabase } from "@/bin/postgres/chosen";
import type { Database } from "@/bin/postgres/database";
import { commandLine } from "@/bin/step/command-line";
import { messageOf } from "@/bin/step/step.mjs";
import { compiledCourses } from "@/content/courses";
import type { Course } from "@/domain/course";
import { type Db, directConnectionFrom, openDb, patient } from "@/prisma/client";
import { getContentOrThrow } from "@/prisma/edition";
import { listEverPublished } from "@/prisma/publication";
import { rebuildKnown } from "@/prisma/replay";
import { type Checked, checkDatabase } from "./db-check/check";
import { checkStructure, type Structure } from "./db-check/structure";

/**
 * `npm run db:check`: proves that what is stored and could be derived (cards, verdicts, ends of attempts, scores on certificates,
 * names of editions) is what a replay of the facts gives, and that every constraint and index holds; exits with 1 where something differs. It looks at the database of
 * `npm start`; `-- demo` and `-- dev` at theirs. `-- --rebuild` replays the cards first.
 */
const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { rebuild: { type: "boolean", default: false } },
});

async function main(database: Database): Promise<number> {
  const db = openDb(directConnectionFrom(database.env), 2, patient);
  try {
    let changed = 0;
    const courses = await coursesIn(db);
    if (values.rebuild) for (const course of courses) changed += await rebuildKnown(db, course);
    if (values.rebuild) console.log(`All cards were replayed; those of ${changed} learners changed.`);
    const structure = await checkStructure(database.config);
    const { counts, faults: differing } = together(await eachInTurn(courses, (course) => checkDatabase(db, course)));
    const faults = [...structure.faults, ...differing];
    for (const fault of faults) console.error(`✗ ${fault}`);
    const looked = Object.entries(counts)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ");
    console.log(`${looked}: ${faults.length === 0 ? "all as a replay gives them" : `${faults.length} faults`}.`);
    console.log(`${structure.constraints} constraints were looked at row by row; ${indexesText(structure)}.`);
    if (faults.some((fault) => fault.includes(": the card of ")))
      console.log("To replay the cards: npm run db:check -- --rebuild");
    return faults.length === 0 ? 0 : 1;
  } finally {
    await db.$disconnect();
  }
}

const indexesText = ({ indexes }: Structure): string =>
  indexes === null
    ? "indexes were not looked at, which a superuser of the database may (amcheck)"
    : `${indexes} indexes were compared with their tables`;

/** The courses that came along with the app, and those that were published in it. */
async function coursesIn(db: Db): Promise<Course[]> {
  const compiled = compiledCourses.map(({ course }) => course);
  const published = (await listEverPublished(db)).filter(({ courseId }) => !compiled.some(({ id }) => id === courseId));
  return [...compiled, ...(await Promise.all(published.map(({ editionId }) => getContentOrThrow(db, editionId))))];
}

/** One after the other: a check holds its learner while it looks. */
async function eachInTurn<Value, Result>(
  values: readonly Value[],
  act: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const value of values) results.push(await act(value));
  return results;
}

/** What was looked at in all courses, added up. */
function together(checked: readonly Checked[]): Checked {
  const names = ["learners", "attempts", "responses", "cards", "certificates", "editions"] as const;
  const counts = { learners: 0, attempts: 0, responses: 0, cards: 0, certificates: 0, editions: 0 };
  for (const one of checked) for (const name of names) counts[name] += one.counts[name];
  return { counts, faults: checked.flatMap(({ faults }) => faults) };
}

try {
  process.exitCode = await withDatabase(positionals[0] ?? "start", main);
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}
