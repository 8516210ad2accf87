import type { Metadata } from "next";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { NextStep } from "@/app/[locale]/author/[course]/next-step";
import { remarksIn } from "@/app/[locale]/author/[course]/remarks";
import { Studio } from "@/app/[locale]/author/[course]/studio";
import { Written } from "@/app/[locale]/author/[course]/written";
import { Locale } from "@/domain/course";
import { detailsMessages } from "@/messages/studio-details";
import { translator } from "@/messages/translator";
import { ScoreForm, SourceForm } from "./forms";
import { Glossary } from "./glossary";
import { LanguagesOfCourse } from "./languages";
import { Roles } from "./roles";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(detailsMessages, Locale.parse((await params).locale))("title") };
}

/** What the course is called, whose roles it is about, its languages, its source and its pass mark. */
export default answering(async function DetailsPage({ params, searchParams }: Props) {
  const { locale: language, course } = await params;
  const said = [(await searchParams).said].flat()[0];
  const locale = Locale.parse(language);
  const { viewer, open } = await requireDraft(locale, course);
  const t = translator(detailsMessages, locale);
  const { draft } = open;
  const told = (["names-saved", "source-saved", "score-saved"] as const).find((code) => code === said);
  const shared = { open, locale, remarksOf: remarksIn(draft, locale) };
  return (
    <Studio locale={locale} viewer={viewer} open={open} page="details" said={said}>
      {told && (
        <p className="success" role="status">
          {t(told)}
        </p>
      )}
      <section className="card stack" aria-labelledby="course">
        <h2 id="course">{t("course")}</h2>
        <Written {...shared} field="course/title" label={t("courseTitle")} />
        <Written {...shared} field="course/lead" label={t("courseLead")} help={t("courseLeadHelp")} rows={2} />
      </section>
      <Roles {...shared} />
      <Glossary {...shared} />
      <LanguagesOfCourse open={open} locale={locale} />
      <section className="card stack" aria-labelledby="source">
        <h2 id="source">{t("source")}</h2>
        <SourceForm open={open} locale={locale} />
      </section>
      <section className="card stack" aria-labelledby="score">
        <h2 id="score">{t("score")}</h2>
        <ScoreForm open={open} locale={locale} />
      </section>
      <NextStep course={draft.courseId} locale={locale} page="details" />
    </Studio>
  );
});
