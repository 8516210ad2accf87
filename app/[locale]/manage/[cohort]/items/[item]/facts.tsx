import type { ReactNode } from "react";
import { Figure } from "@/app/[locale]/manage/[cohort]/items/figure";
import { figuresIn } from "@/app/[locale]/manage/[cohort]/items/figures";
import styles from "@/app/[locale]/manage/[cohort]/items/items.module.css";
import type { Locale } from "@/domain/course";
import { toldDiscrimination } from "@/domain/discrimination";
import type { ItemStatistics } from "@/domain/item-analysis";
import { gainMessages } from "@/messages/gain";
import { itemMessages } from "@/messages/item";
import { translator } from "@/messages/translator";

/** `gained`: the pre-post difference. */
type Props = { locale: Locale; statistics: ItemStatistics; gained: number | null };

/** The figures of a version, each with what it rests on. */
export function Facts({ locale, statistics, gained }: Props) {
  const t = translator(itemMessages, locale);
  const g = translator(gainMessages, locale);
  const { share, time, points } = figuresIn(locale);
  const {
    n,
    trust,
    facility,
    facilityInterval,
    discrimination,
    rested,
    confidentlyWrong,
    medianMs,
    omitted,
    notReached,
  } = statistics;
  const shown = <Value,>(value: Value): Value | null => (trust === "hidden" ? null : value);
  const told = toldDiscrimination(discrimination);
  const sure = shown(confidentlyWrong);
  const median = shown(medianMs);
  const facts: [name: string, value: ReactNode, note?: string][] = [
    [t("responses"), n],
    [t("facility"), <Figure key="facility" locale={locale} value={shown(facility)} interval={facilityInterval} />],
    [
      t("index"),
      <Figure key="index" locale={locale} value={told?.index ?? null} interval={told?.interval ?? null} />,
      t("indexMeans", { n: rested }),
    ],
    [
      t("efficiency"),
      <Figure
        key="efficiency"
        locale={locale}
        value={told?.efficiency ?? null}
        interval={told?.efficiencyInterval ?? null}
      />,
      t("efficiencyMeans"),
    ],
    [g("index"), gained === null ? "–" : g("points", { n: points(gained) }), g("indexMeans")],
    [t("confident"), sure === null ? "–" : share(sure)],
    [t("median"), median === null ? "–" : time(median)],
    [t("omitted"), omitted],
    [t("notReached"), notReached],
  ];
  return (
    <section className="stack" aria-labelledby="figures">
      <h2 id="figures">{t("figures")}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value, note]) => (
          <div key={name} className="card">
            <dt>{name}</dt>
            <dd className={`num ${styles.value}`}>{value}</dd>
            {note && <dd className="meta">{note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
