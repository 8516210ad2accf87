import { Press } from "@/app/_ui/form/press";
import type { Locale } from "@/domain/course";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { translator } from "@/messages/translator";
import { archive } from "./cohort/actions";

/** Puts the cohort away, or takes it back. */
export function Archive({ locale, cohort }: { locale: Locale; cohort: { id: string; archivedAt: Date | null } }) {
  const t = translator(cohortSettingsMessages, locale);
  const isAway = cohort.archivedAt !== null;
  return (
    <section className="card stack" aria-labelledby="archive">
      <h2 id="archive">{t("archive")}</h2>
      <p>{t(isAway ? "isArchived" : "archiveHelp")}</p>
      <Press action={archive} fields={{ cohort: cohort.id, away: isAway ? "no" : "yes" }}>
        <button type="submit" className="button">
          {t(isAway ? "bringBack" : "archiveNow")}
        </button>
      </Press>
    </section>
  );
}
