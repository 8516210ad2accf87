import { editionName } from "@/app/_ui/edition-name";
import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import type { Attempt } from "@/domain/attempt";
import { type Course, findItem, findLesson, foreignLanguage, type Locale } from "@/domain/course";
import { scoreAttempt } from "@/domain/score";
import { learnerMessages } from "@/messages/learner";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";

/** An attempt in the words and with the keys of its own edition, each response in the order it was given. */
export function AttemptDetails({
  locale,
  attempt,
  edition,
  published,
}: {
  locale: Locale;
  attempt: Attempt;
  edition: Course;
  /** When the attempt's edition came. */
  published: { number: number | null; at: Date } | undefined;
}) {
  const t = translator(learnerMessages, locale);
  const roles = roleNames(edition.roles, locale);
  const lesson =
    attempt.kind === "practice"
      ? (findLesson(edition, attempt.quizId)?.title[locale] ?? attempt.quizId)
      : t(attempt.kind);
  return (
    <details className="card" id={`attempt-${attempt.id}`}>
      <summary>
        <strong>{t("attempt", { lesson, ...scoreAttempt(attempt) })}</strong>
        <span className="meta">
          {attempt.submittedAt ? attempt.kind === "practice" && t(attempt.scope) : t("open")}
        </span>
        <span className="meta">
          <Moment locale={locale} at={attempt.startedAt} />
        </span>
        {published && <span className="meta">{editionName(locale, published)}</span>}
      </summary>
      <TableRegion label={t("attempt", { lesson, ...scoreAttempt(attempt) })}>
        <table className="table">
          <thead>
            <tr>
              {(["response", "choice", "key", "verdict", "certainty"] as const).map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attempt.responses.map(({ id, itemId, choice, correct, certainty }) => {
              const item = findItem(edition, itemId);
              return (
                <tr key={id} id={`response-${id}`}>
                  <th scope="row" lang={foreignLanguage(edition, locale)}>
                    {item?.stem[locale] ?? itemId}
                  </th>
                  <td>{roles[choice]}</td>
                  <td>{item ? roles[item.key] : "–"}</td>
                  <td>{correct ? `✓ ${t("right")}` : `✕ ${t("wrong")}`}</td>
                  <td>{certainty ? t(certainty) : "–"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
    </details>
  );
}
