import type { Metadata } from "next";
import { requireManager } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { Shell } from "@/app/_ui/shell";
import { foreignLanguage, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { manageMessages } from "@/messages/manage";
import { translator } from "@/messages/translator";
import { listManagedCohorts } from "@/prisma/cohort";
import { listCourses } from "@/school/courses";
import { db } from "@/school/db";
import { makeCohort } from "./actions";
import styles from "./manage.module.css";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(manageMessages, Locale.parse((await params).locale))("title") };
}

export default answering(async function CohortsPage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireManager(locale);
  const t = translator(manageMessages, locale);
  const [cohorts, courses] = await Promise.all([listManagedCohorts(db(), viewer.id), listCourses()]);
  const titleOf = (id: string) => courses.find(({ course }) => course.id === id)?.course.title[locale] ?? id;
  return (
    <Shell locale={locale} viewer={viewer} place="manage">
      <div className={styles.page}>
        <header className="stack">
          <h1>{t("title")}</h1>
          <p className="lead">{cohorts.length === 0 ? t("none") : t("lead")}</p>
        </header>
        {cohorts.length > 0 && (
          <ul className={`list ${styles.cohorts}`}>
            {cohorts.map((cohort) => (
              <li key={cohort.id} className="card">
                <a className="way" href={href(locale, `/manage/${cohort.id}`)}>
                  {cohort.name}
                </a>
                {courses.length > 1 && <span className="meta">{titleOf(cohort.courseId)}</span>}
                <span className="meta">{t("size", { n: cohort._count.memberships })}</span>
              </li>
            ))}
          </ul>
        )}
        <section className="card stack" aria-labelledby="new">
          <h2 id="new">{t("newTitle")}</h2>
          <TypedForm
            action={makeCohort}
            words={{ "bad-input": t("badName"), "bad-name": t("badName") }}
            submitLabel={t("create")}
            isPrimary={cohorts.length === 0}
          >
            <Field name="name" label={t("name")} help={t("nameHelp")} required />
            {courses.length > 1 && (
              <div className="field">
                <label htmlFor="course">{t("courseOf")}</label>
                <select id="course" name="course">
                  {courses.map(({ course }) => (
                    <option key={course.id} value={course.id} lang={foreignLanguage(course, locale)}>
                      {course.title[locale]}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </TypedForm>
        </section>
      </div>
    </Shell>
  );
});
