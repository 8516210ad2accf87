import { ChangePress } from "@/app/[locale]/author/[course]/studio";
import { Locale } from "@/domain/course";
import { languageMessages } from "@/messages/languages";
import { detailsMessages } from "@/messages/studio-details";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";

/** In which languages the course is, and the way to the other one or back to one. */
export function LanguagesOfCourse({ open, locale }: { open: OpenDraft; locale: Locale }) {
  const t = translator(detailsMessages, locale);
  const { draft } = open;
  const [other] = Locale.options.filter((each) => each !== draft.language);
  return (
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
  );
}
