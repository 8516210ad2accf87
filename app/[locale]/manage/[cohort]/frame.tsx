import type { ReactNode } from "react";
import type { SignedIn } from "@/app/_door/session";
import { Shell } from "@/app/_ui/shell";
import type { Course, Locale } from "@/domain/course";
import { type AttemptSelection, attemptSelections } from "@/domain/report";
import { cohortFrameMessages } from "@/messages/cohort-frame";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import styles from "./cohort.module.css";

type Tab = "cohort" | "items" | "invitations";
const paths: Record<Tab, string> = { cohort: "", items: "/items", invitations: "/invitations" };

type Props = {
  locale: Locale;
  viewer: SignedIn;
  cohort: { id: string; name: string };
  course: Course;
  edition: string;
  tab: Tab;
  /** The page's own title; without one it is the cohort's name. */
  title?: string;
  /** The report's switch and its CSV, where the tab has them. */
  report?: { selection: AttemptSelection; csv: string };
  children: ReactNode;
};

/** What the pages of a cohort share: its name, its tabs, which attempts count, and the download. */
export function CohortFrame({ locale, viewer, cohort, course, edition, tab, title, report, children }: Props) {
  const t = translator(cohortFrameMessages, locale);
  const place = href(locale, `/manage/${cohort.id}`);
  return (
    <Shell locale={locale} viewer={viewer} place="manage" wide>
      <div className={styles.page}>
        <header className={styles.head}>
          <p className="meta">
            <a href={title ? place : href(locale, "/manage")}>← {title ? cohort.name : t("title")}</a>
          </p>
          <h1>{title ?? cohort.name}</h1>
          <p className="meta">
            {course.title[locale]} · {t("edition", { edition: edition.slice(0, 8) })}
          </p>
          <nav className={styles.tabs} aria-label={t("tabs")}>
            {(["cohort", "items", "invitations"] as const).map((name) => (
              <a
                key={name}
                href={`${place}${paths[name]}${report && name !== "invitations" ? `?attempts=${report.selection}` : ""}`}
                aria-current={name === tab ? "page" : undefined}
              >
                {t(name)}
              </a>
            ))}
          </nav>
          {report && (
            <div className={`${styles.switches} no-print`}>
              <nav className={styles.switch} aria-label={t("attempts")}>
                <span className="meta">{t("attempts")}</span>
                {attemptSelections.map((selection) => (
                  <a
                    key={selection}
                    href={`${place}${paths[tab]}?attempts=${selection}`}
                    aria-current={selection === report.selection ? "true" : undefined}
                  >
                    {t(selection)}
                  </a>
                ))}
              </nav>
              <a className="button" href={`${report.csv}?attempts=${report.selection}&locale=${locale}`}>
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
