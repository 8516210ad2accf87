import { columnChart } from "@/app/_ui/chart/columns";
import { placesOf } from "@/app/_ui/chart/drawing";
import { lineChart } from "@/app/_ui/chart/line";
import { stepChart } from "@/app/_ui/chart/steps";
import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { type Distribution, fewestScores, fullestOf } from "@/domain/distribution";
import { dateFormat, numberFormat } from "@/messages/formats";
import { reportPaperMessages } from "@/messages/report-paper";
import { languageTag, timeZone, translator } from "@/messages/translator";
import type { Overview } from "@/school/overview";
import { type Paper, styles } from "./paper";

/** The pictures of the overview's page, drawn on paper. */
export function drawPictures(
  paper: Paper,
  { locale, course }: Report,
  { funnel, lessons, finals, weeks }: Overview,
): void {
  const t = translator(reportPaperMessages, locale);
  const tag = languageTag(locale);
  const number = numberFormat(tag);
  const percent = numberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const n = Object.fromEntries(funnel.map((row) => [row.step, row.n]));
  const steps = funnel.map((row) => ({
    name: t(row.step),
    share: row.ofAll ?? 0,
    figures: row.ofAll === null ? number.format(row.n) : `${number.format(row.n)} · ${percent.format(row.ofAll)}`,
  }));
  paper.say(t("funnel"), styles.heading, { tag: "H2", before: 14, keep: 250 });
  paper.charts([
    {
      says: t("funnelSays", { invited: n.invited ?? 0, passed: n.passed ?? 0, remembered: n.remembered ?? 0 }),
      height: 190,
      drawingOf: (width, height) => stepChart(steps, { width, height }),
    },
  ]);

  paper.say(t("distribution"), styles.heading, { tag: "H2", before: 10, keep: 60 });
  const told = [
    { title: t("lessonScores"), distribution: lessons, mark: undefined },
    { title: t("finalScores"), distribution: finals, mark: course.masteryScore },
  ].filter(({ title, distribution }) => {
    const isTold = distribution.n >= fewestScores;
    if (!isTold) paper.say(`${title}: ${t("tooFew", { n: distribution.n, fewest: fewestScores })}`, styles.body);
    return isTold;
  });
  if (told.length > 0) paper.charts(told.map(scores));

  paper.say(t("trend"), styles.heading, { tag: "H2", before: 10, keep: 60 });
  if (weeks.every(({ active }) => active === 0)) paper.say(t("noWeeks"));
  else trend();

  function scores({
    title,
    distribution,
    mark,
  }: {
    title: string;
    distribution: Distribution;
    mark: number | undefined;
  }) {
    const fullest = fullestOf(distribution);
    const bin = fullest ? t("binLast", { from: percent.format(fullest.from), to: percent.format(fullest.to) }) : "";
    return {
      title,
      says: t("distributionSays", { n: distribution.n, most: fullest?.n ?? 0, bin }),
      height: 100,
      drawingOf: (width: number, height: number) =>
        columnChart(
          distribution.bins.map(({ n: count, to }) => ({
            n: count,
            part: mark !== undefined && to <= mark + 1e-9 ? "rest" : "bar",
          })),
          {
            size: { width, height },
            places: [0, 0.5, 1].map((at) => ({ at, label: percent.format(at) })),
            labelOf: number.format,
            ...(mark === undefined ? {} : { rule: { at: mark, label: t("passLine", { mark: percent.format(mark) }) } }),
          },
        ),
    };
  }

  function trend(): void {
    const day = dateFormat(tag, { day: "numeric", month: "numeric", timeZone });
    const days = weeks.map(({ from }) => day.format(from));
    const places = placesOf(days, 4);
    const last = weeks.length - 1;
    const counted = (["active", "practices"] as const).map((name) => {
      const counts = weeks.map((week) => week[name]);
      const most = Math.max(0, ...counts);
      return {
        title: t(name),
        says: t("countSays", { n: counts[last] ?? 0, most, week: days[counts.lastIndexOf(most)] ?? "" }),
        height: 90,
        drawingOf: (width: number, height: number) =>
          columnChart(
            counts.map((count, index) => ({ n: count, part: index === last ? "unfinished" : "bar" })),
            { size: { width, height }, places, labelOf: number.format },
          ),
      };
    });
    const latest = weeks.findLast(({ right }) => right !== null);
    paper.charts([
      ...counted,
      {
        title: t("right"),
        says: latest?.right
          ? t("rightSays", { share: percent.format(latest.right.share), week: day.format(latest.from) })
          : t("nothingSays"),
        height: 90,
        drawingOf: (width, height) =>
          lineChart(
            weeks.map(({ right }) => right && { share: right.share, ...right.interval }),
            { size: { width, height }, places, labelOf: percent.format },
          ),
      },
    ]);
  }
}
