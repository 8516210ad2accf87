import { Glyph } from "@/app/_ui/glyph";
import { TableRegion } from "@/app/_ui/table-region";
import { type CohortView, queryOf } from "@/domain/cohort-view";
import { type Course, foreignLanguage, type Locale } from "@/domain/course";
import type { CohortRow, LessonCell } from "@/domain/report";
import { scaled } from "@/domain/score";
import { cohortMessages } from "@/messages/cohort";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { LastActivity } from "./last-activity";
import styles from "./learner-table.module.css";
import { ScoreFigure } from "./score-figure";

const glyphs = { "not-started": {}, learning: { first: 1 }, learned: { first: 1, both: 1, second: 1 } } as const;

/** A score's heat, 0 to 4 in steps of a fifth; undefined without a score. */
const heatOf = ({ score }: LessonCell): number | undefined => {
  const share = score && scaled(score);
  return share === null ? undefined : Math.min(4, Math.floor(share * 5));
};

type Props = { locale: Locale; course: Course; cohortId: string; rows: CohortRow[]; view: CohortView };

/** Learners × lessons: state in words and glyph, score as a figure on its heat. On a phone each learner is a card. */
export function LearnerTable({ locale, course, cohortId, rows, view }: Props) {
  const t = translator(cohortMessages, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  return (
    <TableRegion label={t("table")} className={styles.scroll}>
      <table className={`table ${styles.learners}`}>
        <caption>{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("learner")}</th>
            {course.lessons.map(({ id }) => (
              <th key={id} scope="col" lang={foreignLanguage(course, locale)}>
                {titles.get(id)}
              </th>
            ))}
            <th scope="col">{t("lastActivity")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ learner, lessons, lastActivityAt }) => (
            <tr key={learner.id}>
              <th scope="row">
                <a href={href(locale, `/manage/${cohortId}/learners/${learner.id}`) + queryOf(view)}>{learner.name}</a>
              </th>
              {lessons.map((cell) => (
                <td key={cell.lessonId} data-label={titles.get(cell.lessonId)} data-heat={heatOf(cell)}>
                  <span className={styles.state}>
                    <Glyph filled={glyphs[cell.state]} size={16} /> {t(cell.state)}
                  </span>
                  {cell.score && <ScoreFigure locale={locale} score={cell.score} />}
                </td>
              ))}
              <td data-label={t("lastActivity")}>
                <LastActivity locale={locale} at={lastActivityAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
