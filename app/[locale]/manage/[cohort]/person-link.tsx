import { type CohortView, queryOf } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import styles from "./people/people.module.css";

type Props = {
  locale: Locale;
  cohortId: string;
  view: CohortView;
  person: { id: string; name: string; email: string };
  /** Whether another learner of the cohort has the same name: the address tells them apart. */
  isNamesake: boolean;
};

/** A learner of the cohort by name, on every list of a manager's. */
export function PersonLink({ locale, cohortId, view, person, isNamesake }: Props) {
  return (
    <>
      <a href={href(locale, `/manage/${cohortId}/learners/${person.id}`) + queryOf(view)}>{person.name}</a>
      {isNamesake && <span className={`meta ${styles.email}`}>{person.email}</span>}
    </>
  );
}
