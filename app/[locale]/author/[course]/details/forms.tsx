import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { changeFields } from "@/app/[locale]/author/[course]/studio";
import type { Locale } from "@/domain/course";
import { studioMessages } from "@/messages/studio";
import { detailsMessages } from "@/messages/studio-details";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";
import { setScore, setSource } from "./actions";

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

const wordsIn = (locale: Locale) => ({
  ...detailsMessages[locale],
  "changed-meanwhile": studioMessages[locale]["changed-meanwhile"],
});
