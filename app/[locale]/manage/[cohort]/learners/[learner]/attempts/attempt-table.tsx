import { Moment } from "@/app/_ui/moment";
import { Pager } from "@/app/_ui/pager";
import { TableRegion } from "@/app/_ui/table-region";
import { quizName } from "@/app/[locale]/manage/[cohort]/learners/[learner]/quiz-name";
import type { Locale } from "@/domain/course";
import { editionName } from "@/messages/edition-name";
import { learnerMessages } from "@/messages/learner";
import { translator } from "@/messages/translator";
import type { readTold } from "@/school/told";

type Props = {
  locale: Locale;
  attempts: Awaited<ReturnType<typeof readTold>>;
  hrefOf: (attemptId: string) => string;
  pageOf: (page: number) => string;
};

/** A page of the learner's attempts, the newest first, each leading to its own page. */
export function AttemptTable({ locale, attempts, hrefOf, pageOf }: Props) {
  const t = translator(learnerMessages, locale);
  return (
    <>
      <TableRegion label={t("attemptsTitle")}>
        <table className="table">
          <thead>
            <tr>
              {(["quiz", "result", "state", "started", "edition"] as const).map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attempts.rows.map(({ edition, published, ...attempt }) => (
              <tr key={attempt.id}>
                <th scope="row">
                  <a href={hrefOf(attempt.id)}>{quizName(locale, edition, attempt)}</a>
                </th>
                <td className="num">{t("score", attempt)}</td>
                <td>{attempt.submittedAt ? attempt.kind === "practice" && t(attempt.scope) : t("open")}</td>
                <td>
                  <Moment locale={locale} at={attempt.startedAt} />
                </td>
                <td>{published && editionName(locale, published)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <Pager locale={locale} table={t("attemptsTitle")} page={attempts.page} pages={attempts.pages} hrefOf={pageOf} />
    </>
  );
}
