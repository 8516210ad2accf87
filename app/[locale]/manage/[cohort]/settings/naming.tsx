import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { translator } from "@/messages/translator";
import { rename } from "./cohort/actions";

/** The cohort's name, to be changed. */
export function Naming({ locale, cohort }: { locale: Locale; cohort: { id: string; name: string } }) {
  const t = translator(cohortSettingsMessages, locale);
  return (
    <section className="card stack" aria-labelledby="naming">
      <h2 id="naming">{t("nameTitle")}</h2>
      <TypedForm
        action={rename}
        words={cohortSettingsMessages[locale]}
        submitLabel={t("rename")}
        fields={{ cohort: cohort.id }}
      >
        <Field name="name" label={t("nameTitle")} help={t("nameHelp")} defaultValue={cohort.name} required />
      </TypedForm>
    </section>
  );
}
