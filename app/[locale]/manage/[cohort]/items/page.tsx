import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Matrix } from "@/app/_ui/confusion-matrix";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { matrixOf, tendencies } from "@/domain/confusion";
import { type Course, Locale, lessonItems } from "@/domain/course";
import type { ItemStatistics } from "@/domain/item-analysis";
import { selectionOf } from "@/domain/report";
import { itemsMessages } from "@/messages/items";
import { href } from "@/messages/links";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { readItemStatistics } from "@/school/item-report";
import { ItemTable } from "./item-table";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<{ attempts?: string | string[]; sort?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(itemsMessages, Locale.parse((await params).locale))("title") };
}

/** Item analysis: how each question did, and what was taken for what. */
export default answering(async function ItemsPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { cohort, course } = managed;
  const t = translator(itemsMessages, locale);
  const query = await searchParams;
  const selection = selectionOf(query.attempts);
  const isByLesson = query.sort === "lesson";
  const statistics = await readItemStatistics(cohort, course, selection);
  const total = statistics.reduce((sum, { n }) => sum + n, 0);
  const matrix = matrixOf(statistics.map(({ item, counts }) => ({ key: item.key, counts })));
  const { joins, splits } = tendencies(matrix);
  const place = `${href(locale, `/manage/${cohort.id}/items`)}?attempts=${selection}`;
  return (
    <CohortFrame locale={locale} managed={managed} tab="items" selection={selection}>
      <div>
        <h2>{t("title")}</h2>
        <p className="lead">{total === 0 ? t("noResponses") : t("lead")}</p>
      </div>
      {total > 0 && (
        <div className={styles.panels}>
          <Matrix
            roles={roleNames(course.roles, locale)}
            matrix={matrix}
            words={{ caption: t("matrix"), key: t("key"), chosen: t("chosen") }}
          />
          <div className={styles.sentences}>
            <p>{t("joins", { n: joins, total })}</p>
            <p>{t("splits", { n: splits, total })}</p>
          </div>
        </div>
      )}
      <nav className={`${styles.switch} no-print`} aria-label={t("sort")}>
        <span className="meta">{t("sort")}</span>
        <a href={place} aria-current={isByLesson ? undefined : "true"}>
          {t("byDifficulty")}
        </a>
        <a href={`${place}&sort=lesson`} aria-current={isByLesson ? "true" : undefined}>
          {t("byLesson")}
        </a>
      </nav>
      <ItemTable
        course={course}
        locale={locale}
        statistics={isByLesson ? inCourseOrder(course, statistics) : hardestFirst(statistics)}
      />
    </CohortFrame>
  );
});

/** As the course asks them, a former version beside the present one; items that it asks no more come last. */
function inCourseOrder(course: Course, statistics: ItemStatistics[]): ItemStatistics[] {
  const places = new Map(course.lessons.flatMap(lessonItems).map(({ id }, index) => [id, index]));
  const placeOf = ({ item }: ItemStatistics) => places.get(item.id) ?? places.size;
  return [...statistics].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Items with too few responses to say anything come last. */
const hardestFirst = (statistics: ItemStatistics[]): ItemStatistics[] =>
  [...statistics].sort(
    (a, b) => Number(a.trust === "hidden") - Number(b.trust === "hidden") || (a.facility ?? 2) - (b.facility ?? 2),
  );
