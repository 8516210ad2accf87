import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import type { Locale } from "@/domain/course";
import { operatingMessages } from "@/messages/operating";
import { translator } from "@/messages/translator";
import type { Queued } from "@/school/operating";

/** The jobs that failed at each of their tries, by the names they have in the log. */
export function DeadLetters({ locale, letters }: { locale: Locale; letters: Queued["dead"] }) {
  const t = translator(operatingMessages, locale);
  return (
    <section className="stack" aria-labelledby="dead">
      <h2 id="dead">{t("deadTitle")}</h2>
      <p>{letters.length === 0 ? t("noDead") : t("deadLead")}</p>
      {letters.length > 0 && (
        <TableRegion label={t("deadTitle")}>
          <table className="table">
            <caption className="hidden-visually">{t("deadTitle")}</caption>
            <thead>
              <tr>
                {(["job", "when", "fault"] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {letters.map(({ name, at, fault }) => (
                <tr key={`${name} ${at.getTime()}`}>
                  <th scope="row">{name}</th>
                  <td>
                    <Moment locale={locale} at={at} />
                  </td>
                  <td>{fault}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}
