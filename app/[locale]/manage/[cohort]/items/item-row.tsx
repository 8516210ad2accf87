import { GlyphOf } from "@/app/_ui/glyph";
import { type Course, foreignLanguage, type Locale } from "@/domain/course";
import { toldDiscrimination } from "@/domain/discrimination";
import { type BeforeAndAfter, prePostDifference, wasKnownBefore } from "@/domain/gain";
import { type ItemStatistics, isUnsure, remarkOn } from "@/domain/item-analysis";
import { standingKey } from "@/domain/regrade";
import { gainMessages } from "@/messages/gain";
import { itemsMessages } from "@/messages/items";
import { bothNames, roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { ChoiceBar } from "./choice-bar";
import { Figure } from "./figure";
import { figuresIn } from "./figures";
import styles from "./items.module.css";

type Props = {
  locale: Locale;
  course: Course;
  row: ItemStatistics;
  /** Its lesson's title. */
  lesson: string | undefined;
  /** Whether it is asked now, or was before. */
  isAsked: boolean;
  /** Of those who were asked before the course and after it. */
  gain: BeforeAndAfter;
  /** Where its own page is. */
  place: string;
};

export function ItemRow({ locale, course, row, lesson, isAsked, gain, place }: Props) {
  const t = translator(itemsMessages, locale);
  const roles = roleNames(course.roles, locale);
  const lang = foreignLanguage(course, locale);
  const g = translator(gainMessages, locale);
  const { share, time, points } = figuresIn(locale);
  const isHidden = row.trust === "hidden";
  const told = toldDiscrimination(row.discrimination);
  const isJudged = standingKey(row.item) !== null;
  const difference = isJudged ? prePostDifference(gain) : null;
  return (
    <tr>
      <th scope="row">
        <a href={place} lang={lang}>
          {row.item.stem[locale]}
        </a>{" "}
        <span className="meta" lang={lang}>
          {lesson}
        </span>
        {!isAsked && <span className="meta">{t("former")}</span>}
      </th>
      <td data-label={t("key")}>
        <span className={styles.key}>
          <GlyphOf id={row.item.key} size={20} /> {roles[row.item.key]}
        </span>
      </td>
      <td className="num" data-label={t("n")}>
        {row.n}
      </td>
      <td data-label={t("facility")}>
        <Figure locale={locale} value={isHidden ? null : row.facility} interval={row.facilityInterval} />
      </td>
      <td data-label={t("index")}>
        <Figure locale={locale} value={told?.index ?? null} interval={told?.interval ?? null} />
      </td>
      <td data-label={t("counts", bothNames(roles))}>
        <span>
          <ChoiceBar counts={row.counts} />
          <span
            className={`num ${styles.pair}`}
          >{`${row.counts.first} · ${row.counts.both} · ${row.counts.second}`}</span>
        </span>
      </td>
      <td className="num" data-label={t("confident")}>
        {row.confidentlyWrong === null || isHidden ? "–" : share(row.confidentlyWrong)}
      </td>
      <td className="num" data-label={t("median")}>
        {row.medianMs === null || isHidden ? "–" : time(row.medianMs)}
      </td>
      <td className={`num ${styles.pair}`} data-label={t("lacking")}>
        {`${row.omitted} · ${row.notReached}`}
      </td>
      <td className="num" data-label={g("index")}>
        {difference === null ? "–" : g("points", { n: points(difference) })}
      </td>
      <td data-label={t("remark")} className={styles.remark}>
        <span>
          {t(remarkOn(row), { n: row.n })}
          {isUnsure(row) && <span className="meta"> {t("unsure")}</span>}
          {isJudged && wasKnownBefore(gain) && <span className="meta"> {g("knownBefore")}</span>}
        </span>
      </td>
    </tr>
  );
}
