import { Heads } from "@/app/_ui/heads";
import { TableRegion } from "@/app/_ui/table-region";
import { type Course, findResponsibility, foreignLanguage, type Locale } from "@/domain/course";
import { type DutyGain, wasKnownBefore } from "@/domain/gain";
import { gainMessages } from "@/messages/gain";
import { translator } from "@/messages/translator";
import styles from "./gain.module.css";
import { Share } from "./share";

type Props = { locale: Locale; course: Course; place: string; rows: readonly DutyGain[] };

/** Each responsibility before and after; its name leads to its items. */
export function DutyTable({ locale, course, place, rows }: Props) {
  const t = translator(gainMessages, locale);
  return (
    <TableRegion label={t("duties")}>
      <table className={`table ${styles.rows}`}>
        <Heads names={(["duty", "before", "after", "remark"] as const).map((name) => t(name))} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.responsibilityId}>
              <th scope="row">
                <a href={`${place}/${row.responsibilityId}`} lang={foreignLanguage(course, locale)}>
                  {findResponsibility(course, row.responsibilityId)?.name[locale]}
                </a>
              </th>
              <td>
                <Share locale={locale} right={row.before} />
              </td>
              <td>
                <Share locale={locale} right={row.after} />
              </td>
              <td>{wasKnownBefore(row) && t("knownBefore")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
