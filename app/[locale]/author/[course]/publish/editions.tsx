import { Press } from "@/app/_ui/form/press";
import { Moment } from "@/app/_ui/moment";
import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { publishMessages } from "@/messages/studio-publish";
import { translator } from "@/messages/translator";
import type { listPublications } from "@/prisma/publication";
import type { OpenDraft } from "@/school/draft";
import { putCourseAway } from "./actions";
import styles from "./publish.module.css";

type Props = { locale: Locale; open: OpenDraft; publications: Awaited<ReturnType<typeof listPublications>> };

/** What was published, the latest first; the files to take along; and putting the course away. */
export function Editions({ locale, open, publications }: Props) {
  const t = translator(publishMessages, locale);
  const { courseId } = open.draft;
  const isPublished = publications.length > 0;
  return (
    <section className="card stack" aria-labelledby="editions">
      <h2 id="editions">{t("editions")}</h2>
      {!isPublished && <p>{t("noEditions")}</p>}
      {isPublished && (
        <ul className={styles.editions}>
          {publications.map(({ number, publishedAt, publishedBy }) => (
            <li key={number}>
              <strong>{t("edition", { n: number })}</strong> · <Moment locale={locale} at={publishedAt} />
              {publishedBy && <span className="meta"> · {t("editionBy", { name: publishedBy.name })}</span>}
            </li>
          ))}
        </ul>
      )}
      {isPublished && (
        <p>
          <a className="way" href={href(locale, places.course(courseId))}>
            {t("openCourse")}
          </a>
        </p>
      )}
      <div>
        <a className="way" href={`/api/v1/drafts/${courseId}/course.zip`} download="course.zip">
          {t("download")}
        </a>
        <p className="meta">{t("downloadLead")}</p>
      </div>
      {isPublished && (
        <Press
          action={putCourseAway}
          fields={{ course: courseId, away: open.archivedAt ? "no" : "yes" }}
          className="stack"
        >
          <p className="meta">{t(open.archivedAt ? "isAway" : "awayLead")}</p>
          <p>
            <button type="submit" className="button">
              {t(open.archivedAt ? "back" : "away")}
            </button>
          </p>
        </Press>
      )}
    </section>
  );
}
