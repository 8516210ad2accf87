import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import itemStyles from "@/app/[locale]/manage/[cohort]/items/items.module.css";
import { quizName } from "@/app/[locale]/manage/[cohort]/learners/[learner]/quiz-name";
import { type Course, findItem, foreignLanguage, type Locale } from "@/domain/course";
import { learnerMessages } from "@/messages/learner";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import type { ToldResponse } from "@/prisma/told-attempts";

type Props = {
  locale: Locale;
  responses: readonly (ToldResponse & { edition: Course })[];
  /** Where an attempt stands, at one of its responses where that is named. */
  hrefOf: (place: { id?: string; attemptId: string }) => string;
};

/** The responses, the newest first: the time leads to the response where it was given, the quiz to the whole attempt. */
export function GivenTable({ locale, responses, hrefOf }: Props) {
  const t = translator(learnerMessages, locale);
  return (
    <TableRegion label={t("responses")} className={itemStyles.cards}>
      <table className={`table ${itemStyles.items}`}>
        <thead>
          <tr>
            {(["when", "response", "choice", "key", "verdict", "certainty", "quiz"] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {responses.map(({ id, attemptId, edition, itemId, choice, correct, certainty, at, ...quiz }) => {
            const item = findItem(edition, itemId);
            const lang = foreignLanguage(edition, locale);
            const roles = roleNames(edition.roles, locale);
            return (
              <tr key={id}>
                <th scope="row">
                  <a href={hrefOf({ id, attemptId })}>
                    <Moment locale={locale} at={at} />
                  </a>
                </th>
                <td data-label={t("response")} lang={lang}>
                  {item?.stem[locale] ?? itemId}
                </td>
                <td data-label={t("choice")} lang={lang}>
                  {roles[choice]}
                </td>
                <td data-label={t("key")} lang={lang}>
                  {item ? roles[item.key] : "–"}
                </td>
                <td data-label={t("verdict")}>{correct ? `✓ ${t("right")}` : `✕ ${t("wrong")}`}</td>
                <td data-label={t("certainty")}>{certainty ? t(certainty) : "–"}</td>
                <td data-label={t("quiz")}>
                  <a href={hrefOf({ attemptId })}>{quizName(locale, edition, quiz)}</a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}
