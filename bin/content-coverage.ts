import { loadCourse } from "@/content/load";
import { type Coverage, readCoverage } from "@/content/measures/coverage";
import { type Problem, printProblem } from "@/content/read/problem";

/** `npm run content:coverage`: what of the article stands where in the lessons, and the other way round. */
const folder = process.argv[2] ?? "content/caio-cto";
const loaded = loadCourse(folder);
if (!loaded.accepted) failWith(loaded.refusal);
const { value, problems } = readCoverage(loaded.value.folder, loaded.value.course, loaded.value.sources);
if (value) console.log(print(value));
if (problems.length > 0) failWith(problems);

function print({ places, responsibilities }: Coverage): string {
  const facts = places.flatMap((place) => place.facts);
  return [
    "From the article to the lessons",
    ...places.flatMap((place) => [
      `${place.place}: ${place.responsibilities.join(", ")}`,
      ...place.facts.map(({ fact, passages }) => `  ${fact} → ${passages.join(", ")}`),
    ]),
    "",
    "From the lessons to the article",
    ...responsibilities.map(({ id, passage, places: named }) => `${id} (${passage}): ${named.join(", ")}`),
    "",
    `${places.length} places, ${facts.length} facts, ${responsibilities.length} responsibilities.`,
  ].join("\n");
}

function failWith(found: readonly Problem[]): never {
  for (const problem of found) console.error(printProblem(problem));
  console.error(`${found.length} ${found.length === 1 ? "gap or mistake" : "gaps or mistakes"}.`);
  process.exit(1);
}
