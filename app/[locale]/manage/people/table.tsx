import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import itemStyles from "@/app/[locale]/manage/[cohort]/items/items.module.css";
import type { Locale } from "@/domain/course";
import { administrationMessages } from "@/messages/administration";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import type { Account } from "@/prisma/accounts";

/** A row a person, with the way to what can be done for them. */
export function AccountTable({ locale, accounts }: { locale: Locale; accounts: readonly Account[] }) {
  const t = translator(administrationMessages, locale);
  return (
    <TableRegion label={t("title")} className={itemStyles.cards}>
      <table className={`table ${itemStyles.items}`}>
        <caption className="hidden-visually">{t("title")}</caption>
        <thead>
          <tr>
            {(["person", "role", "cohorts", "lastSeen", "state"] as const).map((name) => (
              <th key={name} scope="col" className={name === "cohorts" ? "num" : undefined}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ id, name, email, role, isOperator, cohorts, lastSeenAt, closedAt }) => (
            <tr key={id}>
              <th scope="row">
                <a href={href(locale, `/manage/people/${id}`)}>{name}</a> <span className="meta">{email}</span>
              </th>
              <td data-label={t("role")}>{t(isOperator ? "operator" : role)}</td>
              <td data-label={t("cohorts")} className="num">
                {cohorts}
              </td>
              <td data-label={t("lastSeen")}>{lastSeenAt ? <Moment locale={locale} at={lastSeenAt} /> : t("never")}</td>
              <td data-label={t("state")}>{t(closedAt ? "closed" : "active")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
