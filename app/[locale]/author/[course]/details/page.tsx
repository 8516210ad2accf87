import type { Metadata } from "next";
import { requireDraft } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Glyph } from "@/app/_ui/glyph";
import { NextStep } from "@/app/[locale]/author/[course]/next-step";
import { remarksIn } from "@/app/[locale]/author/[course]/remarks";
import { ChangePress, Studio } from "@/app/[locale]/author/[course]/studio";
import { Written } from "@/app/[locale]/author/[course]/written";
import author from "@/app/[locale]/author/author.module.css";
import { Locale } from "@/domain/course";
import { languageMessages } from "@/messages/languages";
import { detailsMessages } from "@/messages/studio-details";
import { translator } from "@/messages/translator";
import { ScoreForm, SourceForm } from "./forms";

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
  const [other] = Locale.options.filter((each) => each !== draft.language);
  const told = (["source-saved", "score-saved"] as const).find((code) => code === said);
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
      <section className="card stack" aria-labelledby="roles">
        <h2 id="roles">{t("roles")}</h2>
        <p className="meta">{t("rolesHelp")}</p>
        {(["first", "second"] as const).map((role) => (
          <fieldset key={role} className={`${author.role} stack`}>
            <legend>
              <Glyph filled={{ [role]: 1 }} size={20} /> {t(role)}
            </legend>
            <Written {...shared} field={`role/${role}/short`} label={t("short")} help={t("shortHelp")} />
            <Written {...shared} field={`role/${role}/full`} label={t("full")} />
          </fieldset>
        ))}
      </section>
      <section className="card stack" aria-labelledby="languages">
        <h2 id="languages">{t("languages")}</h2>
        {draft.languages.length === 1 && other ? (
          <>
            <p>{t("oneLanguage", { language: languageMessages[locale][draft.language] })}</p>
            <ChangePress open={open} change={{ act: "set-languages", languages: ["vi", "en"] }}>
              <button type="submit" className="button">
                {t("add", { language: languageMessages[locale][other] })}
              </button>
            </ChangePress>
          </>
        ) : (
          <>
            <p>{t("twoLanguages")}</p>
            <ChangePress open={open} change={{ act: "set-languages", languages: [draft.language] }} className="stack">
              <p className="meta">{t("removeHelp")}</p>
              <p>
                <button type="submit" className="button">
                  {t("remove", { language: languageMessages[locale][draft.language] })}
                </button>
              </p>
            </ChangePress>
          </>
        )}
      </section>
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
