import { type CohortView, queryOf } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import { peopleListMessages } from "@/messages/people-list";
import { translator } from "@/messages/translator";
import styles from "./people.module.css";

type Props = { locale: Locale; place: string; view: CohortView; found: number };

/** The way to the pages before and after; nothing where one page holds all. */
export function Pager({ locale, place, view, found }: Props) {
  const t = translator(peopleListMessages, locale);
  const pages = Math.ceil(found / view.size);
  if (pages < 2) return null;
  return (
    <nav className={`${styles.pager} no-print`} aria-label={t("pages")}>
      {view.page > 1 && (
        <a className="button" rel="prev" href={`${place}${queryOf(view, { page: view.page - 1 })}#people`}>
          {t("previous")}
        </a>
      )}
      <span className="meta">{t("pageOf", { page: view.page, pages })}</span>
      {view.page < pages && (
        <a className="button" rel="next" href={`${place}${queryOf(view, { page: view.page + 1 })}#people`}>
          {t("next")}
        </a>
      )}
    </nav>
  );
}
