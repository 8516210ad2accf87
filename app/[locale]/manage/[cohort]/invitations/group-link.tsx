import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { groupDays, groupPlaces } from "@/domain/invitation";
import { invitationsMessages } from "@/messages/invitations";
import { translator } from "@/messages/translator";
import { makeGroupLink } from "./actions";

/** One link for a whole group, as far as it has places and days. */
export function GroupLink({ locale, cohortId }: { locale: Locale; cohortId: string }) {
  const t = translator(invitationsMessages, locale);
  return (
    <section className="card stack" aria-labelledby="group">
      <h2 id="group">{t("groupTitle")}</h2>
      <p>{t("groupHelp")}</p>
      <TypedForm
        action={makeGroupLink}
        words={{ "bad-input": t("bad-input"), "bad-places": t("bad-places"), "bad-days": t("bad-days") }}
        submitLabel={t("makeGroup")}
        fields={{ cohort: cohortId }}
      >
        <Field
          name="places"
          label={t("places")}
          help={t("placesHelp")}
          type="number"
          inputMode="numeric"
          min={groupPlaces.least}
          max={groupPlaces.most}
          defaultValue={30}
          required
        />
        <Field
          name="days"
          label={t("days")}
          help={t("daysHelp")}
          type="number"
          inputMode="numeric"
          min={groupDays.least}
          max={groupDays.most}
          defaultValue={14}
          required
        />
      </TypedForm>
    </section>
  );
}
