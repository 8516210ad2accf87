import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { typeChange } from "@/app/[locale]/author/[course]/actions";
import { ChangePress, changeFields } from "@/app/[locale]/author/[course]/studio";
import { Written, type WrittenProps } from "@/app/[locale]/author/[course]/written";
import type { DraftLesson } from "@/content/draft/draft";
import { prequestionsMessages } from "@/messages/studio-prequestions";
import { translator } from "@/messages/translator";
import { ParagraphChoice } from "./paragraph-choice";

type Props = Pick<WrittenProps, "open" | "locale" | "remarksOf"> & { lesson: DraftLesson };

/** The questions to guess at before reading, each with the paragraph that answers it. */
export function Prequestions({ lesson, ...shared }: Props) {
  const { open, locale } = shared;
  const t = translator(prequestionsMessages, locale);
  const { language } = open.draft;
  const { id: lessonId, prequestions } = lesson;
  return (
    <section className="card stack" aria-labelledby="prequestions">
      <h3 id="prequestions">{t("title")}</h3>
      <p className="meta">{t("help")}</p>
      {prequestions.map(({ id, paragraphId }, at) => (
        <section key={id} className="stack" aria-label={t("nth", { n: at + 1 })}>
          <Written {...shared} field={`prequestion/${id}/stem`} label={t("nth", { n: at + 1 })} rows={2} />
          <ChangePress open={open} change={{ act: "place-prequestion", prequestion: id }} className="stack">
            <ParagraphChoice
              id={`${id}-paragraph`}
              label={t("paragraph")}
              lesson={lesson}
              open={open}
              chosen={paragraphId}
              locale={locale}
            />
            <p>
              <button type="submit" className="button">
                {t("place", { n: at + 1 })}
              </button>
            </p>
          </ChangePress>
          <ChangePress open={open} change={{ act: "remove-prequestion", prequestion: id }}>
            <button type="submit" className="button">
              {t("remove", { n: at + 1 })}
            </button>
          </ChangePress>
        </section>
      ))}
      <TypedForm
        key={prequestions.length}
        action={typeChange}
        words={prequestionsMessages[locale]}
        submitLabel={t("add")}
        summary={t("new")}
        fields={changeFields(open, { act: "add-prequestion", lesson: lessonId })}
      >
        <Field id="new-prequestion" name="words" label={t("stem")} lang={language} rows={2} required />
        <ParagraphChoice
          id="new-prequestion-paragraph"
          label={t("paragraph")}
          lesson={lesson}
          open={open}
          locale={locale}
        />
      </TypedForm>
    </section>
  );
}
