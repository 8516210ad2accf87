import { TableRegion } from "@/app/_ui/table-region";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { LastActivity } from "@/app/[locale]/manage/[cohort]/last-activity";
import { ScoreFigure } from "@/app/[locale]/manage/[cohort]/score-figure";
import { type Course, foreignLanguage, type Locale } from "@/domain/course";
import { learnerMessages } from "@/messages/learner";
import { translator } from "@/messages/translator";
import type { LearnerReport } from "@/school/learner-report";

export function LessonTable({
  locale,
  course,
  lessons,
}: {
  locale: Locale;
  course: Course;
  lessons: LearnerReport["lessons"];
}) {
  const t = translator(learnerMessages, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  return (
    <TableRegion label={t("lessons")}>
      <table className={`table ${styles.lessons}`}>
        <caption>{t("lessons")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("lesson")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("first")}</th>
            <th scope="col">{t("last")}</th>
            <th scope="col">{t("lastActivity")}</th>
          </tr>
        </thead>
        <tbody>
          {lessons.map(({ lessonId, state, firstScore, lastScore, lastActivityAt }) => (
            <tr key={lessonId}>
              <th scope="row" lang={foreignLanguage(course, locale)}>
                {titles.get(lessonId)}
              </th>
              <td>{t(state)}</td>
              <td>{firstScore ? <ScoreFigure locale={locale} score={firstScore} /> : "–"}</td>
              <td>{lastScore ? <ScoreFigure locale={locale} score={lastScore} /> : "–"}</td>
              <td>
                <LastActivity locale={locale} at={lastActivityAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
