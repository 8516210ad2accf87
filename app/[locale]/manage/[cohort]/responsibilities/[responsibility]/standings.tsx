import { MasterySign } from "@/app/_ui/mastery-mark";
import { Pager } from "@/app/_ui/pager";
import { TableRegion } from "@/app/_ui/table-region";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import peopleStyles from "@/app/[locale]/manage/[cohort]/people/people.module.css";
import type { StateCounts } from "@/domain/cohort-mastery";
import { type CohortView, queryOf } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import { masteryStates } from "@/domain/mastery";
import { numberFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { masteryMessages } from "@/messages/mastery";
import { responsibilitiesMessages } from "@/messages/responsibilities";
import { languageTag, translator } from "@/messages/translator";
import type { DutyReport } from "@/school/cohort-mastery";

type Props = {
  locale: Locale;
  cohortId: string;
  responsibilityId: string;
  view: CohortView;
  counts: StateCounts;
  learners: number;
  people: DutyReport["people"];
};

/** The people with where they stand, the weakest first, each leading to what they responded on this responsibility. */
export function Standings({ locale, cohortId, responsibilityId, view, counts, learners, people }: Props) {
  const t = translator(responsibilitiesMessages, locale);
  const word = translator(masteryMessages, locale);
  const number = numberFormat(languageTag(locale));
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const cohort = href(locale, `/manage/${cohortId}`);
  const place = `${cohort}/responsibilities/${responsibilityId}`;
  return (
    <div className="stack">
      <h2 id="who">{t("who")}</h2>
      <nav className={`${styles.switch} no-print`} aria-label={t("filter")}>
        <span className="meta">{t("filter")}</span>
        {(["all", ...masteryStates] as const).map((mastery) => (
          <a
            key={mastery}
            href={`${place}${queryOf(view, { mastery, page: 1 })}#who`}
            aria-current={mastery === view.mastery ? "true" : undefined}
          >
            {mastery === "all"
              ? t("stateN", { state: t("all"), n: number.format(learners) })
              : t("stateN", { state: word(mastery), n: number.format(counts[mastery]) })}
          </a>
        ))}
      </nav>
      {people.rows.length === 0 ? (
        <p className="meta">{t("nobodyHere")}</p>
      ) : (
        <TableRegion label={t("who")}>
          <table className="table">
            <thead>
              <tr>
                {(["learner", "state", "known", "responses"] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.rows.map(({ id, name, email, isNamesake, state, known, responses }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`${cohort}/learners/${id}/responsibilities/${responsibilityId}${queryOf(view)}`}>{name}</a>
                    {isNamesake && <span className={`meta ${peopleStyles.email}`}>{email}</span>}
                  </th>
                  <td>
                    {state === null ? (
                      t("withheld")
                    ) : (
                      <>
                        <MasterySign state={state} /> {word(state)}
                      </>
                    )}
                  </td>
                  <td className="num">{state === null || known === null ? "–" : percent.format(known)}</td>
                  <td className="num">{state === null ? "–" : number.format(responses)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <Pager
        locale={locale}
        page={people.page}
        pages={people.pages}
        hrefOf={(page) => `${place}${queryOf(view, { page })}#who`}
      />
    </div>
  );
}
