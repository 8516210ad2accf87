import type { Locale } from "@/domain/course";
import type { Remembered } from "@/domain/remembered";
import { cohortMessages } from "@/messages/cohort";
import { numberFormat } from "@/messages/formats";
import { languageTag, translator } from "@/messages/translator";
import type { Figured } from "@/school/report";
import styles from "./figures.module.css";

/** What lasts heads the figures of a cohort. */
export function Figures({ locale, figured }: { locale: Locale; figured: Figured }) {
  const t = translator(cohortMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 1 });
  const whole = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const { remembered, solid, counts, mean } = figured;
  const ofChecks = ({ learners, responses, interval: { low, high } }: Remembered) => ({
    learners,
    responses,
    low: whole.format(low),
    high: whole.format(high),
  });
  const of = (n: number) => (counts.all === 0 ? null : t("ofN", { n, total: counts.all }));
  const shown = [
    {
      name: t("remembered30"),
      value: remembered && percent.format(remembered.share),
      sample: remembered && t("ofChecks", ofChecks(remembered)),
    },
    { name: t("started"), value: of(counts.started), sample: null },
    { name: t("completed"), value: of(counts.completed), sample: null },
    {
      name: t("solidShare"),
      value: solid && percent.format(solid.share),
      sample: solid && t("ofBegun", { n: solid.learners }),
    },
    {
      name: t("mean"),
      value: mean.share === null ? null : percent.format(mean.share),
      sample: mean.share === null ? null : t("ofScores", { n: mean.scores }),
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
