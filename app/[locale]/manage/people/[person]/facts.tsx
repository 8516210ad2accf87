import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import type { Locale } from "@/domain/course";
import { administrationMessages } from "@/messages/administration";
import { translator } from "@/messages/translator";
import type { Account } from "@/prisma/accounts";

/** What is known of an account. */
export function AccountFacts({ locale, account }: { locale: Locale; account: Account & { sessions: number } }) {
  const t = translator(administrationMessages, locale);
  const { role, isOperator, cohorts, createdAt, lastSeenAt, sessions } = account;
  const facts = {
    role: t(isOperator ? "operator" : role),
    cohorts,
    created: <Moment locale={locale} at={createdAt} />,
    lastSeen: lastSeenAt ? <Moment locale={locale} at={lastSeenAt} /> : t("never"),
    sessions,
  };
  return (
    <TableRegion label={account.name}>
      <table className="table">
        <caption className="hidden-visually">{account.name}</caption>
        <tbody>
          {(["role", "cohorts", "created", "lastSeen", "sessions"] as const).map((name) => (
            <tr key={name}>
              <th scope="row">{t(name)}</th>
              <td>{facts[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
