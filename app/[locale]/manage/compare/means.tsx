import { Chart } from "@/app/_ui/chart/chart";
import { shortened } from "@/app/_ui/chart/drawing";
import { rangeChart } from "@/app/_ui/chart/ranges";
import type { Locale } from "@/domain/course";
import { compareMessages } from "@/messages/compare";
import { numberFormat } from "@/messages/formats";
import { languageTag, translator } from "@/messages/translator";
import type { ComparedCohort } from "@/school/compare";

type Props = { locale: Locale; rows: readonly ComparedCohort[] };

/** As much of a name as stands in one line on a phone. */
const mostLetters = 26;

/** Each cohort's mean score in its interval; the table below has the figures. */
export function Means({ locale, rows }: Props) {
  const t = translator(compareMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const scored = rows.flatMap(({ name, mean }) => (mean ? [{ name, ...mean }] : []));
  const [best] = scored.toSorted((one, other) => other.share - one.share);
  return (
    <section className="card" aria-labelledby="means-title">
      <Chart
        id="means"
        isHeading
        title={t("meanChart")}
        description={
          best ? t("says", { n: scored.length, best: best.name, mean: percent.format(best.share) }) : t("nobody")
        }
        drawing={rangeChart(
          rows.map(({ name, mean }) => ({
            name: shortened(name, mostLetters),
            share: mean?.share ?? null,
            interval: mean?.interval ?? null,
          })),
          { size: { width: 100, height: 100 }, labelOf: percent.format },
        )}
        height={3 * rows.length}
      />
    </section>
  );
}
