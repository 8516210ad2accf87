import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { changeFields } from "@/app/[locale]/author/[course]/studio";
import type { Locale } from "@/domain/course";
import { studioMessages } from "@/messages/studio";
import { detailsMessages } from "@/messages/studio-details";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";
import { setNames, setScore, setSource } from "./actions";

type Props = { open: OpenDraft; locale: Locale };

export function SourceForm({ open, locale }: Props) {
  const t = translator(detailsMessages, locale);
  const { title, author, publisher, url } = open.draft.source;
  return (
    <TypedForm action={setSource} words={wordsIn(locale)} submitLabel={t("saveSource")} fields={changeFields(open, {})}>
      <Field name="title" label={t("sourceTitle")} help={t("sourceHelp")} defaultValue={title} />
      <Field name="author" label={t("author")} defaultValue={author} autoComplete="off" />
      <Field name="publisher" label={t("publisher")} defaultValue={publisher} autoComplete="off" />
      <Field name="url" label={t("url")} type="url" defaultValue={url} autoComplete="off" />
    </TypedForm>
  );
}

export function NamesForm({ open, locale, role }: Props & { role: "first" | "second" }) {
  const t = translator(detailsMessages, locale);
  const { acronym, also } = open.draft.roles[role];
  return (
    <TypedForm
      action={setNames}
      words={wordsIn(locale)}
      submitLabel={t("saveNames")}
      summary={t("names")}
      fields={changeFields(open, { role })}
    >
      <Field
        id={`${role}-acronym`}
        name="acronym"
        label={t("acronym")}
        help={t("acronymHelp")}
        defaultValue={acronym ?? ""}
        maxLength={20}
        autoComplete="off"
      />
      <Field
        id={`${role}-also`}
        name="also"
        label={t("also")}
        help={t("alsoHelp")}
        defaultValue={also.join("\n")}
        rows={3}
      />
    </TypedForm>
  );
}

export function ScoreForm({ open, locale }: Props) {
  const t = translator(detailsMessages, locale);
  return (
    <TypedForm action={setScore} words={wordsIn(locale)} submitLabel={t("saveScore")} fields={changeFields(open, {})}>
      <Field
        name="percent"
        label={t("percent")}
        help={t("percentHelp")}
        type="number"
        min={50}
        max={100}
        defaultValue={Math.round(100 * open.draft.masteryScore)}
        required
      />
    </TypedForm>
  );
}

/** The sentences of these forms' refusals. */
export const wordsIn = (locale: Locale) => ({
  ...studioMessages[locale],
  ...detailsMessages[locale],
});
