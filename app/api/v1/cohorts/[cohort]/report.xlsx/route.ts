import { reportFile } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { workbookTables } from "@/app/api/v1/cohorts/[cohort]/tables/workbook";
import { xlsxChunks } from "@/app/api/v1/cohorts/[cohort]/xlsx/workbook";
import { fileMessages } from "@/messages/file";
import { translator } from "@/messages/translator";

/** Everything of a cohort in one workbook: its figures, its people, its questions, and each response behind them. */
export const GET = reportFile(
  { file: "report", ending: "xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  async function* (report) {
    const title = translator(fileMessages, report.locale)("title", { cohort: report.cohort.name });
    yield* xlsxChunks({ title, tables: await workbookTables(report), at: report.at });
  },
);
