import styles from "@/app/[locale]/manage/[cohort]/people/people.module.css";
import type { Locale } from "@/domain/course";
import { invitedMessages } from "@/messages/invited";
import { peopleListMessages } from "@/messages/people-list";
import { translator } from "@/messages/translator";
import { sendsMail } from "@/school/mail";

/** What can be done about the invitations that are picked, in the form that holds the list. */
export function InvitedActs({ locale }: { locale: Locale }) {
  const t = translator(invitedMessages, locale);
  return (
    <fieldset className={`group no-print ${styles.acts}`}>
      <legend>{translator(peopleListMessages, locale)("act")}</legend>
      {sendsMail() && (
        <div>
          <p className="meta">{t("remindHelp")}</p>
          <button type="submit" name="act" value="remind" className="button">
            {t("remind")}
          </button>
        </div>
      )}
      <details>
        <summary className="unfold">{t("revoke")}</summary>
        <p>{t("revokeHelp")}</p>
        <button type="submit" name="act" value="revoke" className="button">
          {t("revokeNow")}
        </button>
      </details>
    </fieldset>
  );
}
