import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { type Column, type Table, tableOf } from "@/app/api/v1/cohorts/[cohort]/table";
import type { Item } from "@/domain/course";
import { fileResponseMessages } from "@/messages/file-responses";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { type RawResponse, readResponses } from "@/prisma/raw-responses";
import { countingOf, readAskedItems } from "@/school/item-report";
import { standingKeyName } from "./standing-key-name";

type Row = RawResponse & { item?: Item; version?: string };

/** A row a response, of every kind of quiz. */
export function responsesTable(report: Report): Table {
  const { course, locale } = report;
  const t = translator(fileResponseMessages, locale);
  const roles = roleNames(course.roles, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  const isSo = (is: boolean) => t(is ? "yes" : "no");
  const columns: Column<Row>[] = [
    { name: t("learner"), kind: "text", means: t("learnerMeans"), of: ({ name }) => name },
    { name: "email", kind: "text", means: t("emailMeans"), width: 32, of: ({ email }) => email },
    {
      name: t("kind"),
      kind: "text",
      means: t("kindMeans"),
      of: ({ kind, quizId }) => t(kind === "check" ? checkOf(quizId) : kind),
    },
    {
      name: t("lesson"),
      kind: "text",
      means: t("lessonMeans"),
      of: ({ kind, quizId }) => (kind === "practice" ? (titles.get(quizId) ?? quizId) : null),
    },
    { name: t("attempt"), kind: "count", means: t("attemptMeans"), of: ({ attempt }) => attempt },
    { name: t("scope"), kind: "text", means: t("scopeMeans"), width: 18, of: ({ scope }) => t(scope) },
    { name: t("number"), kind: "count", means: t("numberMeans"), of: ({ position }) => position + 1 },
    { name: t("itemId"), kind: "text", means: t("itemIdMeans"), width: 30, of: ({ itemId }) => itemId },
    { name: t("version"), kind: "text", means: t("versionMeans"), width: 12, of: ({ version }) => version ?? null },
    {
      name: t("dutyId"),
      kind: "text",
      means: t("dutyIdMeans"),
      width: 30,
      of: ({ item }) => item?.responsibilityId ?? null,
    },
    { name: t("chosen"), kind: "text", means: t("chosenMeans"), width: 12, of: ({ choice }) => roles[choice] },
    {
      name: t("key"),
      kind: "text",
      means: t("keyMeans"),
      width: 12,
      of: ({ item }) => (item ? standingKeyName(item, roles) : null),
    },
    { name: t("right"), kind: "text", means: t("rightMeans"), width: 10, of: ({ correct }) => isSo(correct) },
    {
      name: t("certainty"),
      kind: "text",
      means: t("certaintyMeans"),
      width: 14,
      of: ({ certainty }) => certainty && t(certainty),
    },
    {
      name: t("seconds"),
      kind: "seconds",
      means: t("secondsMeans"),
      of: ({ durationMs }) => (durationMs === null ? null : durationMs / 1000),
    },
    { name: t("when"), kind: "moment", means: t("whenMeans"), of: ({ at }) => at },
    { name: t("counted"), kind: "text", means: t("countedMeans"), width: 12, of: ({ isCounted }) => isSo(isCounted) },
  ];
  return tableOf(t("responses"), columns, rowsOf(report));
}

const checkOf = (quizId: string) => (quizId === "check-90" ? "check-90" : "check-30");

async function* rowsOf({ tx, cohort, course, edition, viewerId, selection, at }: Report) {
  const asked = { ...countingOf(cohort, selection, at), viewerId };
  const itemAt = await readAskedItems(cohort, { course, edition }, tx);
  for await (const page of readResponses(tx, asked)) yield page.map((row): Row => ({ ...row, ...itemAt(row) }));
}
