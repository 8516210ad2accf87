import { Field } from "@/app/_ui/form/field.client";
import { Press } from "@/app/_ui/form/press";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { type Due, dueZones } from "@/domain/assignment";
import type { Locale } from "@/domain/course";
import { shownAt } from "@/domain/day";
import { assignmentMessages } from "@/messages/assignment";
import { dueMessages, dueText } from "@/messages/due";
import { translator } from "@/messages/translator";
import { sendsMail } from "@/school/mail";
import { removeDue, saveDue } from "./actions";

/** By when the cohort is to finish: set, moved or taken away. */
export function DueDate({ locale, cohortId, due }: { locale: Locale; cohortId: string; due: Due | null }) {
  const [t, zones] = [translator(assignmentMessages, locale), translator(dueMessages, locale)];
  const shown = due && shownAt(due.dueAt, due.timeZone);
  return (
    <section className="card stack" aria-labelledby="due">
      <h2 id="due">{t("title")}</h2>
      <p data-printed>{due ? dueText(locale, due) : t("none")}</p>
      <p className="meta">{t(sendsMail() ? "help" : "noMail")}</p>
      <TypedForm
        action={saveDue}
        words={assignmentMessages[locale]}
        submitLabel={t("save")}
        fields={{ cohort: cohortId }}
      >
        <Field name="day" label={t("day")} type="date" defaultValue={shown?.day} required />
        <Field name="time" label={t("time")} type="time" defaultValue={shown?.time ?? "17:00"} required />
        <div className="field">
          <label htmlFor="zone">{t("zone")}</label>
          <select id="zone" name="zone" defaultValue={due?.timeZone ?? dueZones[0]}>
            {dueZones.map((zone) => (
              <option key={zone} value={zone}>
                {zones(zone)}
              </option>
            ))}
          </select>
        </div>
      </TypedForm>
      {due && (
        <div className="row">
          <a className="button" href={`/api/v1/cohorts/${cohortId}/due.ics?locale=${locale}`}>
            {zones("calendar")}
          </a>
          <Press action={removeDue} fields={{ cohort: cohortId }}>
            <button type="submit" className="button">
              {t("remove")}
            </button>
          </Press>
        </div>
      )}
    </section>
  );
}
