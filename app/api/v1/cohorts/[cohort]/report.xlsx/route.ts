import { type Report, reportFile } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { inSheets, type Table } from "@/app/api/v1/cohorts/[cohort]/table";
import { dictionaryTable } from "@/app/api/v1/cohorts/[cohort]/tables/dictionary";
import { dutiesTable } from "@/app/api/v1/cohorts/[cohort]/tables/duties";
import { itemsTable } from "@/app/api/v1/cohorts/[cohort]/tables/items";
import { peopleTable } from "@/app/api/v1/cohorts/[cohort]/tables/people";
import { responsesTable } from "@/app/api/v1/cohorts/[cohort]/tables/responses";
import { summaryTable } from "@/app/api/v1/cohorts/[cohort]/tables/summary";
import { xlsxChunks } from "@/app/api/v1/cohorts/[cohort]/xlsx/workbook";
import { fileMessages } from "@/messages/file";
import { translator } from "@/messages/translator";
import { countResponses } from "@/prisma/raw-responses";
import { countingOf } from "@/school/item-report";

/** Everything of a cohort in one workbook: its figures, its people, its questions, and each response behind them. */
export const GET = reportFile(
  { file: "report", ending: "xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  async function* (report) {
    const title = translator(fileMessages, report.locale)("title", { cohort: report.cohort.name });
    yield* xlsxChunks({ title, tables: await tablesOf(report), at: report.at });
  },
);

async function tablesOf(report: Report): Promise<Table[]> {
  const { tx, cohort, selection, at, viewerId } = report;
  const count = await countResponses(tx, { ...countingOf(cohort, selection, at), viewerId });
  const responses = responsesTable(report);
  const tables = [summaryTable(report), peopleTable(report), dutiesTable(report), itemsTable(report)];
  return [...tables, ...inSheets(responses, count), dictionaryTable(report, [...tables, responses])];
}
