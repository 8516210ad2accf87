import { Bullet } from "@/app/_ui/bullet";
import type { Locale } from "@/domain/course";
import type { RecallBin } from "@/domain/forecast";
import { diagnosisMessages } from "@/messages/diagnosis";
import { numberFormat } from "@/messages/formats";
import { languageTag, translator } from "@/messages/translator";
import styles from "./diagnosis.module.css";

/** What the schedule predicted of the learner's memory, beside what came of it: each row's bar and figures say the same. */
export function Forecast({ locale, bins }: { locale: Locale; bins: RecallBin[] }) {
  const t = translator(diagnosisMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  if (bins.length === 0) return null;
  return (
    <>
      <table className={`table ${styles.bars}`}>
        <caption>{t("forecast")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("predicted")}</th>
            <th scope="col">{t("actual")}</th>
            <th scope="col">{t("n")}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map(({ low, predicted, actual, n }) => (
            <tr key={low}>
              <th scope="row" className="num">
                {percent.format(predicted)}
              </th>
              <td>
                <Bullet share={actual} low={predicted} high={predicted} />
                <span className="num">{percent.format(actual)}</span>
              </td>
              <td className="num">{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">{t("forecastLead")}</p>
    </>
  );
}
