import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { commandLine } from "@/bin/step/command-line";
import { neighbourProblems, ruleProblems } from "@/content/check";
import { type LoadedCourse, loadCourse } from "@/content/load";
import { toProblem } from "@/content/read/locate";
import { inOrder, type Problem, printProblem } from "@/content/read/problem";
import { overlapFindings } from "@/content/rules/overlap";
import { inCourseOrder } from "@/domain/course";
import { courseFolders } from "./content/course-folders";
import { keepOnly, writeCompiled } from "./content/generated";
import { howToAccept } from "./content/how-to-accept";
import { overview } from "./content/overview";

/**
 * `npm run content`: checks the courses and compiles them for the app; with folders named, these alone. A compiled file changes only
 * when all is sound, so a running app keeps the last good courses.
 */
const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { check: { type: "boolean" }, against: { type: "string" } },
});
const { against } = values;
if (against !== undefined && !existsSync(against))
  fail([`There is no file ${against} to compare with. Name a text file after --against.`]);
const other = against === undefined ? undefined : readFileSync(against, "utf8");

const all = positionals.length === 0;
const folders = all ? courseFolders() : positionals;
if (folders.length === 0)
  fail(["There is no course in content. Put a folder with a course.yaml there; content/README.md shows one."]);
const read = folders.map((folder) => loadCourse(folder));
const loaded = read.flatMap((each) => (each.accepted ? [each.value] : []));
const courses = inCourseOrder(loaded.map(({ course }) => course));
if (loaded.length === read.length) for (const course of courses) console.log(overview(course));

const ofNames = all ? [...loaded.flatMap(nameProblem), ...neighbourProblems(loaded)] : [];
const problems = [
  ...read.flatMap((each) => (each.accepted ? [] : each.refusal)),
  ...ofNames,
  ...loaded.flatMap(problemsOf),
];
if (problems.length > 0) failWith(problems);
if (against !== undefined) console.log(`No run of eight words is shared with ${against}.`);
if (!values.check) {
  for (const course of courses) console.log(writeCompiled(course));
  if (all) keepOnly(courses);
}

function problemsOf(course: LoadedCourse): Problem[] {
  return [
    ...ruleProblems(course),
    ...(other === undefined ? [] : overlapFindings(course.course, other).map(toProblem(course.locate))),
  ];
}

/** Whoever looks for a course by its id finds its folder. */
function nameProblem({ course, folder, locate }: LoadedCourse): Problem[] {
  const name = basename(folder.name);
  return name === course.id
    ? []
    : [{ ...locate("course", ["id"]), message: `The folder is called ${name}. Give both one name.` }];
}

function failWith(wrong: Problem[]): never {
  fail([
    ...inOrder(wrong).map(printProblem),
    `${wrong.length} ${wrong.length === 1 ? "problem" : "problems"}. Nothing was written.`,
    ...howToAccept(wrong),
  ]);
}

function fail(lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}
