import { GlyphSymbols } from "@/app/_ui/glyph";
import { Heads } from "@/app/_ui/heads";
import { TableRegion } from "@/app/_ui/table-region";
import type { Course, Locale } from "@/domain/course";
import type { BeforeAndAfter } from "@/domain/gain";
import type { ItemStatistics } from "@/domain/item-analysis";
import { gainMessages } from "@/messages/gain";
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
  gainOf: (row: ItemStatistics) => BeforeAndAfter;
  /** Where a version's own page is. */
  placeOf: (row: ItemStatistics) => string;
};

const keyGlyphs = { first: { first: 1 }, both: { both: 1 }, second: { second: 1 } } as const;

/** A row a version of an item; on a phone a card. */
export function ItemTable({ locale, course, statistics, edition, gainOf, placeOf }: Props) {
  const t = translator(itemsMessages, locale);
  const roles = roleNames(course.roles, locale);
  const heads = (["item", "key", "n", "facility", "index", "counts", "confident", "median", "lacking"] as const).map(
    (name) => (name === "counts" ? t(name, bothNames(roles)) : t(name)),
  );
  const lessons = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  return (
    <TableRegion label={t("title")} className={`across ${styles.tall}`}>
      <GlyphSymbols of={keyGlyphs} />
      <table className={`table ${styles.items}`}>
        <caption>{t("title")}</caption>
        <Heads names={[...heads, translator(gainMessages, locale)("index"), t("remark")]} />
        <tbody>
          {statistics.map((row) => (
            <ItemRow
              key={`${row.item.id} ${row.name}`}
              locale={locale}
              course={course}
              lesson={lessons.get(row.item.lessonId)}
              row={row}
              isAsked={row.editionIds.includes(edition)}
              gain={gainOf(row)}
              place={placeOf(row)}
            />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
