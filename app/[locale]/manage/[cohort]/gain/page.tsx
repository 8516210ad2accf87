import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Pager } from "@/app/_ui/pager";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { CountedAt } from "@/app/[locale]/manage/[cohort]/items/counted-at";
import { Locale } from "@/domain/course";
import { gainMessages } from "@/messages/gain";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { gainRows, readCohortGain } from "@/school/gain";
import { fromReplica } from "@/school/replica";
import { noteViewing } from "@/school/viewing";
import { Comparisons } from "./comparisons";
import { DutyTable } from "./duty-table";
import { pageIn, pagesFor } from "./pages";
import { PeopleTable } from "./people-table";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<{ duties?: string | string[]; people?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(gainMessages, Locale.parse((await params).locale))("title") };
}

/** How far the cohort has come since before the course: as a whole, by responsibility, by person. */
export default answering(async function GainPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { viewer, cohort, course } = managed;
  await noteViewing({ managerId: viewer.id, cohortId: cohort.id, kind: "gain" });
  const t = translator(gainMessages, locale);
  const query = await searchParams;
  const peoplePage = pageIn(query.people);
  const { found, asOf } = await fromReplica(viewer.sessionId, (from) =>
    readCohortGain(cohort, course, peoplePage, from),
  );
  const { comparisons, pretests, duties, countedAt, people } = found;
  const dutyPage = pageIn(query.duties, duties.length);
  const place = href(locale, `/manage/${cohort.id}/gain`);
  const addressOf = (dutiesAt: number, peopleAt: number) => `${place}?duties=${dutiesAt}&people=${peopleAt}`;
  return (
    <CohortFrame locale={locale} managed={managed} tab="gain" asOf={asOf}>
      <div>
        <h2>{t("title")}</h2>
        <p className="lead">{t("lead")}</p>
        <p>{t("asked", pretests)}</p>
      </div>
      {comparisons.length === 0 ? <p>{t("none")}</p> : <Comparisons locale={locale} rows={comparisons} />}
      {duties.length > 0 && (
        <div className="stack">
          <h3 id="duties">{t("duties")}</h3>
          <p className="meta">{t("dutiesMean")}</p>
          <CountedAt locale={locale} at={[countedAt]} />
          <DutyTable
            locale={locale}
            course={course}
            place={place}
            rows={duties.slice((dutyPage - 1) * gainRows, dutyPage * gainRows)}
          />
          <Pager
            locale={locale}
            table={t("duties")}
            page={dutyPage}
            pages={pagesFor(duties.length)}
            hrefOf={(page) => `${addressOf(page, peoplePage)}#duties`}
          />
        </div>
      )}
      {people.total > 0 && (
        <div className="stack">
          <h3 id="people">{t("byPerson")}</h3>
          <p className="meta">{t("byPersonMeans")}</p>
          <PeopleTable locale={locale} cohortId={cohort.id} people={people.people} />
          <Pager
            locale={locale}
            table={t("byPerson")}
            page={people.page}
            pages={pagesFor(people.total)}
            hrefOf={(page) => `${addressOf(dutyPage, page)}#people`}
          />
        </div>
      )}
    </CohortFrame>
  );
});
