import { GlyphOf, GlyphSymbols } from "@/app/_ui/glyph";
import { Plain } from "@/app/_ui/plain";
import { TableRegion } from "@/app/_ui/table-region";
import { LastActivity } from "@/app/[locale]/manage/[cohort]/last-activity";
import { PersonLink } from "@/app/[locale]/manage/[cohort]/person-link";
import { ScoreFigure } from "@/app/[locale]/manage/[cohort]/score-figure";
import type { CohortView } from "@/domain/cohort-view";
import { type Course, foreignLanguage, type Locale } from "@/domain/course";
import type { CountedCell } from "@/domain/report";
import { scaled } from "@/domain/score";
import { cohortMessages } from "@/messages/cohort";
import { peopleListMessages } from "@/messages/people-list";
import { translator } from "@/messages/translator";
import { certificatePath } from "@/school/certificate";
import type { PersonRow } from "@/school/report";
import styles from "./table.module.css";

const glyphs = { "not-started": {}, learning: { first: 1 }, learned: { first: 1, both: 1, second: 1 } } as const;

/** A score's heat, 0 to 4 in steps of a fifth; undefined without a score. */
const heatOf = ({ score }: CountedCell): number | undefined => {
  const share = score && scaled(score);
  return share === null ? undefined : Math.min(4, Math.floor(share * 5));
};

type Props = { locale: Locale; course: Course; cohortId: string; view: CohortView; rows: PersonRow[] };

/** Learners × lessons: how far, final, certificate and last activity first, then each lesson's state in words and glyph and its score on its heat. On a phone each learner is a card. */
export function PeopleTable({ locale, course, cohortId, view, rows }: Props) {
  const t = translator(cohortMessages, locale);
  const list = translator(peopleListMessages, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  return (
    <TableRegion label={t("table")} className={`across ${styles.scroll}`}>
      <GlyphSymbols of={glyphs} />
      <Plain as="table" className={`table ${styles.learners}`}>
        <caption>{t("table")}</caption>
        <thead>
          <tr>
            <td className={`no-print ${styles.pick}`} />
            <th scope="col">{t("learner")}</th>
            <th scope="col">{list("done")}</th>
            <th scope="col">{list("finalScore")}</th>
            <th scope="col">{list("certificate")}</th>
            <th scope="col">{t("lastActivity")}</th>
            {course.lessons.map(({ id }) => (
              <th key={id} scope="col" lang={foreignLanguage(course, locale)}>
                {titles.get(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, isNamesake, lessons }) => (
            <tr key={person.id}>
              <td className={`no-print ${styles.pick}`}>
                <input
                  type="checkbox"
                  name="learner"
                  value={person.id}
                  aria-label={list("pick", { name: person.name })}
                />
              </td>
              <th scope="row">
                <PersonLink {...{ locale, cohortId, view, person, isNamesake }} />
              </th>
              <td data-label={list("done")}>
                <span className="num">{t("ofN", { n: person.learned, total: course.lessons.length })}</span>
              </td>
              <td data-label={list("finalScore")}>
                {person.best ? <ScoreFigure locale={locale} score={person.best} /> : <span>–</span>}
              </td>
              <td data-label={list("certificate")}>
                <CertificateCell locale={locale} person={person} />
              </td>
              <td data-label={t("lastActivity")}>
                <LastActivity locale={locale} at={person.lastActivityAt} />
                {person.isOverdue && <strong className={styles.overdue}>{list("overdue")}</strong>}
              </td>
              {lessons.map((cell) => (
                <td key={cell.lessonId} data-label={titles.get(cell.lessonId)} data-heat={heatOf(cell)}>
                  <span className={styles.state}>
                    <GlyphOf id={cell.state} size={16} /> {t(cell.state)}
                  </span>
                  {cell.score && <ScoreFigure locale={locale} score={cell.score} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Plain>
    </TableRegion>
  );
}

/** Who holds one, at a glance; one that was revoked counts no more. */
function CertificateCell({
  locale,
  person: { code, name, revokedAt },
}: {
  locale: Locale;
  person: PersonRow["person"];
}) {
  const t = translator(peopleListMessages, locale);
  if (code === null) return <span>–</span>;
  return (
    <a href={certificatePath(locale, code)} aria-label={`${t(revokedAt ? "revoked" : "seeCertificate")}: ${name}`}>
      {revokedAt ? t("revoked") : `✓ ${t("seeCertificate")}`}
    </a>
  );
}
