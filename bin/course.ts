import { commandLine } from "@/bin/step/command-line";
import { exportCourse } from "./course/export";
import { importCourse } from "./course/import";

/** `npm run course`: takes a course out as a zip, and brings one in. */
const usage = `npm run course -- export COURSE [FILE] [--force]    writes content/COURSE as a zip, course.zip unless a FILE is named;
                                                   COURSE may also be a compiled edition, e.g. content/generated/caio-cto.json
npm run course -- import FILE [--force]            checks a zip and writes it to content, over a course of the same id with --force`;
const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { force: { type: "boolean", default: false } },
});
const [act, from, to, ...more] = positionals;
const lines = await done();
for (const line of lines.said) console.log(line);
for (const line of lines.refused) console.error(line);
if (lines.refused.length > 0) process.exitCode = 1;

async function done() {
  if (act === "export" && from !== undefined && more.length === 0)
    return exportCourse(from, to ?? "course.zip", values.force);
  if (act === "import" && from !== undefined && to === undefined) return importCourse(from, values.force);
  return { said: [], refused: [usage] };
}
