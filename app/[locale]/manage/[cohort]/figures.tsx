import { manageMessages } from "@/app/messages/manage";
import { languageTag, translator } from "@/app/messages/translator";
import type { Locale } from "@/domain/course";
import type { CohortFigures } from "@/domain/report";
import styles from "./cohort.module.css";

export function Figures({ locale, figures }: { locale: Locale; figures: CohortFigures }) {
  const t = translator(manageMessages, locale);
  const percent = new Intl.NumberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const of = (n: number) => t("ofN", { n, total: figures.learners });
  const shown = [
    { name: t("learners"), value: String(figures.learners) },
    { name: t("started"), value: of(figures.started) },
    { name: t("completed"), value: of(figures.completed) },
    { name: t("mean"), value: figures.meanScaled === null ? t("noData") : percent.format(figures.meanScaled) },
  ];
  return (
    <dl className={styles.figures}>
      {shown.map(({ name, value }) => (
        <div key={name} className="card">
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
