import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inCourseOrder } from "@/domain/course";
import { CompiledCourse, editionOf } from "./compile/edition";
import { editions } from "./generated/editions";

const folder = join(process.cwd(), "content", "generated");

// Named here, the development server loads this module anew when a course was compiled again; it doesn't see what is read from files.
void editions;

/** The door for the running app: the courses as `npm run content` compiled them, in their order, parsed once a process. */
export const compiledCourses: readonly [CompiledCourse, ...CompiledCourse[]] = readCompiledCourses();

function readCompiledCourses(): [CompiledCourse, ...CompiledCourse[]] {
  const compiled = filesIn(folder).map(readCompiledCourse);
  const [first, ...others] = inCourseOrder(compiled.map(({ course }) => course)).flatMap(({ id }) =>
    compiled.filter(({ course }) => course.id === id),
  );
  if (!first) throw new Error(`There is no compiled course in ${folder}. Run npm run content, then start again.`);
  return [first, ...others];
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => name.endsWith(".json"));
  } catch (error) {
    throw new Error(`There is no compiled course in ${path}. Run npm run content, then start again.`, { cause: error });
  }
}

function readCompiledCourse(name: string): CompiledCourse {
  const file = join(folder, name);
  const compiled = CompiledCourse.parse(JSON.parse(readFileSync(file, "utf8")));
  if (editionOf(compiled.course) !== compiled.edition)
    throw new Error(`${file} was changed by hand. Run npm run content, then start again.`);
  return compiled;
}
