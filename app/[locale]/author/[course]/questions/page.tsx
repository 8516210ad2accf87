import type { Metadata } from "next";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { NextStep } from "@/app/[locale]/author/[course]/next-step";
import { questionPlace } from "@/app/[locale]/author/[course]/places";
import { Studio } from "@/app/[locale]/author/[course]/studio";
import { courseSoFar } from "@/content/draft/course-so-far";
import { lessonsOf } from "@/content/draft/draft";
import { lessonOfDuty } from "@/content/draft/lesson-of-duty";
import { dutyProgress, questionDuties } from "@/content/draft/questions";
import { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { questionsMessages } from "@/messages/studio-questions";
import { translator } from "@/messages/translator";
import { Balance } from "./balance";
import { Cues } from "./cues";
import { DutyList } from "./duty-list";
import { SurfaceMeasure } from "./surface-measure";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(questionsMessages, Locale.parse((await params).locale))("title") };
}

/** Every duty with how far its questions are, and what the whole of them gives away. */
export default answering(async function QuestionsPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const said = [(await searchParams).said].flat()[0];
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, courseId);
  const { draft } = open;
  const t = translator(questionsMessages, locale);
  const place = places.author(courseId);
  const course = courseSoFar(draft);
  const duties = questionDuties(draft).map((duty) => ({
    ...dutyProgress(draft, duty),
    lessonId: lessonOfDuty(draft, duty)?.id,
  }));
  const next = duties.find((duty) => duty.next !== null);
  const groups = [
    ...lessonsOf(draft).map(({ id, title }) => ({ id, title: title[draft.language] || id, lang: draft.language })),
    { id: undefined, title: t("withoutLesson"), lang: locale },
  ].map((group) => ({ ...group, duties: duties.filter(({ lessonId }) => lessonId === group.id) }));
  return (
    <Studio locale={locale} viewer={viewer} open={open} page="questions" said={said}>
      <h2>{t("title")}</h2>
      <p className="lead">{duties.length === 0 ? t("none") : t("lead")}</p>
      <p className="row">
        {duties.length === 0 && (
          <a className="button" data-primary="" href={href(locale, place)}>
            {t("toReview")}
          </a>
        )}
        {next && (
          <a className="button" data-primary="" href={href(locale, questionPlace(draft, next.duty))}>
            {t("continue", { duty: next.duty.name[draft.language] })}
          </a>
        )}
        {duties.length > 0 && (
          <a className="button" href={href(locale, `${place}/questions/pairs`)}>
            {t("pairs")}
          </a>
        )}
      </p>
      {duties.length > 0 && !next && <p className="success">{t("allWritten")}</p>}
      {groups.map(
        (group) =>
          group.duties.length > 0 && (
            <section key={group.id ?? ""} className="stack" aria-labelledby={`group-${group.id ?? ""}`}>
              <h3 id={`group-${group.id ?? ""}`} lang={group.lang}>
                {group.title}
              </h3>
              <DutyList draft={draft} locale={locale} duties={group.duties} />
            </section>
          ),
      )}
      <Balance draft={draft} locale={locale} course={course} />
      <Cues draft={draft} locale={locale} course={course} />
      <SurfaceMeasure draft={draft} locale={locale} course={course} />
      <NextStep course={courseId} locale={locale} page="questions" />
    </Studio>
  );
});
