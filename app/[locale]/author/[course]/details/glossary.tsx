import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { typeChange } from "@/app/[locale]/author/[course]/actions";
import { ChangePress, changeFields } from "@/app/[locale]/author/[course]/studio";
import { Written, type WrittenProps } from "@/app/[locale]/author/[course]/written";
import { detailsMessages } from "@/messages/studio-details";
import { translator } from "@/messages/translator";
import { wordsIn } from "./forms";

/** The words that the course explains, each with the sign by which a lesson's text shows it. */
export function Glossary(shared: Pick<WrittenProps, "open" | "locale" | "remarksOf">) {
  const { open, locale } = shared;
  const t = translator(detailsMessages, locale);
  const { glossary, language } = open.draft;
  return (
    <section className="card stack" aria-labelledby="glossary">
      <h2 id="glossary">{t("glossary")}</h2>
      <p className="meta">{t("glossaryHelp")}</p>
      {glossary.map(({ id, term }) => (
        <section key={id} id={`term-${id}`} className="stack" aria-label={term[language] || id}>
          <Written {...shared} field={`term/${id}/term`} label={t("term")} />
          <Written {...shared} field={`term/${id}/meaning`} label={t("meaning")} rows={2} />
          <p className="meta">
            {t("termInText")} <code>{`[${term[language] || id}](#${id})`}</code>
          </p>
          <ChangePress open={open} change={{ act: "remove-term", term: id }}>
            <button type="submit" className="button">
              {t("removeTerm", { term: term[language] || id })}
            </button>
          </ChangePress>
        </section>
      ))}
      <TypedForm
        key={glossary.length}
        action={typeChange}
        words={wordsIn(locale)}
        submitLabel={t("addTerm")}
        fields={changeFields(open, { act: "add-term" })}
      >
        <Field
          id="new-term"
          name="words"
          label={t("newTerm")}
          lang={language}
          autoComplete="off"
          maxLength={120}
          required
        />
      </TypedForm>
    </section>
  );
}
