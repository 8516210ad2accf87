import type { ReactNode } from "react";
import type { Managed } from "@/app/_door/gate";
import { Shell } from "@/app/_ui/shell";
import { foreignLanguage, type Locale } from "@/domain/course";
import { type AttemptSelection, attemptSelections } from "@/domain/report";
import { cohortFrameMessages } from "@/messages/cohort-frame";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import styles from "./cohort.module.css";

type Tab = "cohort" | "items" | "invitations";
const paths: Record<Tab, string> = { cohort: "", items: "/items", invitations: "/invitations" };
const files = { cohort: "report.csv", items: "items.csv", invitations: null } as const satisfies Record<
  Tab,
  string | null
>;

type Props = {
  locale: Locale;
  managed: Managed;
  tab: Tab;
  /** The page's own title; without one it is the cohort's name. */
  title?: string;
  /** Which attempts the tab's report counts, where it has one. */
  selection?: AttemptSelection;
  children: ReactNode;
};

/** What the pages of a cohort share: its name, its tabs, which attempts count, and the download. */
export function CohortFrame({ locale, managed, tab, title, selection, children }: Props) {
  const { viewer, cohort, course, edition } = managed;
  const t = translator(cohortFrameMessages, locale);
  const place = href(locale, `/manage/${cohort.id}`);
  const file = files[tab];
  return (
    <Shell locale={locale} viewer={viewer} place="manage" wide>
      <div className={styles.page}>
        <header className={styles.head}>
          <p className="meta">
            <a href={title ? place : href(locale, "/manage")}>← {title ? cohort.name : t("title")}</a>
          </p>
          <h1>{title ?? cohort.name}</h1>
          <p className="meta">
            <span lang={foreignLanguage(course, locale)}>{course.title[locale]}</span> ·{" "}
            {t("edition", { edition: edition.slice(0, 8) })}
          </p>
          <nav className={styles.tabs} aria-label={t("tabs")}>
            {(["cohort", "items", "invitations"] as const).map((name) => (
              <a
                key={name}
                href={`${place}${paths[name]}${selection && name !== "invitations" ? `?attempts=${selection}` : ""}`}
                aria-current={name === tab ? "page" : undefined}
              >
                {t(name)}
              </a>
            ))}
          </nav>
          {selection && file && (
            <div className={`${styles.switches} no-print`}>
              <nav className={styles.switch} aria-label={t("attempts")}>
                <span className="meta">{t("attempts")}</span>
                {attemptSelections.map((name) => (
                  <a
                    key={name}
                    href={`${place}${paths[tab]}?attempts=${name}`}
                    aria-current={name === selection ? "true" : undefined}
                  >
                    {t(name)}
                  </a>
                ))}
              </nav>
              <a
                className="button"
                href={`/api/v1/cohorts/${cohort.id}/${file}?attempts=${selection}&locale=${locale}`}
              >
                {t("csv")}
              </a>
            </div>
          )}
        </header>
        {children}
      </div>
    </Shell>
  );
}
