import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Glyph } from "@/app/_ui/glyph";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { CountedAt } from "@/app/[locale]/manage/[cohort]/items/counted-at";
import styles from "@/app/[locale]/manage/[cohort]/items/items.module.css";
import { cohortViewOf, queryOf } from "@/domain/cohort-view";
import { foreignLanguage, Locale, Slug } from "@/domain/course";
import { prePostDifference, wasKnownBefore } from "@/domain/gain";
import { isUnsure, remarkOn } from "@/domain/item-analysis";
import { standingKey } from "@/domain/regrade";
import { gainMessages } from "@/messages/gain";
import { itemMessages } from "@/messages/item";
import { href } from "@/messages/links";
import { regradeMessages } from "@/messages/regrade";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { readVersionGains } from "@/school/gain";
import { readItem } from "@/school/item-report";
import { fromReplica } from "@/school/replica";
import { noteViewing } from "@/school/viewing";
import { Chosen } from "./chosen";
import { Facts } from "./facts";
import { Thirds } from "./thirds";
import { Versions } from "./versions";

type Props = {
  params: Promise<{ locale: string; cohort: string; item: string }>;
  searchParams: Promise<Partial<Record<"version" | "attempts" | "sort" | "page", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(itemMessages, Locale.parse((await params).locale))("who") };
}

/** One version of a question: its figures and what they mean, how strong and weak learners chose, and who chose what. */
export default answering(async function ItemPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id, item: itemId } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { viewer, cohort, course } = managed;
  const asked = cohortViewOf(await searchParams);
  const { found, asOf } = await fromReplica(viewer.sessionId, (from) =>
    Promise.all([
      Slug.safeParse(itemId).success ? readItem(cohort, managed, itemId, asked, from) : null,
      readVersionGains(cohort, from),
    ]),
  );
  const [report, { gainOf, gainCountedAt }] = found;
  const { statistics, versions, list, countedAt } = report ?? notFound();
  await noteViewing({ managerId: viewer.id, cohortId: cohort.id, kind: "item", itemId });
  const t = translator(itemMessages, locale);
  const roles = roleNames(course.roles, locale);
  const { item, name, n } = statistics;
  const remark = remarkOn(statistics);
  const gain = gainOf(statistics);
  const isJudged = standingKey(item) !== null;
  const view = { ...asked, version: name, page: 1 };
  const items = href(locale, `/manage/${cohort.id}/items`);
  const place = `${items}/${item.id}`;
  return (
    <CohortFrame
      locale={locale}
      managed={managed}
      tab="items"
      title={item.stem[locale]}
      view={view}
      isCounting
      asOf={asOf}
      below={`/${item.id}`}
    >
      <p className="no-print">
        <a href={items + queryOf(view, { version: "" })}>← {t("back")}</a>
      </p>
      <div className={`card ${styles.verdict}`}>
        <p>
          <strong>{t(remark, { n })}</strong>
          {isUnsure(statistics) && <span className="meta"> {t("unsure")}</span>}
        </p>
        <p>{t(`${remark}Means`)}</p>
        {isJudged && wasKnownBefore(gain) && (
          <p>
            <strong>{translator(gainMessages, locale)("knownBefore")}</strong> {t("knownMeans")}
          </p>
        )}
        <p className={styles.key} lang={foreignLanguage(course, locale)}>
          {t("key")}: <Glyph filled={{ [item.key]: 1 }} size={20} /> {roles[item.key]}
        </p>
        <p className="no-print">
          <a
            className="button"
            href={`${href(locale, `/manage/${cohort.id}/regrade`)}?item=${item.id}&edition=${statistics.editionIds.at(-1)}`}
          >
            {translator(regradeMessages, locale)("link")}
          </a>
        </p>
      </div>
      <CountedAt locale={locale} at={[countedAt, gainCountedAt]} />
      <Facts locale={locale} statistics={statistics} gained={isJudged ? prePostDifference(gain) : null} />
      <Thirds locale={locale} roles={roles} statistics={statistics} />
      {versions.length > 1 && (
        <Versions
          locale={locale}
          roles={roles}
          versions={versions}
          current={name}
          placeOf={(to) => place + queryOf(view, { version: to })}
        />
      )}
      <Chosen
        locale={locale}
        course={course}
        cohortId={cohort.id}
        list={list}
        erased={countedAt ? 0 : n + statistics.omitted + statistics.notReached - list.total}
        pageOf={(to) => place + queryOf(view, { page: to })}
      />
    </CohortFrame>
  );
});
