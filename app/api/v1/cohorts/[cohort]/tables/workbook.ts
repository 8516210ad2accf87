import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { inSheets, type Table } from "@/app/api/v1/cohorts/[cohort]/table";
import { countResponses } from "@/prisma/raw-responses";
import { countingOf } from "@/school/item-report";
import { dictionaryTable } from "./dictionary";
import { dutiesTable } from "./duties";
import { itemsTable } from "./items";
import { peopleTable } from "./people";
import { responsesTable } from "./responses";
import { summaryTable } from "./summary";

/** The sheets of a cohort's workbook, in their order. */
export async function workbookTables(report: Report): Promise<Table[]> {
  const { tx, cohort, selection, at, viewerId } = report;
  const count = await countResponses(tx, { ...countingOf(cohort, selection, at), viewerId });
  const responses = responsesTable(report);
  const tables = [summaryTable(report), peopleTable(report), dutiesTable(report), itemsTable(report)];
  return [...tables, ...inSheets(responses, count), dictionaryTable(report, [...tables, responses])];
}
