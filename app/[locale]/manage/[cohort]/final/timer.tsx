import { finalSettingsMessages } from "@/app/messages/final-settings";
import { translator } from "@/app/messages/translator";
import type { Locale } from "@/domain/course";
import { saveFinalMinutes } from "./actions";

type Props = { locale: Locale; cohort: { id: string; finalMinutes: number | null }; outcome: string | string[] | undefined };

/** How long the cohort's finals may take. */
export function FinalTimer({ locale, cohort, outcome }: Props) {
  const t = translator(finalSettingsMessages, locale);
  const isRefused = outcome === "refused";
  return (
    <section className="card stack no-print" id="final" aria-labelledby="final-title">
      <h2 id="final-title">{t("title")}</h2>
      {outcome === "saved" && (
        <p className="success" role="status">
          {t("saved")}
        </p>
      )}
      {isRefused && (
        <p className="alert" role="alert">
          {t("badMinutes")}
        </p>
      )}
      <form action={saveFinalMinutes.bind(null, locale, cohort.id)} className="stack">
        <div className="field">
          <label htmlFor="minutes">{t("minutes")}</label>
          <input
            id="minutes"
            name="minutes"
            type="number"
            inputMode="numeric"
            min={5}
            max={600}
            step={1}
            defaultValue={cohort.finalMinutes ?? ""}
            aria-describedby="minutes-help"
            aria-invalid={isRefused || undefined}
          />
          <p className="meta" id="minutes-help">
            {t("minutesHelp")}
          </p>
        </div>
        <p>
          <button type="submit" className="button">
            {t("save")}
          </button>
        </p>
      </form>
    </section>
  );
}
