import type { Metadata } from "next";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { NextStep } from "@/app/[locale]/author/[course]/next-step";
import { remarksIn } from "@/app/[locale]/author/[course]/remarks";
import { Studio } from "@/app/[locale]/author/[course]/studio";
import { courseSoFar } from "@/content/draft/course-so-far";
import { Locale } from "@/domain/course";
import { lessonsMessages } from "@/messages/studio-lessons";
import { translator } from "@/messages/translator";
import { LessonCard } from "./lesson-card";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(lessonsMessages, Locale.parse((await params).locale))("title") };
}

/** The lessons in their order: joined, split, renamed and moved. */
export default answering(async function LessonsPage({ params, searchParams }: Props) {
  const { locale: language, course } = await params;
  const said = [(await searchParams).said].flat()[0];
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, course);
  const t = translator(lessonsMessages, locale);
  const { lessons } = courseSoFar(open.draft);
  const remarksOf = remarksIn(open.draft, locale);
  return (
    <Studio locale={locale} viewer={viewer} open={open} page="lessons" said={said}>
      <h2>{t("title")}</h2>
      <p className="lead">{t("lead")}</p>
      <ol className="list">
        {lessons.map((lesson, at) => (
          <LessonCard
            key={lesson.id}
            open={open}
            locale={locale}
            lesson={lesson}
            at={at}
            isLast={at === lessons.length - 1}
            remarksOf={remarksOf}
          />
        ))}
      </ol>
      <NextStep course={open.draft.courseId} locale={locale} page="lessons" />
    </Studio>
  );
});
