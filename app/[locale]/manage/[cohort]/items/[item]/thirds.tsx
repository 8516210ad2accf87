import { TableRegion } from "@/app/_ui/table-region";
import { ChoiceBar } from "@/app/[locale]/manage/[cohort]/items/choice-bar";
import { figuresIn } from "@/app/[locale]/manage/[cohort]/items/figures";
import styles from "@/app/[locale]/manage/[cohort]/items/items.module.css";
import { choices } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import { toldDiscrimination } from "@/domain/discrimination";
import { type ItemStatistics, thirds } from "@/domain/item-analysis";
import { itemMessages } from "@/messages/item";
import type { RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";

const names = { strong: "strong", middle: "middle", weak: "weak3" } as const;

/** What the strong, the middle and the weak third chose: a sound key is chosen more from below to above. */
export function Thirds({
  locale,
  roles,
  statistics,
}: {
  locale: Locale;
  roles: RoleNames;
  statistics: ItemStatistics;
}) {
  const t = translator(itemMessages, locale);
  const { share } = figuresIn(locale);
  return (
    <div className="stack">
      <h2>{t("thirds")}</h2>
      {toldDiscrimination(statistics.discrimination) ? (
        <TableRegion label={t("thirds")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("third")}</th>
                <th scope="col">{t("n")}</th>
                <td />
                {choices.map((choice) => (
                  <th key={choice} scope="col">
                    {roles[choice]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {thirds.toReversed().map((third) => {
                const counts = statistics.thirds[third];
                const n = counts.first + counts.both + counts.second;
                return (
                  <tr key={third}>
                    <th scope="row">{t(names[third])}</th>
                    <td className="num">{n}</td>
                    <td className={styles.thirds}>
                      <ChoiceBar counts={counts} />
                    </td>
                    {choices.map((choice) => (
                      <td key={choice} className="num" data-right={choice === statistics.item.key || undefined}>
                        {n === 0 ? "–" : share(counts[choice] / n)}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableRegion>
      ) : (
        <p className="meta">{t("thirdsSmall", { n: statistics.rested })}</p>
      )}
    </div>
  );
}
