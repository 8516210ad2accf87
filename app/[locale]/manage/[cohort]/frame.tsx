import type { ReactNode } from "react";
import type { Managed } from "@/app/_door/gate";
import { piece } from "@/app/_page/piece";
import { Shell } from "@/app/_ui/shell";
import { AsOf } from "@/app/[locale]/manage/as-of";
import { type CohortView, cohortViewOf, queryOf } from "@/domain/cohort-view";
import { foreignLanguage, type Locale } from "@/domain/course";
import { attemptSelections } from "@/domain/report";
import { cohortFrameMessages } from "@/messages/cohort-frame";
import { editionName } from "@/messages/edition-name";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { findEditionDates } from "@/prisma/edition";
import { db } from "@/school/db";
import styles from "./cohort.module.css";
import { OpenDoubts } from "./doubts/open-doubts";
import { Downloads } from "./downloads";
import { OnPaper } from "./on-paper";

const tabs = ["cohort", "overview", "responsibilities", "items", "gain", "doubts", "invitations", "settings"] as const;
type Tab = (typeof tabs)[number];
const pathOf = (tab: Tab) => (tab === "cohort" ? "" : `/${tab}`);
const files: Partial<Record<Tab, string>> = { cohort: "report.csv", items: "items.csv" };

type Props = {
  locale: Locale;
  managed: Managed;
  tab: Tab;
  /** The page's own title; without one it is the cohort's name. */
  title?: string;
  /** What the address asks to show: every link keeps it. A step of a form asks for nothing. */
  view?: CohortView;
  /** Whether the page is a report, in which attempts count; where it has a file, with that to take along. */
  isCounting?: boolean;
  /** Below the tab's address, the page on which the switch stays. */
  below?: string;
  /** Up to when the page's figures tell, where that isn't now. */
  asOf?: Date | null;
  children: ReactNode;
};

/** What the pages of a cohort share: its name, its tabs, which attempts count, and the download. */
export const CohortFrame = piece(async function CohortFrame({
  locale,
  managed,
  tab,
  title,
  view = cohortViewOf({}),
  isCounting = false,
  below = "",
  asOf = null,
  children,
}: Props) {
  const { viewer, cohort, course, edition } = managed;
  const t = translator(cohortFrameMessages, locale);
  const place = href(locale, `/manage/${cohort.id}`);
  const published = (await findEditionDates(db(), [edition])).get(edition);
  return (
    <Shell locale={locale} viewer={viewer} place="manage" wide>
      <div className={styles.page}>
        <header className={styles.head}>
          <p className="meta no-print">
            <a href={title ? place + queryOf(view, { version: "" }) : href(locale, "/manage")}>
              ← {title ? cohort.name : t("title")}
            </a>
          </p>
          <h1>{title ?? cohort.name}</h1>
          <p className="meta">
            <span lang={foreignLanguage(course, locale)}>{course.title[locale]}</span>
            {published && ` · ${editionName(locale, published)}`}
          </p>
          <AsOf locale={locale} at={asOf} />
          <OnPaper locale={locale} cohort={cohort} view={isCounting ? view : null} tab={tab} />
          <nav className={styles.tabs} aria-label={t("tabs")}>
            {tabs.map((name) => (
              <a
                key={name}
                href={place + pathOf(name) + queryOf(view, { version: "" })}
                aria-current={name === tab ? "page" : undefined}
              >
                {t(name)}
                {name === "doubts" && <OpenDoubts locale={locale} cohort={cohort} />}
              </a>
            ))}
          </nav>
          {isCounting && (
            <div className={`${styles.switches} no-print`}>
              <nav className={styles.switch} aria-label={t("attempts")}>
                <span className="meta">{t("attempts")}</span>
                {attemptSelections.map((name) => (
                  <a
                    key={name}
                    href={place + pathOf(tab) + below + queryOf(view, { attempts: name })}
                    aria-current={name === view.attempts ? "true" : undefined}
                  >
                    {t(name)}
                  </a>
                ))}
              </nav>
              <Downloads locale={locale} cohortId={cohort.id} attempts={view.attempts} csv={files[tab]} />
            </div>
          )}
        </header>
        {children}
      </div>
    </Shell>
  );
});
