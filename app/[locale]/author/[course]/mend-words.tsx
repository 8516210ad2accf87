import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { DraftDuty } from "@/content/draft/draft";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import { typeChange } from "./actions";
import { Fold } from "./fold";
import type { ReviewView } from "./review-view";
import { changeFields } from "./studio";

/** Other words for a duty, in the article's language. */
export function MendWords({ view, duty, onward }: { view: ReviewView; duty: DraftDuty; onward: string }) {
  const { locale, open } = view;
  const t = translator(studioReviewMessages, locale);
  const { language } = open.draft;
  return (
    <Fold name={t("words")} shortcut="e">
      <TypedForm
        action={typeChange}
        words={studioReviewMessages[locale]}
        submitLabel={t("saveWords")}
        fields={changeFields(open, { act: "write", field: `duty/${duty.id}/name`, locale: language, onward })}
      >
        <Field
          id="mended"
          name="text"
          label={t("wordsLabel")}
          defaultValue={duty.name[language]}
          rows={3}
          maxLength={400}
          lang={language}
        />
      </TypedForm>
    </Fold>
  );
}
