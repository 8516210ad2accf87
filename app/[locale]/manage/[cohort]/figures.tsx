import type { Locale } from "@/domain/course";
import type { Remembered } from "@/domain/remembered";
import type { CohortFigures } from "@/domain/report";
import { cohortMessages } from "@/messages/cohort";
import { languageTag, translator } from "@/messages/translator";
import type { Lasting } from "@/school/report";
import styles from "./figures.module.css";

/** What lasts heads the figures of a cohort. `scores` is how many lesson scores the mean is of. */
export function Figures({
  locale,
  figures,
  scores,
  lasting,
}: {
  locale: Locale;
  figures: CohortFigures;
  scores: number;
  lasting: Lasting;
}) {
  const t = translator(cohortMessages, locale);
  const percent = new Intl.NumberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const { remembered, solid } = lasting;
  const ofChecks = ({ learners, responses, interval: { low, high } }: Remembered) => ({
    learners,
    responses,
    low: whole.format(low),
    high: whole.format(high),
  });
  const of = (n: number) => (figures.learners === 0 ? null : t("ofN", { n, total: figures.learners }));
  const shown = [
    {
      name: t("remembered30"),
      value: remembered && percent.format(remembered.share),
      sample: remembered && t("ofChecks", ofChecks(remembered)),
    },
    { name: t("started"), value: of(figures.started), sample: null },
    { name: t("completed"), value: of(figures.completed), sample: null },
    {
      name: t("solidShare"),
      value: solid && percent.format(solid.share),
      sample: solid && t("ofBegun", { n: solid.learners }),
    },
    {
      name: t("mean"),
      value: figures.meanScaled === null ? null : percent.format(figures.meanScaled),
      sample: figures.meanScaled === null ? null : t("ofScores", { n: scores }),
    },
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
