import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { Locale } from "@/domain/course";
import { isUuid } from "@/domain/text";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { findLearnerOf } from "@/prisma/cohort";
import { db } from "@/school/db";
import { mayErase } from "@/school/erase";
import { erase } from "./actions";

type Props = { params: Promise<{ locale: string; cohort: string; learner: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(cohortSettingsMessages, Locale.parse((await params).locale))("eraseNow") };
}

/** What erasing a learner means, and the second word for it. */
export default answering(async function ErasePage({ params }: Props) {
  const { locale: language, cohort: cohortId, learner: learnerId } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, cohortId);
  const one = { cohortId: managed.cohort.id, managerId: managed.viewer.id, learnerId };
  const learner = (isUuid(learnerId) && (await findLearnerOf(db(), one))) || notFound();
  const [t, words] = [translator(cohortSettingsMessages, locale), cohortSettingsMessages[locale]];
  const isAllowed = await mayErase(one);
  return (
    <CohortFrame locale={locale} managed={managed} tab="cohort" title={t("eraseTitle", { name: learner.name })}>
      <div className="stack narrow">
        <p>{t(isAllowed ? "eraseLead" : "not-yours")}</p>
        {isAllowed && (
          <TypedForm
            action={erase}
            words={{ ...words, "bad-input": t("not-confirmed") }}
            submitLabel={t("eraseNow")}
            fields={{ cohort: one.cohortId, learner: learner.id }}
          >
            <Field
              name="confirmation"
              label={t("eraseConfirm", { email: learner.email })}
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              required
            />
          </TypedForm>
        )}
        <p>
          <a className="button" href={href(locale, `/manage/${one.cohortId}/learners/${learner.id}`)}>
            {t("eraseKeep")}
          </a>
        </p>
      </div>
    </CohortFrame>
  );
});
