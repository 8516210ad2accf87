import { Press } from "@/app/_ui/form/press";
import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import styles from "@/app/[locale]/manage/[cohort]/people/people.module.css";
import type { Locale } from "@/domain/course";
import { invitationState } from "@/domain/invitation";
import { invitationsMessages } from "@/messages/invitations";
import { invitedMessages } from "@/messages/invited";
import { href } from "@/messages/links";
import { peopleListMessages } from "@/messages/people-list";
import { translator } from "@/messages/translator";
import type { CohortInvitation } from "@/prisma/cohort-invitation";
import { now } from "@/school/clock";
import { actOnInvited } from "./actions";
import { InvitedActs } from "./acts";

type Props = {
  locale: Locale;
  cohortId: string;
  invited: CohortInvitation[];
  /** The place of the first among all `n`. */
  from: number;
  n: number;
};

/** A page of those who were invited and didn't come, in the place of the learners, with what can be done about those picked. */
export function Invited({ locale, cohortId, invited, from, n }: Props) {
  const [t, list] = [translator(invitedMessages, locale), translator(peopleListMessages, locale)];
  const words = translator(invitationsMessages, locale);
  const at = now();
  return (
    <>
      <p className="meta">{t("shown", { from, to: from + invited.length - 1, n })}</p>
      <Press action={actOnInvited} fields={{ cohort: cohortId }} className={styles.people}>
        <TableRegion label={t("table")}>
          <table className="table">
            <caption>{t("table")}</caption>
            <thead>
              <tr>
                <td className="no-print" />
                <th scope="col">{words("person")}</th>
                <th scope="col">{words("state")}</th>
                <th scope="col">{words("expires")}</th>
                <th scope="col">{words("mail")}</th>
                <th scope="col">{words("link")}</th>
              </tr>
            </thead>
            <tbody>
              {invited.map(({ id, name, email, mailState, ...invitation }) => {
                const called = name ?? email ?? "";
                const search = new URLSearchParams({ q: email ?? "" });
                return (
                  <tr key={id}>
                    <td className="no-print">
                      <input type="checkbox" name="invitation" value={id} aria-label={list("pick", { name: called })} />
                    </td>
                    <th scope="row">
                      {called}
                      {name && <span className={`meta ${styles.email}`}>{email}</span>}
                    </th>
                    <td>{words(invitationState(invitation, at) === "expired" ? "expired" : "open")}</td>
                    <td>
                      <Moment locale={locale} at={invitation.expiresAt} />
                    </td>
                    <td className={mailState === "refused" || mailState === "failed" ? "wrong" : undefined}>
                      {mailState ? words(`${mailState}Mail`) : "–"}
                    </td>
                    <td>
                      <a
                        href={`${href(locale, `/manage/${cohortId}/invitations`)}?${search}#list`}
                        aria-label={t("toLinkOf", { name: called })}
                      >
                        {t("toLink")}
                      </a>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableRegion>
        <InvitedActs locale={locale} />
      </Press>
    </>
  );
}
