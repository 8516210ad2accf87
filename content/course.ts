import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CompiledCourse, editionOf } from "@/content/compile/edition";

/** The door for the running app: the course as `npm run content` compiled it, parsed once a process. */
function readCompiledCourse(): CompiledCourse {
  const file = join(process.cwd(), "content", "generated", "caio-cto.json");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new Error(`There is no compiled course at ${file}. Run npm run content, then start again.`, { cause: error });
  }
  const compiled = CompiledCourse.parse(JSON.parse(text));
  if (editionOf(compiled.course) !== compiled.edition) throw new Error(`${file} was changed by hand. Run npm run content, then start again.`);
  return compiled;
}

/** The edition is the content hash that an attempt pins. */
export const { course, edition } = readCompiledCourse();
