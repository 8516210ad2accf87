import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { type Head, pageOf, type Table, tableOf } from "@/app/api/v1/cohorts/[cohort]/table";
import { fileMessages } from "@/messages/file";
import { translator } from "@/messages/translator";

type Row = { sheet: string; head: Head };

/** What each column of the other sheets means, its unit, and where its formula comes from. */
export function dictionaryTable({ locale }: Report, tables: readonly Table[]): Table {
  const t = translator(fileMessages, locale);
  const rows = tables.flatMap(({ name, heads }) => heads.map((head): Row => ({ sheet: name, head })));
  return tableOf<Row>(
    t("dictionary"),
    [
      { name: t("sheet"), kind: "text", width: 18, of: ({ sheet }) => sheet },
      { name: t("column"), kind: "text", width: 36, of: ({ head }) => head.name },
      { name: t("means"), kind: "prose", width: 80, of: ({ head }) => head.means ?? null },
      { name: t("unit"), kind: "text", width: 30, of: ({ head }) => t(head.kind) },
      { name: t("source"), kind: "text", width: 60, of: ({ head }) => head.source ?? null },
    ],
    pageOf(async () => rows),
  );
}
