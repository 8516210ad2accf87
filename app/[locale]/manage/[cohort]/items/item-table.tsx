import { TableRegion } from "@/app/_ui/table-region";
import type { Course, Locale } from "@/domain/course";
import type { ItemStatistics } from "@/domain/item-analysis";
import { itemsMessages } from "@/messages/items";
import { bothNames, roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { ItemRow } from "./item-row";
import styles from "./items.module.css";

type Props = {
  locale: Locale;
  course: Course;
  statistics: ItemStatistics[];
  /** The edition that is asked now. */
  edition: string;
  /** Where a version's own page is. */
  placeOf: (row: ItemStatistics) => string;
};

/** A row a version of an item; on a phone a card. */
export function ItemTable({ locale, course, statistics, edition, placeOf }: Props) {
  const t = translator(itemsMessages, locale);
  const heads = [
    "item",
    "key",
    "n",
    "facility",
    "index",
    "counts",
    "confident",
    "median",
    "lacking",
    "remark",
  ] as const;
  const roles = roleNames(course.roles, locale);
  const lessons = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  return (
    <TableRegion label={t("title")} className={`across ${styles.tall}`}>
      <table className={`table ${styles.items}`}>
        <caption>{t("title")}</caption>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {name === "counts" ? t(name, bothNames(roles)) : t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {statistics.map((row) => (
            <ItemRow
              key={`${row.item.id} ${row.name}`}
              locale={locale}
              course={course}
              lesson={lessons.get(row.item.lessonId)}
              row={row}
              isAsked={row.editionIds.includes(edition)}
              place={placeOf(row)}
            />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
