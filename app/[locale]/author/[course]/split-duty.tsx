import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { DraftDuty } from "@/content/draft/draft";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import { typeChange } from "./actions";
import { Fold } from "./fold";
import type { ReviewView } from "./review-view";
import { changeFields } from "./studio";

/** Two duties of one: its words stand in both fields, to be cut. */
export function SplitDuty({ view, duty, onward }: { view: ReviewView; duty: DraftDuty; onward: string }) {
  const { locale, open } = view;
  const t = translator(studioReviewMessages, locale);
  const { language } = open.draft;
  const shared = { defaultValue: duty.name[language], rows: 2, maxLength: 400, lang: language };
  return (
    <Fold name={t("split")} shortcut="s">
      <p className="meta">{t("splitHelp")}</p>
      <TypedForm
        action={typeChange}
        words={studioReviewMessages[locale]}
        submitLabel={t("split")}
        fields={changeFields(open, { act: "split", duty: duty.id, onward })}
      >
        <Field name="one" label={t("splitOne")} {...shared} />
        <Field name="other" label={t("splitOther")} {...shared} />
      </TypedForm>
    </Fold>
  );
}
