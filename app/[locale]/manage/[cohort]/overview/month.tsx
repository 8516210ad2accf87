import type { Change } from "@/domain/change";
import type { Locale } from "@/domain/course";
import { isMoreThanChance } from "@/domain/interval";
import { numberFormat } from "@/messages/formats";
import { overviewMessages } from "@/messages/overview";
import { languageTag, translator } from "@/messages/translator";
import type { Month } from "@/school/overview";
import styles from "./overview.module.css";
import { shortDay } from "./short-day";

type Props = { locale: Locale; month: Month };

/** Four figures of this month beside the same days of the last one, and whether chance alone could have made the difference. */
export function MonthFigures({ locale, month }: Props) {
  const t = translator(overviewMessages, locale);
  const tag = languageTag(locale);
  const number = numberFormat(tag);
  const percent = numberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const day = shortDay(locale);
  const { current, previous } = month.periods;
  const span = {
    from: day.format(current.from),
    until: day.format(current.until),
    before: day.format(previous.from),
    // A period ends before the moment that it ends with.
    beforeUntil: day.format(previous.until.getTime() - 1),
  };
  const people = { current: month.learners, previous: month.learners };
  return (
    <section className="card stack" aria-labelledby="month">
      <h2 id="month">{t("month")}</h2>
      <p className="meta">{t("monthSpan", span)}</p>
      <dl className={styles.figures}>
        <Figure locale={locale} name={t("active")} change={month.active} format={number.format} n={people} />
        <Figure locale={locale} name={t("practices")} change={month.practices} format={number.format} n={people} />
        <Figure
          locale={locale}
          name={t("right")}
          change={month.right}
          format={percent.format}
          n={month.right.n}
          isShare
        />
        <Figure
          locale={locale}
          name={t("remembered30")}
          change={month.remembered}
          format={percent.format}
          n={month.remembered.n}
          isShare
        />
      </dl>
      <p className="meta">{t("monthMeans")}</p>
    </section>
  );
}

type FigureProps = {
  locale: Locale;
  name: string;
  change: Change;
  format: (value: number) => string;
  n: { current: number; previous: number };
  isShare?: boolean;
};

function Figure({
  locale,
  name,
  change: { current, previous, change, interval },
  format,
  n,
  isShare = false,
}: FigureProps) {
  const t = translator(overviewMessages, locale);
  const restsOn = (count: number) => t(isShare ? "ofResponses" : "ofLearners", { n: count });
  const signed = numberFormat(languageTag(locale), { signDisplay: "exceptZero", maximumFractionDigits: 0 });
  const told = (value: number | null) => (value === null ? t("noData") : format(value));
  const moved = (value: number) => signed.format(isShare ? 100 * value : value);
  const range = interval && { low: moved(interval.low), high: moved(interval.high) };
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={`num ${styles.value}`}>{told(current)}</span>
        <span className="meta">{restsOn(n.current)}</span>
        <span>
          {t("before", { value: told(previous) })} <span className="meta">({restsOn(n.previous)})</span>
        </span>
        {change !== null && (
          <span>{t("change", { change: isShare ? t("points", { n: moved(change) }) : moved(change) })}</span>
        )}
        <span className="meta">
          {range ? t(isMoreThanChance(interval) ? "surely" : "perhaps", range) : t("untold")}
        </span>
      </dd>
    </div>
  );
}
