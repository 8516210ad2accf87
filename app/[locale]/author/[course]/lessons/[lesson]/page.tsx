import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import desk from "@/app/[locale]/author/[course]/desk.module.css";
import styles from "@/app/[locale]/author/[course]/lessons/lessons.module.css";
import { NextByKey } from "@/app/[locale]/author/[course]/next-by-key.client";
import { studioPlace } from "@/app/[locale]/author/[course]/places";
import { remarksIn } from "@/app/[locale]/author/[course]/remarks";
import { Studio } from "@/app/[locale]/author/[course]/studio";
import { Written } from "@/app/[locale]/author/[course]/written";
import { courseSoFar } from "@/content/draft/course-so-far";
import { dutiesOf } from "@/content/draft/draft";
import { findLesson, Locale, languagesOf } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { lessonsMessages } from "@/messages/studio-lessons";
import { translator } from "@/messages/translator";
import { unlikeParagraphs } from "./parity";
import { Prequestions } from "./prequestions";
import { Preview } from "./preview";

type Props = {
  params: Promise<{ locale: string; course: string; lesson: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(lessonsMessages, Locale.parse((await params).locale))("title") };
}

/** A lesson's text, with what learners make of it beside it. */
export default answering(async function LessonPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId, lesson: lessonId } = await params;
  const said = [(await searchParams).said].flat()[0];
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, courseId);
  const { draft } = open;
  const course = courseSoFar(draft);
  const lesson = findLesson(course, lessonId) ?? notFound();
  const written = draft.lessons[lessonId];
  const t = translator(lessonsMessages, locale);
  const stale = dutiesOf(draft).filter(({ isStale }) => isStale).length;
  const unlike = unlikeParagraphs(lesson, draft.languages);
  const shared = { open, locale, remarksOf: remarksIn(draft, locale) };
  const number = course.lessons.indexOf(lesson) + 1;
  const place = studioPlace(courseId, "lessons");
  const next = course.lessons[number];
  const nextPlace = href(locale, next ? `${place}/${next.id}` : place);
  return (
    <Studio locale={locale} viewer={viewer} open={open} page="lessons" said={said}>
      <nav className="row" aria-label={t("untitled", { n: number })}>
        <a className="way" href={href(locale, place)}>
          ← {t("back")}
        </a>
        <a className="button" rel="next" href={nextPlace}>
          {t(next ? "next" : "back")}
        </a>
      </nav>
      <NextByKey href={nextPlace} />
      <h2 lang={lesson.title[draft.language] ? draft.language : undefined}>
        {lesson.title[draft.language] || t("untitled", { n: number })}
      </h2>
      <p className="meta">{t("keys")}</p>
      {stale > 0 && (
        <p className="notice" role="status">
          {t("stale", { n: stale })} <a href={href(locale, places.author(courseId))}>{t("toReview")}</a>
        </p>
      )}
      {unlike.length > 0 && (
        <p className="notice" role="status">
          {t("parity", { paragraphs: unlike.join(", ") })}
        </p>
      )}
      <div className={`${desk.desk} ${styles.desk}`} data-two={draft.languages.length > 1 || undefined}>
        <div className="stack">
          <Written {...shared} field={`lesson/${lessonId}/title`} label={t("name")} />
          <Written {...shared} field={`lesson/${lessonId}/lead`} label={t("leadLabel")} help={t("leadHelp")} rows={2} />
          <Written
            {...shared}
            field={`lesson/${lessonId}/text`}
            label={t("text")}
            help={t("textHelp", { heading: "##", sign: "{#…}" })}
            rows={16}
          />
          <Written
            {...shared}
            field={`lesson/${lessonId}/summary`}
            label={t("summary")}
            help={t("summaryHelp")}
            rows={5}
          />
          {written && <Prequestions {...shared} lesson={written} />}
        </div>
        {languagesOf(draft).map((shown) => (
          <Preview key={shown} open={open} locale={locale} lesson={lesson} shown={shown} />
        ))}
      </div>
    </Studio>
  );
});
