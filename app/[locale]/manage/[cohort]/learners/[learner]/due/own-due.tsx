import { piece } from "@/app/_page/piece";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { shownAt } from "@/domain/day";
import { assignmentMessages } from "@/messages/assignment";
import { dueText } from "@/messages/due";
import { translator } from "@/messages/translator";
import { findAssignment, findExtension } from "@/prisma/assignment";
import { db } from "@/school/db";
import { saveOwnDue } from "./actions";

type Props = { locale: Locale; cohortId: string; learnerId: string; said: string | string[] | undefined };

/** A learner's own date, where the cohort has one. */
export const OwnDue = piece(async function OwnDue({ locale, cohortId, learnerId, said }: Props) {
  const [due, own] = await Promise.all([
    findAssignment(db(), cohortId),
    findExtension(db(), { cohortId, userId: learnerId }),
  ]);
  if (!due) return null;
  const t = translator(assignmentMessages, locale);
  const shown = shownAt(own ?? due.dueAt, due.timeZone);
  return (
    <section className="card stack no-print" id="own-due" aria-labelledby="own-due-title">
      <h2 id="own-due-title">{t("own")}</h2>
      {said === "own-saved" && (
        <p className="success" role="status">
          {t("own-saved")}
        </p>
      )}
      <p>{t("ofCohort", { due: dueText(locale, due, "at") })}</p>
      <TypedForm
        action={saveOwnDue}
        words={assignmentMessages[locale]}
        submitLabel={t("saveOwn")}
        fields={{ cohort: cohortId, learner: learnerId }}
      >
        <Field name="day" label={t("day")} help={t("ownHelp")} type="date" defaultValue={own ? shown.day : ""} />
        <Field name="time" label={t("time")} type="time" defaultValue={shown.time} required />
      </TypedForm>
    </section>
  );
});
