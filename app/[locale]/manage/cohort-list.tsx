import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { manageMessages } from "@/messages/manage";
import { translator } from "@/messages/translator";
import type { listManagedCohorts } from "@/prisma/cohort";
import styles from "./manage.module.css";

type Props = {
  locale: Locale;
  cohorts: Awaited<ReturnType<typeof listManagedCohorts>>;
  /** A course's title, where there are several. */
  titleOf: (courseId: string) => string | null;
};

/** The cohorts, each with its course and size. */
export function CohortList({ locale, cohorts, titleOf }: Props) {
  const t = translator(manageMessages, locale);
  if (cohorts.length === 0) return null;
  return (
    <ul className={`list ${styles.cohorts}`}>
      {cohorts.map(({ id, name, courseId, _count }) => (
        <li key={id} className="card">
          <a className="way" href={href(locale, `/manage/${id}`)}>
            {name}
          </a>
          {titleOf(courseId) && <span className="meta">{titleOf(courseId)}</span>}
          <span className="meta">{t("size", { n: _count.memberships })}</span>
        </li>
      ))}
    </ul>
  );
}
