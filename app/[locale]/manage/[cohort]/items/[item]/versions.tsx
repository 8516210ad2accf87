import { Heads } from "@/app/_ui/heads";
import { TableRegion } from "@/app/_ui/table-region";
import { Figure } from "@/app/[locale]/manage/[cohort]/items/figure";
import type { Locale } from "@/domain/course";
import { toldDiscrimination } from "@/domain/discrimination";
import { type ItemStatistics, remarkOn } from "@/domain/item-analysis";
import { itemMessages } from "@/messages/item";
import { bothNames, type RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";

type Props = {
  locale: Locale;
  roles: RoleNames;
  versions: ItemStatistics[];
  current: string;
  placeOf: (name: string) => string;
};

/** How each wording of the item did, the oldest first. */
export function Versions({ locale, roles, versions, current, placeOf }: Props) {
  const t = translator(itemMessages, locale);
  return (
    <div className="stack">
      <h2>{t("versions")}</h2>
      <TableRegion label={t("versions")}>
        <table className="table">
          <Heads
            names={[
              t("version"),
              t("key"),
              t("n"),
              t("facility"),
              t("index"),
              t("counts", bothNames(roles)),
              t("remark"),
            ]}
          />
          <tbody>
            {versions.map((row) => {
              const told = toldDiscrimination(row.discrimination);
              return (
                <tr key={row.name}>
                  <th scope="row">
                    <a href={placeOf(row.name)} aria-current={row.name === current ? "true" : undefined}>
                      {t("edition", { edition: row.name })}
                    </a>
                    <br />
                    <span className="meta">{row.item.stem[locale]}</span>
                  </th>
                  <td>{roles[row.item.key]}</td>
                  <td className="num">{row.n}</td>
                  <td>
                    <Figure
                      locale={locale}
                      value={row.trust === "hidden" ? null : row.facility}
                      interval={row.facilityInterval}
                    />
                  </td>
                  <td>
                    <Figure locale={locale} value={told?.index ?? null} interval={told?.interval ?? null} />
                  </td>
                  <td className="num">{`${row.counts.first} · ${row.counts.both} · ${row.counts.second}`}</td>
                  <td>{t(remarkOn(row), { n: row.n })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
    </div>
  );
}
