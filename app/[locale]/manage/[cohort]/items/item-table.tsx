import { Glyph } from "@/app/_ui/glyph";
import { TableRegion } from "@/app/_ui/table-region";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { type Course, foreignLanguage, type Locale, lessonItems } from "@/domain/course";
import { type ItemStatistics, remarkOn } from "@/domain/item-analysis";
import { versionOf } from "@/domain/item-version";
import { itemsMessages } from "@/messages/items";
import { bothNames, roleNames } from "@/messages/roles";
import { languageTag, translator } from "@/messages/translator";
import { ChoiceBar } from "./choice-bar";

type Props = { locale: Locale; course: Course; statistics: ItemStatistics[] };

export function ItemTable({ locale, course, statistics }: Props) {
  const t = translator(itemsMessages, locale);
  const roles = roleNames(course.roles, locale);
  const percent = new Intl.NumberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const lang = foreignLanguage(course, locale);
  const lessons = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  const asked = new Set(course.lessons.flatMap(lessonItems).map(versionOf));
  const heads = ["item", "key", "n", "facility", "counts", "mistaken", "confident", "remark"] as const;
  return (
    <TableRegion label={t("title")} className={styles.tall}>
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
            <tr key={versionOf(row.item)}>
              <th scope="row">
                <span lang={lang}>{row.item.stem[locale]}</span>{" "}
                <span className="meta" lang={lang}>
                  {lessons.get(row.item.lessonId)}
                </span>
                {!asked.has(versionOf(row.item)) && <span className="meta">{t("former")}</span>}
              </th>
              <td>
                <span className={styles.key}>
                  <Glyph filled={{ [row.item.key]: 1 }} size={20} /> {roles[row.item.key]}
                </span>
              </td>
              <td className="num">{row.n}</td>
              <td>
                {row.facility === null || row.facilityInterval === null || row.trust === "hidden" ? (
                  "–"
                ) : (
                  <>
                    <span className="num">{percent.format(row.facility)}</span>
                    <br />
                    <span className="meta num">
                      {t("interval", {
                        low: percent.format(row.facilityInterval.low),
                        high: percent.format(row.facilityInterval.high),
                      })}
                    </span>
                  </>
                )}
              </td>
              <td>
                <ChoiceBar counts={row.counts} />
                <span className="num">{`${row.counts.first} · ${row.counts.both} · ${row.counts.second}`}</span>
              </td>
              <td>
                {row.mistakenFor
                  ? t("mistakenFor", { role: roles[row.mistakenFor.choice], n: row.mistakenFor.n })
                  : row.n > 0
                    ? t("nobodyWrong")
                    : "–"}
              </td>
              <td className="num">
                {row.confidentlyWrong === null || row.trust === "hidden" ? "–" : percent.format(row.confidentlyWrong)}
              </td>
              <td>
                {t(remarkOn(row), { n: row.n })}
                {row.trust === "uncertain" && <span className="meta"> {t("unsure")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
