import { stringify } from "csv-stringify/sync";
import { memberFile } from "@/app/_door/file-gate";
import { findCohortOf } from "@/app/_door/gate";
import type { CompiledCourse } from "@/content/compile/edition";
import type { Locale } from "@/domain/course";
import { accept, refuse } from "@/domain/outcome";
import { type AttemptSelection, selectionOf } from "@/domain/report";
import { fileMessages } from "@/messages/file";
import { translator } from "@/messages/translator";
import { recordAudit } from "@/prisma/audit";
import type { ManagedCohort } from "@/prisma/cohort";
import { now } from "@/school/clock";
import { findCourse } from "@/school/courses";
import { db } from "@/school/db";
import { momentCell, numberCell } from "./cells";

type Report = { cohort: ManagedCohort; selection: AttemptSelection; locale: Locale } & CompiledCourse;
type Cell = string | number | Date | null;

/**
 * A cohort's report as CSV, for its own managers; to everyone else who is signed in there is no such address. UTF-8 with a byte
 * order mark, every cell quoted, and cells that a spreadsheet would run as a formula (= + - @, tab, CR, and their full-width
 * twins) made text by an apostrophe. Numbers and times are given as such and written here, for every file alike. What the file
 * is of stands in columns at its end, not above its head: a spreadsheet still sorts and filters it, and files can be put together.
 */
export const cohortCsv = (file: "report" | "items", rowsOf: (report: Report) => Promise<Cell[][]>) =>
  memberFile(
    ({ cohort }: { cohort: string }) => `/manage/${encodeURIComponent(cohort)}`,
    async ({ asker, params, locale, query }) => {
      const cohort = await findCohortOf(asker, params.cohort);
      const served = cohort && (await findCourse(cohort.courseId));
      if (!served) return refuse("no-such-cohort");
      const selection = selectionOf(query.get("attempts"));
      const [head = [], ...rows] = await rowsOf({ cohort, selection, locale, ...served });
      const t = translator(fileMessages, locale);
      const of: [string, Cell][] = [
        [t("cohort"), cohort.name],
        [t("course"), served.course.title[locale]],
        [t("edition", { edition: "" }).trim(), served.edition.slice(0, 8)],
        [t("attempts"), t(selection)],
        [t("takenAt"), now()],
      ];
      const table = [
        [...head, ...of.map(([name]) => name)],
        ...rows.map((row) => [...row, ...of.map(([, cell]) => cell)]),
      ];
      await recordAudit(db(), {
        actorId: asker.id,
        action: "report-exported",
        subject: cohort.id,
        detail: { file, attempts: selection },
      });
      return accept({ name: `${file}-${selection}.csv`, type: "text/csv; charset=utf-8", body: csvOf(table, locale) });
    },
  );

export const csvOf = (rows: Cell[][], locale: Locale): string =>
  stringify(rows, {
    bom: true,
    cast: { date: momentCell, number: (value) => numberCell(value, locale) },
    escape_formulas: true,
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
  });
