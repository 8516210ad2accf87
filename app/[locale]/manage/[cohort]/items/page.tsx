import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Matrix } from "@/app/_ui/confusion-matrix";
import { Pager } from "@/app/_ui/pager";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { Habits } from "@/app/[locale]/manage/[cohort]/habits";
import { cohortViewOf, itemOrders, queryOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { matrixOfItems } from "@/domain/item-analysis";
import { itemsMessages } from "@/messages/items";
import { href } from "@/messages/links";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { readVersionGains } from "@/school/gain";
import { readItems } from "@/school/item-report";
import { fromReplica } from "@/school/replica";
import { CountedAt } from "./counted-at";
import { ItemTable } from "./item-table";
import { inOrder } from "./order";
import { FinalReliability } from "./reliability";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(itemsMessages, Locale.parse((await params).locale))("title") };
}

/** Item analysis: how each question did, and what was taken for what. */
export default answering(async function ItemsPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { viewer, cohort, course, edition } = managed;
  const t = translator(itemsMessages, locale);
  const view = cohortViewOf(await searchParams);
  const { found, asOf } = await fromReplica(viewer.sessionId, (from) =>
    Promise.all([readItems(cohort, managed, view.attempts, from), readVersionGains(cohort, from)]),
  );
  const [{ statistics, countedAt }, { gainOf, gainCountedAt }] = found;
  const ordered = inOrder(course, statistics, view.sort);
  const pages = Math.max(1, Math.ceil(ordered.length / view.size));
  const page = Math.min(view.page, pages);
  const total = statistics.reduce((sum, { n }) => sum + n, 0);
  const matrix = matrixOfItems(statistics);
  const place = href(locale, `/manage/${cohort.id}/items`);
  return (
    <CohortFrame locale={locale} managed={managed} tab="items" view={view} isCounting asOf={asOf}>
      <div>
        <h2>{t("title")}</h2>
        <p className="lead">{total === 0 ? t("noResponses") : t("lead")}</p>
        <CountedAt locale={locale} at={[countedAt, gainCountedAt]} />
      </div>
      {total > 0 && (
        <div className={styles.panels}>
          <Matrix
            roles={roleNames(course.roles, locale)}
            matrix={matrix}
            words={{ caption: t("matrix"), key: t("key"), chosen: t("chosen") }}
            sharesIn={locale}
          />
          <div className={styles.sentences}>
            <Habits locale={locale} matrix={matrix} />
          </div>
        </div>
      )}
      <nav className={`${styles.switch} no-print`} aria-label={t("sort")}>
        <span className="meta">{t("sort")}</span>
        {itemOrders.map((name) => (
          <a
            key={name}
            href={place + queryOf(view, { sort: name, page: 1 })}
            aria-current={name === view.sort ? "true" : undefined}
          >
            {t(name)}
          </a>
        ))}
      </nav>
      <ItemTable
        course={course}
        locale={locale}
        statistics={ordered.slice((page - 1) * view.size, page * view.size)}
        edition={edition}
        gainOf={gainOf}
        placeOf={({ item, name }) => `${place}/${item.id}${queryOf(view, { version: name, page: 1 })}`}
      />
      <Pager locale={locale} page={page} pages={pages} hrefOf={(to) => place + queryOf(view, { page: to })} />
      <FinalReliability locale={locale} courseId={course.id} />
    </CohortFrame>
  );
});
