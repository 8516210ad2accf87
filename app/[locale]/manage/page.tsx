import type { Metadata } from "next";
import { requireManager } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { Shell } from "@/app/_ui/shell";
import { foreignLanguage, Locale } from "@/domain/course";
import { canOperate } from "@/domain/policy";
import { administrationMessages } from "@/messages/administration";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { compareMessages } from "@/messages/compare";
import { href } from "@/messages/links";
import { manageMessages } from "@/messages/manage";
import { operatingMessages } from "@/messages/operating";
import { translator } from "@/messages/translator";
import { listManagedCohorts } from "@/prisma/cohort";
import { listCourses } from "@/school/courses";
import { db } from "@/school/db";
import { makeCohort } from "./actions";
import { CohortList } from "./cohort-list";
import styles from "./manage.module.css";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ said?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: translator(manageMessages, Locale.parse((await params).locale))("title") };
}

export default answering(async function CohortsPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireManager(locale);
  const t = translator(manageMessages, locale);
  const [cohorts, courses] = await Promise.all([listManagedCohorts(db(), viewer.id), listCourses()]);
  const titleOf = (id: string) =>
    courses.length > 1 ? (courses.find(({ course }) => course.id === id)?.course.title[locale] ?? id) : null;
  const [settings, archived] = [translator(cohortSettingsMessages, locale), cohorts.filter((one) => one.archivedAt)];
  const { said } = await searchParams;
  return (
    <Shell locale={locale} viewer={viewer} place="manage">
      <div className={styles.page}>
        <header className="stack">
          <h1>{t("title")}</h1>
          <p className="lead">{cohorts.length === 0 ? t("none") : t("lead")}</p>
        </header>
        {said === "left" && (
          <p className="success" role="status">
            {settings("left")}
          </p>
        )}
        {cohorts.filter(({ archivedAt }) => !archivedAt).length > 1 && (
          <p>
            <a className="button" href={href(locale, "/manage/compare")}>
              {translator(compareMessages, locale)("title")}
            </a>
          </p>
        )}
        <CohortList locale={locale} cohorts={cohorts.filter(({ archivedAt }) => !archivedAt)} titleOf={titleOf} />
        {canOperate(viewer) && (
          <p className="row">
            <a className="button" href={href(locale, "/manage/people")}>
              {translator(administrationMessages, locale)("title")}
            </a>
            <a className="button" href={href(locale, "/manage/operating")}>
              {translator(operatingMessages, locale)("title")}
            </a>
          </p>
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
        {archived.length > 0 && (
          <section className="stack" aria-labelledby="archived">
            <h2 id="archived">{settings("archivedCohorts")}</h2>
            <CohortList locale={locale} cohorts={archived} titleOf={titleOf} />
          </section>
        )}
      </div>
    </Shell>
  );
});
