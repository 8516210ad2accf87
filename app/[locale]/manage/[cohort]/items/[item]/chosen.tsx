import { Heads } from "@/app/_ui/heads";
import { Moment } from "@/app/_ui/moment";
import { Pager } from "@/app/_ui/pager";
import { TableRegion } from "@/app/_ui/table-region";
import styles from "@/app/[locale]/manage/[cohort]/items/items.module.css";
import { type Course, findLesson, type Locale } from "@/domain/course";
import { itemMessages } from "@/messages/item";
import { href } from "@/messages/links";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import type { OutcomePage } from "@/prisma/item-responses";

type Props = {
  locale: Locale;
  course: Course;
  cohortId: string;
  list: OutcomePage;
  /** How many more were given by people whose accounts are deleted. */
  erased: number;
  /** Where a page of the list is. */
  pageOf: (page: number) => string;
};

/** Who chose what, and who gave no response: each row leads to the person and to the response where it was given. */
export function Chosen({ locale, course, cohortId, list, erased, pageOf }: Props) {
  const t = translator(itemMessages, locale);
  const { outcomes, page, pages } = list;
  const roles = roleNames(course.roles, locale);
  return (
    <div className="stack" id="who">
      <h2>{t("who")}</h2>
      {outcomes.length === 0 ? (
        <p className="meta">{t("nobody")}</p>
      ) : (
        <TableRegion label={t("who")} className={styles.cards}>
          <table className={`table ${styles.items}`}>
            <Heads names={(["learner", "chosen", "certainty", "quiz", "when"] as const).map((name) => t(name))} />
            <tbody>
              {outcomes.map((outcome) => {
                const learner = href(locale, `/manage/${cohortId}/learners/${outcome.userId}`);
                const attempt = `${learner}/attempts/${outcome.attemptId}`;
                const quiz =
                  outcome.quizId === "final"
                    ? t("final")
                    : (findLesson(course, outcome.quizId)?.title[locale] ?? outcome.quizId);
                return (
                  <tr key={`${outcome.attemptId} ${outcome.userId}`}>
                    <th scope="row">
                      <a href={learner}>{outcome.name}</a>
                      <br />
                      <span className="meta">{outcome.email}</span>
                    </th>
                    <td data-label={t("chosen")}>
                      {outcome.choice
                        ? roles[outcome.choice]
                        : t(outcome.lack === "omitted" ? "omitted" : "notReached")}
                    </td>
                    <td data-label={t("certainty")}>{outcome.certainty ? t(outcome.certainty) : "–"}</td>
                    <td data-label={t("quiz")}>
                      <a href={attempt}>{quiz}</a>
                    </td>
                    <td data-label={t("when")}>
                      {outcome.at && outcome.responseId ? (
                        <a href={`${attempt}#response-${outcome.responseId}`}>
                          <Moment locale={locale} at={outcome.at} />
                        </a>
                      ) : (
                        "–"
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableRegion>
      )}
      {erased > 0 && <p className="meta">{t("erased", { n: erased })}</p>}
      <Pager locale={locale} page={page} pages={pages} hrefOf={(to) => `${pageOf(to)}#who`} />
    </div>
  );
}
