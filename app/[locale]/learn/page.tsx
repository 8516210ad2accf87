import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireLearner, withQuery } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { CourseList } from "@/app/_ui/course-list";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { coursesMessages } from "@/messages/courses";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";
import { listCourses } from "@/school/courses";
import { readDues } from "@/school/due";
import { readReviews } from "@/school/review";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(coursesMessages, Locale.parse((await params).locale))("title") };
}

/** The learner's courses, or straight to the only one, with what the address says of the way here. */
export default answering(async function CoursesPage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const [only, ...others] = await listCourses();
  if (only && others.length === 0) redirect(await withQuery(href(locale, places.course(only.course.id))));
  const { courses, plan, open } = await readReviews(viewer.id);
  const dues = await readDues(viewer.id, courses);
  const t = translator(coursesMessages, locale);
  return (
    <Shell locale={locale} viewer={viewer} place="learn" due={open ? 0 : plan.due.length}>
      <div className="stack">
        <h1>{t("title")}</h1>
        <CourseList locale={locale} courses={courses} dues={dues} placeOf={places.course} />
      </div>
    </Shell>
  );
});
