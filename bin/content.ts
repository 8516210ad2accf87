import { existsSync, readFileSync } from "node:fs";
import { readingLevel } from "@/content/compile/reading-time";
import { loadCourse } from "@/content/load";
import { toProblem } from "@/content/read/locate";
import { inOrder, type Problem, printProblem } from "@/content/read/problem";
import { keyCounts } from "@/content/rules/balance";
import { lint } from "@/content/rules/lint";
import { overlapFindings } from "@/content/rules/overlap";
import { choices } from "@/domain/choice";
import { type Course, type CourseRoles, type Item, type Lesson, lessonItems } from "@/domain/course";
import { idOf, idsOf } from "@/domain/role-ids";
import { commandLine } from "./command-line";
import { writeCompiled } from "./compile-course";

/**
 * `npm run content`: checks a course and compiles it for the app. The compiled file changes only when all is sound, at one stroke,
 * so a running app keeps the last good course.
 */
const { values, positionals } = commandLine({ allowPositionals: true, options: { check: { type: "boolean" }, against: { type: "string" } } });
const folder = positionals[0] ?? "content/caio-cto";
const { against } = values;
if (against !== undefined && !existsSync(against)) fail([`There is no file ${against} to compare with. Name a text file after --against.`]);

const loaded = loadCourse(folder);
if (loaded.problems) failWith(loaded.problems);
const { course, locate } = loaded;
const overlaps = against === undefined ? [] : overlapFindings(course, readFileSync(against, "utf8")).map(toProblem(locate));
const problems = inOrder([...lint(course, locate), ...overlaps]);

console.log(overview(course));
if (problems.length > 0) failWith(problems);
if (against !== undefined) console.log(`No run of eight words is shared with ${against}.`);
if (!values.check) console.log(writeCompiled(course, folder));

function overview({ lessons, glossary, roles }: Course): string {
  const items = lessons.flatMap(lessonItems);
  const pairs = lessons.flatMap(({ contrasts }) => contrasts);
  return [
    `lesson        min  items${idsOf(roles)
      .map((id) => id.slice(0, 6).padStart(7))
      .join("")}   vi: words/sentence  long   en: words/sentence  long  grade`,
    ...lessons.map(lessonLine),
    `${lessons.length} lessons, ${lessons.flatMap(({ responsibilities }) => responsibilities).length} responsibilities, ${items.length} items (${keysOf(roles, items)}), ${pairs.length} contrast pairs, ${glossary.length} terms`,
  ].join("\n");
}

function lessonLine(lesson: Lesson): string {
  const items = lessonItems(lesson);
  const { first, both, second } = keyCounts(items);
  const [vi, en] = [readingLevel(lesson, "vi"), readingLevel(lesson, "en")];
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    lesson.id.padEnd(13),
    String(lesson.minutes).padStart(3),
    String(items.length).padStart(6),
    ...[first, both, second].map((count) => String(count).padStart(6)),
    vi.meanLength.toFixed(1).padStart(20),
    percent(vi.longShare).padStart(6),
    en.meanLength.toFixed(1).padStart(19),
    percent(en.longShare).padStart(6),
    (en.grade?.toFixed(1) ?? "").padStart(6),
  ].join(" ");
}

function keysOf(roles: CourseRoles, items: Item[]): string {
  const counts = keyCounts(items);
  return choices.map((key) => `${idOf(roles, key)} ${counts[key]}`).join(", ");
}

function failWith(found: Problem[]): never {
  fail([...found.map(printProblem), `${found.length} ${found.length === 1 ? "problem" : "problems"}. Nothing was written.`]);
}

function fail(lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}
