import { Moment } from "@/app/_ui/moment";
import type { Attempt } from "@/domain/attempt";
import { checkQuizId } from "@/domain/check";
import { type Course, findLesson, foreignLanguage, type Locale } from "@/domain/course";
import { finalProgress, isTellable } from "@/domain/final";
import { sampleQuizId } from "@/domain/guest";
import { isSkipped } from "@/domain/pretest";
import { scoreAttempt } from "@/domain/score";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { progressMessages } from "@/messages/progress";
import { translator } from "@/messages/translator";
import styles from "./history.module.css";

/** As many as a glance takes in; the others unfold. */
const mostShown = 10;

type Props = { locale: Locale; course: Course; attempts: Attempt[]; now: Date };

/** Every attempt as it was, the newest first. The score of a final that can still be changed is withheld, and a pretest has none. */
export function History({ locale, course, attempts, now }: Props) {
  const t = translator(progressMessages, locale);
  const [newest, older] = [attempts.toReversed().slice(0, mostShown), attempts.toReversed().slice(mostShown)];
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      <Cards locale={locale} course={course} attempts={newest} now={now} />
      {older.length > 0 && (
        <details>
          <summary className="unfold">{t("older", { n: older.length })}</summary>
          <Cards locale={locale} course={course} attempts={older} now={now} />
        </details>
      )}
    </section>
  );
}

/** Two lines an attempt: what it was and what it came to; when, and how far. */
function Cards({ locale, course, attempts, now }: Props) {
  const t = translator(progressMessages, locale);
  return (
    <ol className={styles.cards}>
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <p className={styles.what}>
            <Name locale={locale} course={course} attempt={attempt} />
            {attempt.kind !== "pretest" && (
              <strong className="num">
                {isTellable(attempt, now) ? t("of", scoreAttempt(attempt)) : t("withheld")}
              </strong>
            )}
          </p>
          <p className={styles.when}>
            <Moment locale={locale} at={attempt.startedAt} />
            <HowFar locale={locale} attempt={attempt} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function HowFar({ locale, attempt }: { locale: Locale; attempt: Attempt }) {
  const t = translator(progressMessages, locale);
  if (!attempt.submittedAt) return <span>{t("open")}</span>;
  if (isSkipped(attempt)) return <span>{t("skipped")}</span>;
  if (attempt.kind === "practice") return <span>{t(attempt.scope)}</span>;
  const { answered, total } = finalProgress(attempt);
  return attempt.kind === "pretest" && <span>{t("answered", { answered, total })}</span>;
}

function Name({ locale, course, attempt }: { locale: Locale; course: Course; attempt: Attempt }) {
  const t = translator(progressMessages, locale);
  const { id, kind, quizId, submittedAt } = attempt;
  if (kind === "final" || kind === "pretest") return t(kind);
  if (quizId === sampleQuizId) return t("sample");
  if (kind === "practice") {
    const place = href(locale, places.practice(course.id, quizId));
    return (
      <a href={submittedAt ? `${place}/${id}` : place} lang={foreignLanguage(course, locale)}>
        {findLesson(course, quizId)?.title[locale] ?? quizId}
      </a>
    );
  }
  const open = kind === "review" ? "/review/quiz" : places.check(course.id);
  const name = kind === "review" ? t("reviewed") : t(quizId === checkQuizId(90) ? "check-90" : "check-30");
  return <a href={href(locale, submittedAt ? `/review/${id}` : open)}>{name}</a>;
}
