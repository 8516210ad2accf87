import type { Locale } from "@/domain/course";
import { invitationsMessages } from "@/messages/invitations";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import type { CohortInvitation } from "@/prisma/cohort-invitation";
import { invitationLink } from "@/school/invitation-link";
import { sendsMail } from "@/school/mail";
import { Copy } from "./copy.client";

/** More links than these are taken as a file: nobody looks through them on a page. */
export const mostLinks = 200;

type Props = {
  locale: Locale;
  cohortId: string;
  /** The open ones, as far as they are copied, and how many there are in all. */
  open: CohortInvitation[];
  n: number;
};

/** How the open links get to their people: by e-mail, as a file, or copied. */
export function Links({ locale, cohortId, open, n }: Props) {
  const t = translator(invitationsMessages, locale);
  const { copyAll, copied } = invitationsMessages[locale];
  const all = open.flatMap((invitation) => {
    const link = invitationLink(invitation);
    return link ? [[invitation.name, invitation.email ?? t("group"), link].filter(Boolean).join("\t")] : [];
  });
  return (
    <section className="card stack" aria-labelledby="links">
      <h2 id="links">{t("links")}</h2>
      <p>{t("linksHelp", { n })}</p>
      {!sendsMail() && <p className="notice">{t("noMail")}</p>}
      <div className="row">
        {sendsMail() && (
          <a className="button" data-primary href={href(locale, `/manage/${cohortId}/invitations/mail`)}>
            {t("byMail")}
          </a>
        )}
        <a className="button" href={`/api/v1/cohorts/${cohortId}/links.csv?locale=${locale}`}>
          {t("file")}
        </a>
        {n <= mostLinks && <Copy of="all-links" words={{ copyAll, copied }} />}
      </div>
      {n <= mostLinks && (
        <details>
          <summary className="unfold">{t("allLinks")}</summary>
          <div className="field">
            <textarea id="all-links" aria-label={t("allLinks")} rows={8} readOnly defaultValue={all.join("\n")} />
          </div>
        </details>
      )}
    </section>
  );
}
