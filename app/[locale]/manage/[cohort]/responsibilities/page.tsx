import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Pager } from "@/app/_ui/pager";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { NextStep } from "@/app/[locale]/manage/[cohort]/next-step";
import { cohortViewOf, queryOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { responsibilitiesMessages } from "@/messages/responsibilities";
import { translator } from "@/messages/translator";
import { now } from "@/school/clock";
import { readGrid } from "@/school/cohort-mastery";
import { fromReplica } from "@/school/replica";
import { noteViewing } from "@/school/viewing";
import { GridTable } from "./grid";
import { Legend } from "./legend";
import { GridSearch } from "./search";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(responsibilitiesMessages, Locale.parse((await params).locale))("title") };
}

/** Responsibilities × people: where each learner stands with each, both sides a page at a time. */
export default answering(async function ResponsibilitiesPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { viewer, cohort, course } = managed;
  await noteViewing({ managerId: viewer.id, cohortId: cohort.id, kind: "duties" });
  const at = now();
  const t = translator(responsibilitiesMessages, locale);
  const view = cohortViewOf(await searchParams);
  const { found: grid, asOf } = await fromReplica(viewer.sessionId, (from) => readGrid(cohort, course, view, at, from));
  const { learners, duties, people } = grid;
  const place = href(locale, `/manage/${cohort.id}/responsibilities`);
  return (
    <CohortFrame locale={locale} managed={managed} tab="responsibilities" view={view} asOf={asOf}>
      <div>
        <h2>{t("title")}</h2>
        <p className="lead">{learners === 0 ? t("noLearners") : t("lead")}</p>
      </div>
      {learners === 0 && <NextStep locale={locale} cohortId={cohort.id} at={at} />}
      {learners > 0 && (
        <>
          <GridSearch locale={locale} place={place} view={view} />
          <Legend locale={locale} />
          <div>
            <p className="meta">{t("shareMeans", { learners })}</p>
            <p className="meta">{t("cellMeans")}</p>
            <p className="meta">{t("withheldMeans")}</p>
          </div>
          {people.total === 0 ? (
            <p>
              {t("nobody")} <a href={place + queryOf(view, { search: "", page: 1 })}>{t("clear")}</a>
            </p>
          ) : (
            <p className="meta">
              {t("dutiesShown", { from: duties.from, to: duties.to, n: duties.total })} ·{" "}
              {t("shown", { from: people.from, to: people.to, n: people.total })}
            </p>
          )}
          <GridTable locale={locale} course={course} view={view} grid={grid} />
          {[
            { table: t("duty"), shown: duties, hrefOf: (rows: number) => place + queryOf(view, { rows }) },
            { table: t("people"), shown: people, hrefOf: (page: number) => place + queryOf(view, { page }) },
          ].map(({ table, shown: { page, pages }, hrefOf }) =>
            pages > 1 ? (
              <div key={table}>
                <p className="meta no-print">{table}</p>
                <Pager locale={locale} table={table} page={page} pages={pages} hrefOf={hrefOf} />
              </div>
            ) : null,
          )}
        </>
      )}
    </CohortFrame>
  );
});
