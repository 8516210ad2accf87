import { piece } from "@/app/_page/piece";
import type { Locale } from "@/domain/course";
import { fewestFinals, usualShift } from "@/domain/reliability";
import { numberFormat } from "@/messages/formats";
import { reliabilityMessages } from "@/messages/reliability";
import { languageTag, translator } from "@/messages/translator";
import { readReliability } from "@/school/final";
import styles from "./items.module.css";

/** How well the course's final measures, and so whether its scores may be ranked. */
export const FinalReliability = piece(async function FinalReliability({
  locale,
  courseId,
}: {
  locale: Locale;
  courseId: string;
}) {
  const t = translator(reliabilityMessages, locale);
  const number = numberFormat(languageTag(locale), { maximumFractionDigits: 2 });
  const points = numberFormat(languageTag(locale), { maximumFractionDigits: 1 });
  const reliability = await readReliability(courseId);
  const shift = reliability && usualShift(reliability);
  return (
    <section className="stack" aria-labelledby="reliability">
      <h2 id="reliability">{t("title")}</h2>
      {reliability === null ? (
        <p className="meta">{t("small", { n: fewestFinals })}</p>
      ) : (
        <>
          <dl className={styles.facts}>
            <div className="card">
              <dt>{t("coefficient")}</dt>
              <dd className={`num ${styles.value}`}>{number.format(reliability.kr21)}</dd>
            </div>
            <div className="card">
              <dt>{t("error")}</dt>
              <dd className={`num ${styles.value}`}>{t("points", { n: points.format(reliability.standardError) })}</dd>
            </div>
            {shift !== null && (
              <div className="card">
                <dt>{t("half")}</dt>
                <dd className={`num ${styles.value}`}>{t("aside", { n: points.format(shift) })}</dd>
              </div>
            )}
          </dl>
          <p>{shift === null ? t("chance") : t("means", { n: points.format(shift) })}</p>
          <p className="meta">{t("of", { n: reliability.n })}</p>
        </>
      )}
    </section>
  );
});
