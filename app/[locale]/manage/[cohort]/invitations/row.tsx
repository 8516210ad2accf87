import { Press } from "@/app/_ui/form/press";
import { Moment } from "@/app/_ui/moment";
import type { Locale } from "@/domain/course";
import { invitationsMessages } from "@/messages/invitations";
import { translator } from "@/messages/translator";
import { invitationLink } from "@/school/invitation-link";
import { renewLink, revokeLink } from "./actions";
import styles from "./invitations.module.css";
import type { Listed } from "./listed";

type Props = { locale: Locale; cohortId: string; invitation: Listed };

/** One invitation: whom it is for, how it stands, and what can be done with it. */
export function InvitationRow({ locale, cohortId, invitation }: Props) {
  const t = translator(invitationsMessages, locale);
  const { id, name, email, role, places, taken, state, expiresAt, mailState } = invitation;
  const called = name ?? email ?? t("group");
  const fields = { cohort: cohortId, invitation: id };
  return (
    <tr>
      <th scope="row">
        <span className={styles.typed}>{called}</span>
        {name && email && <span className={`meta ${styles.typed}`}>{email}</span>}
        <span className="meta">
          {places === null ? t(role === "manager" ? "roleManager" : "roleLearner") : t("taken", { taken, places })}
        </span>
      </th>
      <td>{t(state === "revoked" ? "state-revoked" : state)}</td>
      <td>
        <Moment locale={locale} at={expiresAt} />
      </td>
      <td className={mailState === "refused" || mailState === "failed" ? "wrong" : undefined}>
        {mailState ? t(`${mailState}Mail`) : "–"}
      </td>
      <td>
        {state === "open" && <code className={styles.link}>{invitationLink(invitation) ?? t("lostLink")}</code>}
        <div className="row">
          {(state === "open" || state === "expired") && (
            <Press action={renewLink} fields={fields}>
              <button type="submit" className="button" aria-label={t("renewOf", { name: called })}>
                {t("renew")}
              </button>
            </Press>
          )}
          {state === "open" && (
            <Press action={revokeLink} fields={fields}>
              <button type="submit" className="button" aria-label={t("revokeOf", { name: called })}>
                {t("revoke")}
              </button>
            </Press>
          )}
        </div>
      </td>
    </tr>
  );
}
