import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { otherNames } from "@/content/draft/review";
import { articleMessages } from "@/messages/article";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import { readAgain } from "./actions";
import { Fold } from "./fold";
import type { ReviewView } from "./review-view";
import { changeFields } from "./studio";

/** What else the article calls its roles: with a name more, it is read again. */
export function NamesForm({ view: { locale, open, names } }: { view: ReviewView }) {
  const t = translator(studioReviewMessages, locale);
  const { language, roles } = open.draft;
  return (
    <Fold name={t("names")}>
      <p className="meta">{t("namesLead")}</p>
      <TypedForm
        action={readAgain}
        words={{ ...articleMessages[locale], ...studioReviewMessages[locale] }}
        submitLabel={t("reread")}
        fields={changeFields(open, {})}
      >
        {(["first", "second"] as const).map((position) => (
          <Field
            key={position}
            name={position}
            label={t("namesOf", { name: names[position] })}
            help={t("namesHelp")}
            defaultValue={otherNames(roles[position], language).join("\n")}
            rows={3}
            lang={language}
          />
        ))}
      </TypedForm>
    </Fold>
  );
}
