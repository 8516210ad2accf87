import { manageMessages } from "@/app/messages/manage";
import { languageTag, translator } from "@/app/messages/translator";
import type { Locale } from "@/domain/course";
import type { CohortFigures } from "@/domain/report";
import styles from "./cohort.module.css";

/** The four figures of a cohort. `scores` is how many lesson scores the mean is of. */
export function Figures({ locale, figures, scores }: { locale: Locale; figures: CohortFigures; scores: number }) {
  const t = translator(manageMessages, locale);
  const percent = new Intl.NumberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 1 });
  const of = (n: number) => (figures.learners === 0 ? null : t("ofN", { n, total: figures.learners }));
  const shown = [
    { name: t("learners"), value: String(figures.learners), sample: null },
    { name: t("started"), value: of(figures.started), sample: null },
    { name: t("completed"), value: of(figures.completed), sample: null },
    figures.meanScaled === null
      ? { name: t("mean"), value: null, sample: null }
      : { name: t("mean"), value: percent.format(figures.meanScaled), sample: t("ofScores", { n: scores }) },
  ];
  return (
    <dl className={styles.figures}>
      {shown.map(({ name, value, sample }) => (
        <div key={name} className="card">
          <dt>{name}</dt>
          <dd className="num">
            {value ?? <span className="meta">{t("noData")}</span>}
            {sample && <span className="meta"> {sample}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
