import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { type Column, pageOf, type Table, tableOf } from "@/app/api/v1/cohorts/[cohort]/table";
import { fileMessages } from "@/messages/file";
import { fileSummaryMessages } from "@/messages/file-summary";
import { translator } from "@/messages/translator";
import { type KeyFigure, keyFigures } from "./key-figures";

/** What the file is of, and the cohort's key figures. */
export function summaryTable(report: Report): Table {
  const t = translator(fileSummaryMessages, report.locale);
  const file = translator(fileMessages, report.locale);
  const columns: Column<KeyFigure>[] = [
    { name: t("figure"), kind: "text", means: t("figureMeans"), width: 36, of: ({ name }) => name },
    { name: t("value"), kind: "text", means: t("valueMeans"), width: 36, of: ({ value, kind }) => ({ value, kind }) },
    {
      name: t("low"),
      kind: "share",
      means: t("lowMeans"),
      of: ({ interval, kind }) => ({ value: interval?.low ?? null, kind }),
    },
    {
      name: t("high"),
      kind: "share",
      means: t("highMeans"),
      of: ({ interval, kind }) => ({ value: interval?.high ?? null, kind }),
    },
    { name: t("n"), kind: "count", means: t("nMeans"), of: ({ n }) => n ?? null },
    { name: file("means"), kind: "prose", means: t("meansMeans"), of: ({ means }) => means ?? null },
    { name: file("source"), kind: "text", means: t("sourceMeans"), width: 48, of: ({ source }) => source ?? null },
  ];
  return tableOf(
    t("summary"),
    columns,
    pageOf(async () => [...ofReport(report), ...(await keyFigures(report))]),
  );
}

const ofReport = ({ of }: Report): KeyFigure[] =>
  of.map(([name, value]) => ({ name, value, kind: value instanceof Date ? "moment" : "text" }));
