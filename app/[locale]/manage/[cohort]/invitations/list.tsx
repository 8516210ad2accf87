import { Pager } from "@/app/_ui/pager";
import { TableRegion } from "@/app/_ui/table-region";
import type { Locale } from "@/domain/course";
import { invitationStates } from "@/domain/invitation";
import { invitationsMessages } from "@/messages/invitations";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { type InvitationsAsked, invitationsPerPage } from "@/prisma/invitation-list";
import styles from "./invitations.module.css";
import { type Listed, queryOf } from "./listed";
import { InvitationRow } from "./row";

type Props = {
  locale: Locale;
  cohortId: string;
  /** The page that is asked for, and how many there are in all. */
  items: Listed[];
  n: number;
  asked: InvitationsAsked;
};

/** Every invitation of the cohort, by name, address and state, a page at a time. */
export function InvitationList({ locale, cohortId, items, n, asked }: Props) {
  const t = translator(invitationsMessages, locale);
  const place = href(locale, `/manage/${cohortId}/invitations`);
  return (
    <div className="stack">
      <h2 id="list">{t("list")}</h2>
      <search>
        <form className={styles.filter} action={place}>
          <div className="field">
            <label htmlFor="q">{t("search")}</label>
            <input id="q" name="q" type="search" defaultValue={asked.q} />
          </div>
          <div className="field">
            <label htmlFor="state">{t("state")}</label>
            <select id="state" name="state" defaultValue={asked.state}>
              <option value="all">{t("anyState")}</option>
              {invitationStates.map((state) => (
                <option key={state} value={state}>
                  {t(state === "revoked" ? "state-revoked" : state)}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="button">
            {t("filter")}
          </button>
        </form>
      </search>
      <p className="meta" role="status">
        {n === 0 ? t("noneFound") : t("shown", { n })}
      </p>
      {items.length > 0 && (
        <TableRegion label={t("list")}>
          <table className="table">
            <caption className="hidden-visually">{t("list")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("person")}</th>
                <th scope="col">{t("state")}</th>
                <th scope="col">{t("expires")}</th>
                <th scope="col">{t("mail")}</th>
                <th scope="col">{t("link")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((invitation) => (
                <InvitationRow key={invitation.id} locale={locale} cohortId={cohortId} invitation={invitation} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <Pager
        locale={locale}
        page={asked.page}
        pages={Math.ceil(n / invitationsPerPage)}
        hrefOf={(to) => `${place}?${queryOf({ ...asked, page: to })}#list`}
      />
    </div>
  );
}
