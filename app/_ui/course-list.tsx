import { DueLine } from "@/app/_ui/due-line";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { type Course, foreignLanguage, type Locale } from "@/domain/course";
import { progressOf } from "@/domain/progress";
import { coursesMessages } from "@/messages/courses";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import type { OwnDue } from "@/school/due";
import type { CourseReview } from "@/school/review";
import styles from "./course-list.module.css";

type Props = {
  locale: Locale;
  courses: Pick<CourseReview, "course" | "attempts">[];
  /** By course, the date that its learner is to finish it by. */
  dues: ReadonlyMap<string, OwnDue>;
  /** Where a course leads, without language. */
  placeOf: (courseId: string) => string;
};

/** The courses, each as one card that leads to it, with how far the learner is. */
export function CourseList({ locale, courses, dues, placeOf }: Props) {
  return (
    <ul className={styles.list}>
      {courses.map(({ course, attempts }) => (
        <li key={course.id} className="card">
          <h2>
            <a className={styles.place} lang={foreignLanguage(course, locale)} href={href(locale, placeOf(course.id))}>
              {course.title[locale]}
            </a>
          </h2>
          <p lang={foreignLanguage(course, locale)}>{course.lead[locale]}</p>
          <DueLine locale={locale} due={dues.get(course.id) ?? null} />
          <LanguageNote locale={locale} course={course} />
          <p className="meta">{learnedOf(locale, course, attempts)}</p>
        </li>
      ))}
    </ul>
  );
}

function learnedOf(locale: Locale, course: Course, attempts: CourseReview["attempts"]): string {
  const learned = progressOf(course, attempts, []).filter(({ state }) => state === "learned").length;
  return translator(coursesMessages, locale)("learned", { n: learned, total: course.lessons.length });
}
