import { certainties } from "@/domain/choice";
import type { calibration } from "@/domain/confusion";
import type { Locale } from "@/domain/course";
import { resultsMessages } from "@/messages/results";
import { translator } from "@/messages/translator";
import styles from "./results.module.css";

/** Right out of given, for each certainty. */
export function CertaintyBars({
  calibration: given,
  locale,
}: {
  calibration: ReturnType<typeof calibration>;
  locale: Locale;
}) {
  const t = translator(resultsMessages, locale);
  return (
    <section className={styles.certainty} aria-labelledby="certainty">
      <h2 id="certainty">{t("certainty")}</h2>
      <dl>
        {certainties.map((certainty) => {
          const { right, n } = given[certainty];
          return (
            <div key={certainty}>
              <dt>{t(certainty)}</dt>
              <dd>
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect width="100" height="8" rx="2" className={styles.track} />
                  {n > 0 && <rect width={(100 * right) / n} height="8" className={styles.fill} />}
                </svg>
                <span className="num">{n === 0 ? t("none") : t("of", { right, n })}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
