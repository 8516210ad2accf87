import { Heads } from "@/app/_ui/heads";
import { TableRegion } from "@/app/_ui/table-region";
import type { Locale } from "@/domain/course";
import { measures } from "@/domain/gain";
import { numberFormat } from "@/messages/formats";
import { gainMessages } from "@/messages/gain";
import { href } from "@/messages/links";
import { languageTag, translator } from "@/messages/translator";
import type { PersonGain } from "@/prisma/gain";
import styles from "./gain.module.css";

type Props = { locale: Locale; cohortId: string; people: readonly PersonGain[] };

/** Each learner's measures; the name leads to their page. */
export function PeopleTable({ locale, cohortId, people }: Props) {
  const t = translator(gainMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  return (
    <TableRegion label={t("byPerson")}>
      <table className={`table ${styles.rows}`}>
        <Heads names={(["learner", ...measures] as const).map((name) => t(name))} />
        <tbody>
          {people.map(({ id, name, measured }) => (
            <tr key={id}>
              <th scope="row">
                <a href={href(locale, `/manage/${cohortId}/learners/${id}`)}>{name}</a>
              </th>
              {measures.map((measure) => {
                const score = measured.find((one) => one.measure === measure)?.score;
                return (
                  <td key={measure} className="num">
                    {score ? `${percent.format(score.raw / score.max)} (${t("of", score)})` : t("notMeasured")}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
