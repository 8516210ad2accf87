import { type AuditAction, cohortAuditActions } from "@/domain/audit";
import type { Locale } from "@/domain/course";
import { auditMessages } from "@/messages/audit";
import { paperMessages } from "@/messages/paper";
import { translator } from "@/messages/translator";

type Props = { locale: Locale; place: string; action: AuditAction | null };

/** Which kind of act the log shows: a form whose answer has an address. */
export function AuditFilter({ locale, place, action }: Props) {
  const t = translator(auditMessages, locale);
  const chosen = { what: t("kind"), value: t(action ?? "every") };
  return (
    <>
      <p className="print-only">{translator(paperMessages, locale)("chosen", chosen)}</p>
      <form method="get" action={place} className="row">
        <div className="field">
          <label htmlFor="kind">{t("kind")}</label>
          <select id="kind" name="kind" defaultValue={action ?? ""}>
            <option value="">{t("every")}</option>
            {cohortAuditActions.map((known) => (
              <option key={known} value={known}>
                {t(known)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button">
          {t("show")}
        </button>
      </form>
    </>
  );
}
