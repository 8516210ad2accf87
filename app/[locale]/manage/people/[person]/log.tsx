import { piece } from "@/app/_page/piece";
import { AuditTable } from "@/app/[locale]/manage/[cohort]/audit/table";
import { auditActions } from "@/domain/audit";
import type { Locale } from "@/domain/course";
import { administrationMessages } from "@/messages/administration";
import { translator } from "@/messages/translator";
import { listAccountEntries } from "@/prisma/accounts";
import { db } from "@/school/db";

/** What was done to an account lately, and who came to its door. */
export const AccountLog = piece(async function AccountLog({ locale, userId }: { locale: Locale; userId: string }) {
  const t = translator(administrationMessages, locale);
  const entries = await listAccountEntries(db(), userId);
  const rows = entries.flatMap(({ action, ...entry }) => {
    const known = auditActions.find((one) => one === action);
    return known ? [{ ...entry, action: known, whom: null }] : [];
  });
  return (
    <section className="stack" aria-labelledby="log">
      <h2 id="log">{t("log")}</h2>
      {rows.length === 0 ? <p>{t("noLog")}</p> : <AuditTable locale={locale} rows={rows} isOfOne />}
    </section>
  );
});
