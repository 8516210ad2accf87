import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { type Column, pageOf, type Table, tableOf } from "@/app/api/v1/cohorts/[cohort]/table";
import { type DutyFigures, dutyFigures } from "@/domain/duty-figures";
import { type DutyGain, shareOf } from "@/domain/gain";
import { fileDutyMessages } from "@/messages/file-duties";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { readDutiesOfNow } from "@/school/gain";
import { sources } from "./sources";

type Row = DutyFigures & { gain: DutyGain | undefined };

/** A row a responsibility, in the course's order: what its questions came to, and what was known of it before and after. */
export function dutiesTable(report: Report): Table {
  const { course, locale } = report;
  const t = translator(fileDutyMessages, locale);
  const roles = roleNames(course.roles, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  const chosen = (choice: keyof typeof roles): Column<Row> => {
    return { name: roles[choice], kind: "count", means: t("chosenMeans"), of: ({ counts }) => counts[choice] };
  };
  const columns: Column<Row>[] = [
    { name: "id", kind: "text", means: t("idMeans"), of: ({ responsibility }) => responsibility.id },
    { name: t("duty"), kind: "prose", means: t("dutyMeans"), of: ({ responsibility }) => responsibility.name[locale] },
    {
      name: t("lesson"),
      kind: "text",
      means: t("lessonMeans"),
      of: ({ responsibility: { lessonId } }) => titles.get(lessonId) ?? lessonId,
    },
    {
      name: t("owner"),
      kind: "text",
      means: t("ownerMeans"),
      width: 12,
      of: ({ responsibility }) => roles[responsibility.owner],
    },
    { name: "n", kind: "count", means: t("nMeans"), of: ({ n }) => n },
    { name: t("right"), kind: "count", means: t("rightMeans"), of: ({ right }) => right },
    { name: t("share"), kind: "share", means: t("shareMeans"), of: ({ share }) => share },
    {
      name: t("lowOf", { name: t("share") }),
      kind: "share",
      means: t("lowMeans"),
      source: sources.wilson,
      of: ({ interval }) => interval?.low ?? null,
    },
    {
      name: t("highOf", { name: t("share") }),
      kind: "share",
      means: t("highMeans"),
      source: sources.wilson,
      of: ({ interval }) => interval?.high ?? null,
    },
    chosen("first"),
    chosen("both"),
    chosen("second"),
    {
      name: t("mistaken"),
      kind: "text",
      means: t("mistakenMeans"),
      width: 14,
      of: ({ mistakenFor }) => mistakenFor && roles[mistakenFor],
    },
    {
      name: t("before"),
      kind: "share",
      means: t("beforeMeans"),
      of: ({ gain }) => (gain && shareOf(gain.before)?.share) ?? null,
    },
    { name: t("beforeN"), kind: "count", means: t("beforeNMeans"), of: ({ gain }) => gain?.before.n ?? 0 },
    {
      name: t("after"),
      kind: "share",
      means: t("afterMeans"),
      of: ({ gain }) => (gain && shareOf(gain.after)?.share) ?? null,
    },
    { name: t("afterN"), kind: "count", means: t("afterNMeans"), of: ({ gain }) => gain?.after.n ?? 0 },
  ];
  return tableOf(
    t("duties"),
    columns,
    pageOf(() => rowsOf(report)),
  );
}

async function rowsOf({ tx, cohort, course, at, readStatistics }: Report): Promise<Row[]> {
  const statistics = await readStatistics();
  const duties = await readDutiesOfNow(cohort, course, at, tx);
  const gains = new Map(duties.map((gain) => [gain.responsibilityId, gain]));
  return dutyFigures(course, statistics).map((row) => ({ ...row, gain: gains.get(row.responsibility.id) }));
}
