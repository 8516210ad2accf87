import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { type Column, type Table, tableOf } from "@/app/api/v1/cohorts/[cohort]/table";
import type { CohortRow } from "@/domain/report";
import { scaled } from "@/domain/score";
import { filePeopleMessages } from "@/messages/file-people";
import { translator } from "@/messages/translator";
import type { Person } from "@/prisma/people";
import { readEverybody } from "@/school/report";

/** A row a learner, with the final, the certificate, and the score of each lesson. */
export function peopleTable({ tx, cohort, course, selection, locale, at }: Report): Table {
  const t = translator(filePeopleMessages, locale);
  const isSo = (is: boolean) => t(is ? "yes" : "no");
  const columns: Column<CohortRow<Person>>[] = [
    { name: t("learner"), kind: "text", means: t("learnerMeans"), of: ({ learner }) => learner.name },
    { name: "email", kind: "text", means: t("emailMeans"), width: 32, of: ({ learner }) => learner.email },
    { name: t("state"), kind: "text", means: t("stateMeans"), of: ({ learner }) => t(learner.state) },
    {
      name: t("overdue"),
      kind: "text",
      means: t("overdueMeans"),
      width: 12,
      of: ({ learner }) => isSo(learner.isOverdue),
    },
    { name: t("quiet"), kind: "text", means: t("quietMeans"), width: 12, of: ({ learner }) => isSo(learner.isQuiet) },
    { name: t("joined"), kind: "moment", means: t("joinedMeans"), of: ({ learner }) => learner.joinedAt },
    {
      name: t("lastActivity"),
      kind: "moment",
      means: t("lastActivityMeans"),
      of: ({ learner }) => learner.lastActivityAt,
    },
    { name: t("done"), kind: "count", means: t("doneMeans"), of: ({ learner }) => learner.learned },
    { name: t("finalRaw"), kind: "count", means: t("finalRawMeans"), of: ({ learner }) => learner.best?.raw ?? null },
    { name: t("finalMax"), kind: "count", means: t("finalMaxMeans"), of: ({ learner }) => learner.best?.max ?? null },
    {
      name: t("finalShare"),
      kind: "share",
      means: t("finalShareMeans"),
      of: ({ learner }) => learner.best && scaled(learner.best),
    },
    {
      name: t("certificate"),
      kind: "text",
      means: t("certificateMeans"),
      of: ({ learner: { code, revokedAt } }) => code && t(revokedAt ? "revoked" : "holds"),
    },
    { name: t("code"), kind: "text", means: t("codeMeans"), of: ({ learner }) => learner.code },
    ...course.lessons.map(
      ({ id, title }): Column<CohortRow<Person>> => ({
        name: title[locale],
        kind: "share",
        means: t("lessonMeans"),
        width: 16,
        of: ({ lessons }) => scoreIn(lessons, id),
      }),
    ),
  ];
  return tableOf(t("people"), columns, readEverybody(tx, cohort, course, selection, at));
}

function scoreIn(lessons: CohortRow["lessons"], lessonId: string): number | null {
  const score = lessons.find((cell) => cell.lessonId === lessonId)?.score;
  return score ? scaled(score) : null;
}
