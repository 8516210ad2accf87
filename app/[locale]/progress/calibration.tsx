import { Bullet } from "@/app/_ui/bullet";
import { diagnosisMessages } from "@/app/messages/diagnosis";
import { translator } from "@/app/messages/translator";
import { certainties } from "@/domain/choice";
import type { calibration } from "@/domain/confusion";
import type { Locale } from "@/domain/course";
import { calibrationOf, statedBands } from "@/domain/diagnosis";
import styles from "./diagnosis.module.css";

const ranges = { guess: "guessRange", fairly: "fairlyRange", very: "veryRange" } as const;

/** How often each certainty was right, beside what it says of itself. */
export function Calibration({ locale, given }: { locale: Locale; given: ReturnType<typeof calibration> }) {
  const t = translator(diagnosisMessages, locale);
  return (
    <table className={`table ${styles.bars}`}>
      <caption>{t("calibration")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("certainty")}</th>
          <th scope="col">{t("right")}</th>
          <th scope="col">{t("remark")}</th>
        </tr>
      </thead>
      <tbody>
        {certainties.map((certainty) => {
          const { right, n } = given[certainty];
          const verdict = calibrationOf(certainty, { right, n });
          return (
            <tr key={certainty}>
              <th scope="row">
                {t(certainty)}
                <span className="meta">{t(ranges[certainty])}</span>
              </th>
              <td>
                {verdict && <Bullet share={right / n} {...statedBands[certainty]} />}
                <span className="num">{verdict ? t("of", { right, n }) : "–"}</span>
              </td>
              <td>{verdict ? t(verdict) : <span className="meta">{t("small", { n })}</span>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
