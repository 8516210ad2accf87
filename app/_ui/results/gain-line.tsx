import type { Locale } from "@/domain/course";
import { type Measured, shareOf } from "@/domain/gain";
import { numberFormat } from "@/messages/formats";
import { gainMessages } from "@/messages/gain";
import { languageTag, translator } from "@/messages/translator";
import styles from "./gain-line.module.css";

/** A learner's measures from before the course to the latest; nothing where there are no two to compare. */
export function GainLine({ locale, measured }: { locale: Locale; measured: readonly Measured[] }) {
  const t = translator(gainMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  if (measured.length < 2) return null;
  return (
    <section className="card stack" aria-labelledby="gain">
      <h2 id="gain">{t("own")}</h2>
      <ol className={styles.line}>
        {measured.map(({ measure, score }) => {
          const right = shareOf({ right: score.raw, n: score.max });
          if (!right) return null;
          const [low, high] = [percent.format(right.interval.low), percent.format(right.interval.high)];
          return (
            <li key={measure}>
              <span>{t(measure)}</span>
              <strong className="num">{percent.format(right.share)}</strong>
              <span className="meta num">
                {t("of", score)} · {t("range", { low, high })}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="meta">{t("rangeMeans")}</p>
    </section>
  );
}
