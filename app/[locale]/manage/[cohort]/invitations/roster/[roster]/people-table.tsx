import { TableRegion } from "@/app/_ui/table-region";
import styles from "@/app/[locale]/manage/[cohort]/invitations/invitations.module.css";
import type { Locale } from "@/domain/course";
import type { Checked } from "@/domain/roster-check";
import { rosterMessages } from "@/messages/roster";
import { translator } from "@/messages/translator";

/** A row for everybody on the list, those with whom something is wrong first. */
export function PeopleTable({ locale, people }: { locale: Locale; people: Checked[] }) {
  const t = translator(rosterMessages, locale);
  const rows = [...people.filter(({ fault }) => fault), ...people.filter(({ fault }) => !fault)];
  return (
    <TableRegion label={t("people")}>
      <table className="table">
        <caption>{t("people")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("line")}</th>
            <th scope="col">{t("email")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, name, email, fault }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one line may hold several people, and one person stand twice
            <tr key={at}>
              <td>{line}</td>
              <th scope="row" className={styles.typed}>
                {email}
              </th>
              <td className={styles.typed}>{name}</td>
              <td className={fault ? "wrong" : undefined}>{t(fault ?? "fine")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
