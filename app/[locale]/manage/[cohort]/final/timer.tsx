import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { finalSettingsMessages } from "@/messages/final-settings";
import { translator } from "@/messages/translator";
import { saveFinalMinutes } from "./actions";

type Props = {
  locale: Locale;
  cohort: { id: string; finalMinutes: number | null };
  said: string | string[] | undefined;
};

/** How long the cohort's finals may take. */
export function FinalTimer({ locale, cohort, said }: Props) {
  const t = translator(finalSettingsMessages, locale);
  return (
    <section className="card stack no-print" id="final" aria-labelledby="final-title">
      <h2 id="final-title">{t("title")}</h2>
      {said === "timer-saved" && (
        <p className="success" role="status">
          {t("saved")}
        </p>
      )}
      <TypedForm
        action={saveFinalMinutes}
        words={{ "bad-input": t("badMinutes"), "bad-minutes": t("badMinutes") }}
        submitLabel={t("save")}
        fields={{ cohort: cohort.id }}
      >
        <Field
          name="minutes"
          label={t("minutes")}
          help={t("minutesHelp")}
          type="number"
          inputMode="numeric"
          min={5}
          max={600}
          step={1}
          defaultValue={cohort.finalMinutes ?? ""}
        />
      </TypedForm>
    </section>
  );
}
