import type { Course, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { bothNames, roleNames } from "@/messages/roles";
import { studioListMessages } from "@/messages/studio-list";
import { translator } from "@/messages/translator";
import styles from "./author.module.css";

/** Courses that come along as files: they are looked at here, and changed where they lie. */
export function FileList({ locale, courses }: { locale: Locale; courses: Course[] }) {
  const t = translator(studioListMessages, locale);
  return (
    <section className="stack">
      <h2>{t("files")}</h2>
      <p className="meta">{t("filesLead")}</p>
      <ul className={`list ${styles.courses}`}>
        {courses.map(({ id, title, roles }) => (
          <li key={id} className="card">
            <p>
              <strong>{title[locale]}</strong>
            </p>
            <p>{t("roles", bothNames(roleNames(roles, locale)))}</p>
            <p className="meta">
              <a className="way" href={href(locale, places.course(id))}>
                {t("open")}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
