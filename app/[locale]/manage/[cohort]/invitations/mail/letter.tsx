import styles from "@/app/[locale]/manage/[cohort]/invitations/invitations.module.css";
import type { Locale } from "@/domain/course";
import { filledMail } from "@/domain/mail-text";
import { invitationMailMessages } from "@/messages/invitation-mail";
import { translator } from "@/messages/translator";
import type { CohortInvitation } from "@/prisma/cohort-invitation";
import type { MailText } from "@/prisma/invitation-mail";
import { invitationLink } from "@/school/invitation-link";

type Props = { locale: Locale; invitation: CohortInvitation; text: MailText; cohort: string; course: string };

/** The e-mail as its first reader gets it. */
export function Letter({ locale, invitation, text, cohort, course }: Props) {
  const t = translator(invitationMailMessages, locale);
  const name = invitation.name ?? translator(invitationMailMessages, invitation.locale)("noName");
  const values = { name, cohort, course, link: invitationLink(invitation) ?? "" };
  return (
    <section className="card stack" aria-labelledby="letter">
      <h2 id="letter">{t("preview", { email: invitation.email ?? "" })}</h2>
      <p>
        <strong>{filledMail(text.subject, values)}</strong>
      </p>
      <p className={styles.letter}>{filledMail(text.body, values)}</p>
    </section>
  );
}
