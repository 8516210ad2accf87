import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import type { Kind, Value } from "@/app/api/v1/cohorts/[cohort]/table";
import { frequencyOf, habitsIn } from "@/domain/diagnosis";
import { type Interval, wilsonInterval } from "@/domain/interval";
import { matrixOfItems } from "@/domain/item-analysis";
import { fileSummaryMessages } from "@/messages/file-summary";
import { translator } from "@/messages/translator";
import { readReliability } from "@/school/final";
import { readComparisons } from "@/school/gain";
import { readFigures } from "@/school/report";
import { sources } from "./sources";

/** A figure in a line: what it is, where it may lie, on how many it rests. */
export type KeyFigure = {
  name: string;
  kind: Kind;
  value: Value;
  interval?: Interval | null;
  n?: number | null;
  means?: string;
  source?: string;
};

/** The figures that stand for a cohort, as its pages have them. */
export async function keyFigures(report: Report): Promise<KeyFigure[]> {
  return [...(await standing(report)), ...(await habits(report)), ...(await gains(report)), await reliability(report)];
}

async function standing({ cohort, course, selection, locale, at, tx }: Report): Promise<KeyFigure[]> {
  const t = translator(fileSummaryMessages, locale);
  const { counts, mean, remembered, solid } = await readFigures(cohort, course, selection, at, tx);
  return [
    { name: t("learners"), kind: "count", value: counts.all, means: t("learnersAre") },
    { name: t("started"), kind: "count", value: counts.started, means: t("startedAre") },
    { name: t("completed"), kind: "count", value: counts.completed, means: t("completedAre") },
    { name: t("passed"), kind: "count", value: counts.passed, means: t("passedAre") },
    { name: t("quiet"), kind: "count", value: counts.quiet, means: t("quietAre") },
    { name: t("overdue"), kind: "count", value: counts.overdue, means: t("overdueAre") },
    { name: t("mean"), kind: "share", value: mean.share, n: mean.scores, means: t("meanIs") },
    {
      name: t("remembered30"),
      kind: "share",
      value: remembered?.share ?? null,
      interval: remembered?.interval,
      n: remembered?.responses ?? 0,
      means: t("rememberedIs"),
      source: sources.wilson,
    },
    { name: t("solidShare"), kind: "share", value: solid?.share ?? null, n: solid?.learners ?? 0, means: t("solidIs") },
  ];
}

async function habits({ locale, readStatistics }: Report): Promise<KeyFigure[]> {
  const t = translator(fileSummaryMessages, locale);
  const statistics = await readStatistics();
  const found = habitsIn(matrixOfItems(statistics));
  return (["joins", "splits"] as const).map((name) => {
    const { times, of } = found[name];
    const isTold = frequencyOf(found[name]) !== null;
    return {
      name: t(name),
      kind: "share",
      value: isTold ? times / of : null,
      interval: isTold ? wilsonInterval(times, of) : null,
      n: of,
      means: t(`${name}Is`),
      source: sources.wilson,
    };
  });
}

/** A measure that nobody has beside a pretest is left out. */
async function gains({ cohort, locale, at, tx }: Report): Promise<KeyFigure[]> {
  const t = translator(fileSummaryMessages, locale);
  const comparisons = await readComparisons(cohort, at, tx);
  return comparisons.flatMap(({ measure, n, comparison }): KeyFigure[] => {
    const of = { measure: t(measure) };
    const shown = { kind: "share", n, means: t("gainIs") } as const;
    return [
      { name: t("before", of), value: comparison?.before ?? null, ...shown },
      { name: t("after", of), value: comparison?.after ?? null, ...shown },
      {
        name: t("difference", of),
        value: comparison?.difference ?? null,
        interval: comparison?.interval,
        source: sources.student,
        ...shown,
      },
    ];
  });
}

async function reliability({ course, locale, tx }: Report): Promise<KeyFigure> {
  const t = translator(fileSummaryMessages, locale);
  const found = await readReliability(course.id, tx);
  return {
    name: t("reliability"),
    kind: "index",
    value: found?.kr21 ?? null,
    n: found?.n ?? null,
    means: t("reliabilityIs"),
    source: sources.kuder,
  };
}
