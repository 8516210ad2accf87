import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import itemStyles from "@/app/[locale]/manage/[cohort]/items/items.module.css";
import type { AuditAction } from "@/domain/audit";
import type { Locale } from "@/domain/course";
import { auditMessages } from "@/messages/audit";
import { translator } from "@/messages/translator";

type Row = {
  id: string;
  createdAt: Date;
  action: AuditAction;
  actor: { name: string; email: string | null } | null;
  whom: string | null;
};

/** A row an act: when, who, what, about whom, but for the log of one account. */
export function AuditTable({ locale, rows, isOfOne }: { locale: Locale; rows: readonly Row[]; isOfOne?: boolean }) {
  const t = translator(auditMessages, locale);
  const columns = isOfOne ? (["when", "who", "what"] as const) : (["when", "who", "what", "whom"] as const);
  return (
    <TableRegion label={t("title")} className={itemStyles.cards}>
      <table className={`table ${itemStyles.items}`}>
        <caption className="hidden-visually">{t("title")}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, createdAt, actor, action, whom }) => (
            <tr key={id}>
              <td data-label={t("when")}>
                <Moment locale={locale} at={createdAt} />
              </td>
              <td data-label={t("who")}>
                <span>
                  {actor?.name ?? t("gone")} <span className="meta">{actor?.email}</span>
                </span>
              </td>
              <td data-label={t("what")}>{t(action)}</td>
              {!isOfOne && <td data-label={t("whom")}>{whom ?? "–"}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
