import { Chart } from "@/app/_ui/chart/chart";
import { columnChart } from "@/app/_ui/chart/columns";
import type { Locale } from "@/domain/course";
import { type Bin, type Distribution, fewestScores, fullestOf } from "@/domain/distribution";
import { numberFormat } from "@/messages/formats";
import { overviewMessages } from "@/messages/overview";
import { languageTag, translator } from "@/messages/translator";
import styles from "./overview.module.css";

type Props = { locale: Locale; lessons: Distribution; finals: Distribution; mark: number };

/** How learners' scores lie, of the lessons as selected and of their best finals. */
export function Distributions({ locale, lessons, finals, mark }: Props) {
  const t = translator(overviewMessages, locale);
  return (
    <section className="card stack" aria-labelledby="distribution">
      <h2 id="distribution">{t("distribution")}</h2>
      <div className={styles.charts}>
        <Scores locale={locale} id="lesson-scores" title={t("lessonScores")} distribution={lessons} />
        <Scores locale={locale} id="final-scores" title={t("finalScores")} distribution={finals} mark={mark} />
      </div>
      {finals.n >= fewestScores && <p className="meta">{t("finalsMean")}</p>}
    </section>
  );
}

type ScoresProps = { locale: Locale; id: string; title: string; distribution: Distribution; mark?: number };

function Scores({ locale, id, title, distribution, mark }: ScoresProps) {
  const t = translator(overviewMessages, locale);
  const tag = languageTag(locale);
  const number = numberFormat(tag);
  const percent = numberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const { n, bins } = distribution;
  if (n < fewestScores)
    return (
      <div className="stack">
        <h3>{title}</h3>
        <p className="meta">{t("tooFew", { n, fewest: fewestScores })}</p>
      </div>
    );
  const nameOf = ({ from, to }: Bin) =>
    t(to === 1 ? "binLast" : "binFrom", { from: percent.format(from), to: percent.format(to) });
  const fullest = fullestOf(distribution);
  return (
    <Chart
      id={id}
      title={title}
      description={t("distributionSays", { n, most: fullest?.n ?? 0, bin: fullest ? nameOf(fullest) : "" })}
      drawing={columnChart(
        bins.map((bin) => ({ n: bin.n, part: mark !== undefined && bin.to <= mark + 1e-9 ? "rest" : "bar" })),
        {
          size: { width: 100, height: 100 },
          places: [0, 0.5, 1].map((at) => ({ at, label: percent.format(at) })),
          labelOf: number.format,
          ...(mark === undefined ? {} : { rule: { at: mark, label: t("passLine", { mark: percent.format(mark) }) } }),
        },
      )}
      height={9}
      table={{
        summary: t("table"),
        columns: [t("bin"), t("learners")],
        rows: bins.map((bin) => [nameOf(bin), number.format(bin.n)]),
      }}
    />
  );
}
