import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { Locale } from "@/domain/course";
import { invitationMailMessages } from "@/messages/invitation-mail";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { mailPlacesIn, mailTextOf } from "@/school/invitation-mail";
import { sendsMail } from "@/school/mail";
import { sendLetters } from "./actions";
import { Letter } from "./letter";
import { unsentInvitations } from "./unsent";

type Props = { params: Promise<{ locale: string; cohort: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(invitationMailMessages, Locale.parse((await params).locale))("title") };
}

/** The text that invites, to be changed, and whom it goes to. */
export default answering(async function InvitationMailPage({ params }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { cohort, course } = managed;
  const [t, words] = [translator(invitationMailMessages, locale), invitationMailMessages[locale]];
  const [unsent, text] = await Promise.all([unsentInvitations(cohort.id), mailTextOf(cohort.id, locale)]);
  const [first] = unsent;
  return (
    <CohortFrame locale={locale} managed={managed} tab="invitations" title={t("title")}>
      {!sendsMail() && (
        <div className="card stack">
          <p>{t("noMail")}</p>
          <p>
            <a className="button" data-primary href={href(locale, `/manage/${cohort.id}/invitations`)}>
              {t("toLinks")}
            </a>
          </p>
        </div>
      )}
      {sendsMail() && (
        <>
          <p className="lead">{t("lead")}</p>
          <p role="status">{first ? t("count", { n: unsent.length }) : t("nobody")}</p>
          <TypedForm
            action={sendLetters}
            words={words}
            submitLabel={t("send", { n: unsent.length })}
            isPrimary={first !== undefined}
            fields={{ cohort: cohort.id }}
          >
            <Field name="subject" label={t("subjectField")} defaultValue={text.subject} maxLength={150} required />
            <Field
              name="body"
              label={t("bodyField")}
              help={t("bodyHelp", mailPlacesIn(locale))}
              rows={14}
              defaultValue={text.body}
              required
            />
          </TypedForm>
          {first && (
            <Letter
              locale={locale}
              invitation={first}
              text={text}
              cohort={cohort.name}
              course={course.title[first.locale]}
            />
          )}
        </>
      )}
    </CohortFrame>
  );
});
