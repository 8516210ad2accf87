import { Bullet } from "@/app/_ui/bullet";
import { certainties } from "@/domain/choice";
import type { calibration } from "@/domain/confusion";
import type { Locale } from "@/domain/course";
import { calibrationOf, statedBands } from "@/domain/diagnosis";
import { diagnosisMessages } from "@/messages/diagnosis";
import { translator } from "@/messages/translator";
import styles from "./diagnosis.module.css";

const ranges = { guess: "guessRange", fairly: "fairlyRange", very: "veryRange" } as const;

/** How often each certainty was right, beside what it says of itself; those given too seldom to say are left out. */
export function Calibration({ locale, given }: { locale: Locale; given: ReturnType<typeof calibration> }) {
  const t = translator(diagnosisMessages, locale);
  const rows = certainties.flatMap((certainty) => {
    const remark = calibrationOf(certainty, given[certainty]);
    return remark ? [{ certainty, remark, ...given[certainty] }] : [];
  });
  if (rows.length === 0) return null;
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
        {rows.map(({ certainty, remark, right, n }) => (
          <tr key={certainty}>
            <th scope="row">
              {t(certainty)}
              <span className="meta">{t(ranges[certainty])}</span>
            </th>
            <td>
              <Bullet share={right / n} {...statedBands[certainty]} />
              <span className="num">{t("of", { right, n })}</span>
            </td>
            <td>{t(remark)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
