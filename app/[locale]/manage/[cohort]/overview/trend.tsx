import { Chart } from "@/app/_ui/chart/chart";
import { columnChart } from "@/app/_ui/chart/columns";
import { placesOf } from "@/app/_ui/chart/drawing";
import { lineChart } from "@/app/_ui/chart/line";
import type { Locale } from "@/domain/course";
import { numberFormat } from "@/messages/formats";
import { overviewMessages } from "@/messages/overview";
import { languageTag, translator } from "@/messages/translator";
import type { Week } from "@/school/overview";
import styles from "./overview.module.css";
import { shortDay } from "./short-day";

type Props = { locale: Locale; weeks: readonly Week[] };

const size = { width: 100, height: 100 };
/** So many days fit below a chart on the narrowest screen. */
const mostNames = 4;

/** The last weeks: who learned, what was handed in, and how much of it was right at first. */
export function Trend({ locale, weeks }: Props) {
  const t = translator(overviewMessages, locale);
  const tag = languageTag(locale);
  const number = numberFormat(tag);
  const percent = numberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const day = shortDay(locale);
  const days = weeks.map(({ from }) => day.format(from));
  const [places, last] = [placesOf(days, mostNames), weeks.length - 1];
  const names = days.map((week, index) => (index === last ? t("thisWeek", { week }) : week));
  const told = weeks.findLastIndex(({ right }) => right !== null);
  const latest = weeks[told]?.right;
  const range = ({ low, high }: { low: number; high: number }) =>
    t("binLast", { from: percent.format(low), to: percent.format(high) });
  return (
    <section className="card stack" aria-labelledby="trend">
      <h2 id="trend">{t("trend")}</h2>
      <div className={styles.charts}>
        {(["active", "practices"] as const).map((name) => {
          const counts = weeks.map((week) => week[name]);
          const most = Math.max(0, ...counts);
          const week = days[counts.lastIndexOf(most)] ?? "";
          return (
            <Chart
              key={name}
              id={name}
              title={t(name)}
              description={t("countSays", { n: counts[last] ?? 0, most, week })}
              drawing={columnChart(
                counts.map((n, index) => ({ n, part: index === last ? "unfinished" : "bar" })),
                { size, places, labelOf: number.format },
              )}
              height={9}
              table={{
                summary: t("table"),
                columns: [t("week"), t(name)],
                rows: counts.map((n, index) => [names[index], number.format(n)]),
              }}
            />
          );
        })}
        <Chart
          id="right"
          title={t("right")}
          description={
            latest ? t("rightSays", { share: percent.format(latest.share), week: days[told] ?? "" }) : t("nothingSays")
          }
          drawing={lineChart(
            weeks.map(({ right }) => right && { share: right.share, ...right.interval }),
            { size, places, labelOf: percent.format },
          )}
          height={9}
          table={{
            summary: t("table"),
            columns: [t("week"), t("share"), t("interval"), t("responses")],
            rows: weeks.map(({ right, responses }, index) => [
              names[index],
              right ? percent.format(right.share) : "–",
              right ? range(right.interval) : "–",
              number.format(responses),
            ]),
          }}
        />
      </div>
      <p className="meta">{t("trendMeans")}</p>
    </section>
  );
}
