import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import { href } from "@/app/links";
import { progressMessages } from "@/app/messages/progress";
import { translator } from "@/app/messages/translator";
import { course } from "@/content/course";
import type { Attempt } from "@/domain/attempt";
import { checkQuizId } from "@/domain/check";
import { findLesson, type Locale } from "@/domain/course";
import { isTellable } from "@/domain/final";
import { sampleQuizId } from "@/domain/guest";
import { scoreAttempt } from "@/domain/score";
import styles from "./progress.module.css";

/** As many as a glance takes in; the others unfold. */
const mostShown = 10;

/** Every attempt as it was, the newest first. The score of a final that can still be changed is withheld. */
export function History({ locale, attempts, now }: { locale: Locale; attempts: Attempt[]; now: Date }) {
  const t = translator(progressMessages, locale);
  const [newest, older] = [attempts.toReversed().slice(0, mostShown), attempts.toReversed().slice(mostShown)];
  return (
    <div className="stack">
      <AttemptTable locale={locale} name={t("history")} attempts={newest} now={now} />
      {older.length > 0 && (
        <details>
          <summary className="unfold">{t("older", { n: older.length })}</summary>
          <AttemptTable locale={locale} name={t("olderTitle")} attempts={older} now={now} />
        </details>
      )}
    </div>
  );
}

function AttemptTable({ locale, name, attempts, now }: { locale: Locale; name: string; attempts: Attempt[]; now: Date }) {
  const t = translator(progressMessages, locale);
  return (
    <TableRegion label={name}>
      <table className={`table ${styles.history}`}>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("lesson")}</th>
            <th scope="col">{t("score")}</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.id}>
              <td>
                <Moment locale={locale} at={attempt.startedAt} />
              </td>
              <td>
                <Name locale={locale} attempt={attempt} />
                <span className="meta"> {attempt.submittedAt ? attempt.kind === "practice" && t(attempt.scope) : t("open")}</span>
              </td>
              <td className="num">{isTellable(attempt, now) ? t("of", scoreAttempt(attempt)) : t("withheld")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Name({ locale, attempt: { id, kind, quizId, submittedAt } }: { locale: Locale; attempt: Attempt }) {
  const t = translator(progressMessages, locale);
  if (kind === "final") return t("final");
  if (quizId === sampleQuizId) return t("sample");
  if (kind === "practice") {
    return <a href={href(locale, `/learn/${quizId}/quiz${submittedAt ? `/${id}` : ""}`)}>{findLesson(course, quizId)?.title[locale] ?? quizId}</a>;
  }
  const name = kind === "review" ? t("reviewed") : t(quizId === checkQuizId(90) ? "check-90" : "check-30");
  return <a href={href(locale, `/review/${submittedAt ? id : kind === "review" ? "quiz" : "check"}`)}>{name}</a>;
}
