import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Shell } from "@/app/_ui/shell";
import { studioPlace } from "@/app/[locale]/author/[course]/places";
import { Contrasts } from "@/app/[locale]/learn/[course]/[lesson]/contrasts";
import { Drawing } from "@/app/[locale]/learn/[course]/[lesson]/drawing";
import { Glossary } from "@/app/[locale]/learn/[course]/[lesson]/glossary";
import styles from "@/app/[locale]/learn/[course]/[lesson]/lesson.module.css";
import { Paragraph } from "@/app/[locale]/learn/[course]/[lesson]/paragraph";
import { foreignLanguage, Locale } from "@/domain/course";
import { lessonMessages } from "@/messages/lesson";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { previewMessages } from "@/messages/studio-preview";
import { translator } from "@/messages/translator";
import { previewOf } from "@/school/preview";

type Props = { params: Promise<{ locale: string; course: string; lesson: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson } = await params;
  return { title: translator(previewMessages, Locale.parse(locale))("title", { lesson }) };
}

/** A lesson of the draft as its learners would read it. */
export default answering(async function PreviewLessonPage({ params }: Props) {
  const { locale: language, course: courseId, lesson: lessonId } = await params;
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, courseId);
  const { course, lesson } = previewOf(open, lessonId) ?? notFound();
  const t = translator(previewMessages, locale);
  const words = translator(lessonMessages, locale);
  return (
    <Shell locale={locale} viewer={viewer} place="author" wide>
      <div className="stack">
        <p className="notice">{t("notice")}</p>
        <p>
          <a className="way" href={href(locale, studioPlace(courseId, "publish"))}>
            ← {t("back")}
          </a>
        </p>
        <article className={styles.lesson} lang={foreignLanguage(course, locale)}>
          <h1>{lesson.title[locale]}</h1>
          <p className="lead">{lesson.lead[locale]}</p>
          <p className="meta">{words("minutes", { minutes: lesson.minutes })}</p>
          {lesson.sections.map(({ id, title, drawing, paragraphs }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title[locale]}</h2>
              {drawing && <Drawing id={`drawing-${id}`} drawing={drawing} locale={locale} />}
              {paragraphs.map((paragraph) => (
                <Paragraph key={paragraph.id} paragraph={paragraph} locale={locale} />
              ))}
            </section>
          ))}
          <Contrasts course={course} pairs={lesson.contrasts} locale={locale} />
          <Glossary course={course} lesson={lesson} locale={locale} />
          <p>
            <a className="button" href={href(locale, `${places.author(courseId)}/preview/${lesson.id}/quiz`)}>
              {t("practice")}
            </a>
          </p>
        </article>
      </div>
    </Shell>
  );
});
