import { Press } from "@/app/_ui/form/press";
import { Pager } from "@/app/_ui/pager";
import { type CohortView, queryOf } from "@/domain/cohort-view";
import type { Course, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { peopleListMessages } from "@/messages/people-list";
import { translator } from "@/messages/translator";
import type { CohortInvitation } from "@/prisma/cohort-invitation";
import type { ListedCounts } from "@/prisma/invited";
import type { PersonRow } from "@/school/report";
import { actOnPeople } from "./actions";
import { PeopleActs } from "./acts";
import { PeopleFilter } from "./filter";
import { Invited } from "./invited/invited";
import styles from "./people.module.css";
import { PeopleSaid } from "./said";
import { PeopleTable } from "./table";

type Props = {
  locale: Locale;
  course: Course;
  cohortId: string;
  view: CohortView;
  rows: PersonRow[];
  /** Of those whom the words find. */
  counts: ListedCounts;
  /** The page of those who were invited, where the view asks for them. */
  invited: CohortInvitation[];
  said: string | string[] | undefined;
  hasDue: boolean;
  /** The manager's other cohorts, into which learners may be moved. */
  others: readonly { id: string; name: string }[];
};

/** A page of the cohort's learners: found, filtered and sorted as the address says. */
export function People({ locale, course, cohortId, view, rows, invited, counts, said, hasDue, others }: Props) {
  const t = translator(peopleListMessages, locale);
  const place = href(locale, `/manage/${cohortId}`);
  const found = counts[view.state];
  const from = (view.page - 1) * view.size + 1;
  const isEmpty = rows.length + invited.length === 0;
  return (
    <section id="people" className={styles.people} aria-labelledby="people-title">
      <h2 id="people-title">{t("title")}</h2>
      <PeopleFilter locale={locale} place={`${place}#people`} view={view} counts={counts} />
      <PeopleSaid locale={locale} code={said} />
      {invited.length > 0 && <Invited {...{ locale, cohortId, invited, from }} n={found} />}
      {isEmpty && (
        <p>
          {t("nobody")} <a href={place + queryOf(view, { search: "", state: "all", page: 1 })}>{t("clear")}</a>
        </p>
      )}
      {rows.length > 0 && (
        <>
          <p className="meta">{t("shown", { from, to: from + rows.length - 1, n: found })}</p>
          <Press action={actOnPeople} fields={{ cohort: cohortId }} className={styles.people}>
            <PeopleTable locale={locale} course={course} cohortId={cohortId} rows={rows} view={view} />
            <PeopleActs locale={locale} hasDue={hasDue} others={others} />
          </Press>
        </>
      )}
      <Pager
        locale={locale}
        page={view.page}
        pages={isEmpty ? 1 : Math.ceil(found / view.size)}
        hrefOf={(page) => `${place}${queryOf(view, { page })}#people`}
      />
    </section>
  );
}
