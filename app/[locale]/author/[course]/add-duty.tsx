import { Field, Option } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { Glyph } from "@/app/_ui/glyph";
import { nextUnseen } from "@/content/draft/review";
import type { Place } from "@/content/draft/text";
import { choices } from "@/domain/choice";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import { typeChange } from "./actions";
import styles from "./inspector.module.css";
import { type ReviewView, reviewHref } from "./review-view";
import { changeFields } from "./studio";

/** A duty that the reading missed, from the sentence that says it. */
export function AddDuty({ view, source }: { view: ReviewView; source: Place & { sentence: number } }) {
  const { locale, open, names, duties } = view;
  const t = translator(studioReviewMessages, locale);
  const { language } = open.draft;
  const onward = nextUnseen(duties, undefined)?.id ?? "";
  const { paragraphId: paragraph, sentence, words } = source;
  return (
    <div className={styles.inspector}>
      <h2 id="open" tabIndex={-1}>
        {t("addFrom")}
      </h2>
      <blockquote className="quote" lang={language}>
        {words}
      </blockquote>
      <TypedForm
        action={typeChange}
        words={studioReviewMessages[locale]}
        submitLabel={t("add")}
        isPrimary
        fields={changeFields(open, { act: "add", paragraph, sentence, onward })}
      >
        <Field name="words" label={t("addWords")} help={t("addHelp")} defaultValue={words} rows={3} lang={language} />
        <fieldset className="options">
          <legend>{t("owner")}</legend>
          {choices.map((owner) => (
            <Option key={owner} type="radio" name="whose" value={owner} defaultChecked={owner === "first"}>
              <Glyph filled={{ [owner]: 1 }} size={20} />
              <span lang={owner === "both" ? undefined : language}>{names[owner]}</span>
            </Option>
          ))}
        </fieldset>
      </TypedForm>
      <p>
        <a data-soft="" href={reviewHref(view, {})}>
          {t("cancel")}
        </a>
      </p>
    </div>
  );
}
