import type { Locale } from "@/domain/course";
import type { AttemptSelection } from "@/domain/report";
import { cohortFrameMessages } from "@/messages/cohort-frame";
import { translator } from "@/messages/translator";
import styles from "./cohort.module.css";

type Props = {
  locale: Locale;
  cohortId: string;
  attempts: AttemptSelection;
  /** What the page shows, as a file. */
  csv: string | undefined;
};

/** The cohort's results to take along: all of them as a workbook, what the page shows, a report for a director, and single tables. */
export function Downloads({ locale, cohortId, attempts, csv }: Props) {
  const t = translator(cohortFrameMessages, locale);
  const hrefOf = (file: string) => `/api/v1/cohorts/${cohortId}/${file}?attempts=${attempts}&locale=${locale}`;
  return (
    <nav className={styles.downloads} aria-label={t("downloads")}>
      <a className="button" href={hrefOf("report.xlsx")}>
        {t("xlsx")}
      </a>
      {csv && (
        <a className="button" href={hrefOf(csv)}>
          {t("csv")}
        </a>
      )}
      <a className="button" href={hrefOf("report.pdf")}>
        {t("pdf")}
      </a>
      <details>
        <summary>{t("tables")}</summary>
        <ul className="list">
          <li>
            <a href={hrefOf("people.csv")}>{t("peopleFile")}</a>
          </li>
          <li>
            <a href={hrefOf("responses.csv")}>{t("responsesFile")}</a>
          </li>
          <li>
            <a href={hrefOf("certificates.csv")}>{t("certificatesFile")}</a>
          </li>
        </ul>
      </details>
    </nav>
  );
}
