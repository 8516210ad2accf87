import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { commandLine } from "@/bin/step/command-line";
import { loadCourse } from "@/content/load";
import type { Agreement } from "@/content/measures/agreement";
import { type BlindReport, blindSheet, readBlindSheet, titleSheet } from "@/content/measures/blind";
import { printProblem } from "@/content/read/problem";
import { type CourseRoles, Locale, languagesOf } from "@/domain/course";
import { idOf } from "@/domain/role-ids";

/**
 * `npm run content:blind`: a sheet of stems without keys for an independent reader of the lessons, or with `--titles` for one who knows
 * the two job titles alone; with `--read`, how far that reader agrees.
 */
const { values, positionals } = commandLine({
  allowPositionals: true,
  options: {
    locale: { type: "string", default: "vi" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    read: { type: "string" },
    titles: { type: "boolean" },
  },
});
const locale = Locale.safeParse(values.locale);
const seed = Number(values.seed);
if (!locale.success || !Number.isSafeInteger(seed))
  fail(["Write --locale vi or --locale en, and a whole number after --seed."]);
const loaded = loadCourse(positionals[0] ?? "content/caio-cto");
if (!loaded.accepted) fail(loaded.refusal.map(printProblem));

if (!languagesOf(loaded.value.course).includes(locale.data))
  fail([`The course is not in this language. Write --locale ${languagesOf(loaded.value.course).join(" or ")}.`]);

if (values.read !== undefined && !existsSync(values.read))
  fail([`There is no file ${values.read}. Name the filled sheet after --read.`]);
if (values.read !== undefined) {
  const report = readBlindSheet(loaded.value.course, readFileSync(values.read, "utf8"), seed);
  console.log(printReport(loaded.value.course.roles, report));
  if (report.faults.length > 0 || report.unread.length > 0) process.exitCode = 1;
} else {
  const sheet = (values.titles ? titleSheet : blindSheet)(loaded.value.course, locale.data, seed);
  if (values.out === undefined) process.stdout.write(sheet);
  else writeFileSync(values.out, sheet);
}

function printReport(roles: CourseRoles, { total, lessons, disagreements, unread, faults }: BlindReport): string {
  return [
    ...faults.map(({ line, message }) => `${values.read}:${line}: ${message}`),
    ...unread.map(({ id }) => `not judged: ${id}`),
    ...disagreements.map(
      ({ item, choice }) =>
        `${item.id}: key ${idOf(roles, item.key)}, reader ${idOf(roles, choice)}: ${item.stem.vi} / ${item.stem.en}`,
    ),
    ...lessons.map(({ id, ...agreement }) => agreementLine(id, agreement)),
    agreementLine("all", total),
  ].join("\n");
}

function agreementLine(name: string, { n, agreed, kappa }: Agreement): string {
  return `${name.padEnd(14)} ${agreed} of ${n} agree${n === 0 ? "" : ` (${((100 * agreed) / n).toFixed(0)} %)`}, kappa ${kappa === null ? "not defined" : kappa.toFixed(2)}`;
}

function fail(lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}
