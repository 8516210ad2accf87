import { Heads } from "@/app/_ui/heads";
import { TableRegion } from "@/app/_ui/table-region";
import { figuresIn } from "@/app/[locale]/manage/[cohort]/items/figures";
import type { Locale } from "@/domain/course";
import { numberFormat } from "@/messages/formats";
import { gainMessages } from "@/messages/gain";
import { languageTag, translator } from "@/messages/translator";
import type { MeasureComparison } from "@/school/gain";
import styles from "./gain.module.css";
import { Slope } from "./slope";

/** The cohort as a whole: a picture of each comparison, and their table. */
export function Comparisons({ locale, rows }: { locale: Locale; rows: readonly MeasureComparison[] }) {
  const t = translator(gainMessages, locale);
  const tag = languageTag(locale);
  const percent = numberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const { points } = figuresIn(locale);
  return (
    <div className="stack">
      <h3 id="cohort">{t("cohort")}</h3>
      <div className={styles.slopes}>
        {rows.map(
          ({ measure, comparison }) =>
            comparison && (
              <figure key={measure}>
                <Slope comparison={comparison} labelOf={percent.format} />
                <figcaption>
                  <span className="meta">{t(measure)}</span>
                  <br />
                  <strong className="num">
                    {percent.format(comparison.before)} → {percent.format(comparison.after)}
                  </strong>
                </figcaption>
              </figure>
            ),
        )}
      </div>
      <TableRegion label={t("cohort")}>
        <table className={`table ${styles.rows}`}>
          <Heads names={(["measure", "people", "before", "after", "difference"] as const).map((name) => t(name))} />
          <tbody>
            {rows.map(({ measure, n, comparison }) => (
              <tr key={measure}>
                <th scope="row">{t(measure)}</th>
                <td className="num">{n}</td>
                {comparison ? (
                  <>
                    <td className="num">{percent.format(comparison.before)}</td>
                    <td className="num">{percent.format(comparison.after)}</td>
                    <td className={`num ${styles.share}`}>
                      {t("points", { n: points(comparison.difference) })}
                      {comparison.interval && (
                        <span className="meta">
                          {t("pointsRange", {
                            low: points(comparison.interval.low),
                            high: points(comparison.interval.high),
                          })}
                        </span>
                      )}
                    </td>
                  </>
                ) : (
                  <td colSpan={3} className="meta">
                    {t("tooFew")}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="meta">{t("cohortMeans")}</p>
    </div>
  );
}
