import { Moment } from "@/app/_ui/moment";
import { Pager } from "@/app/_ui/pager";
import { Plain } from "@/app/_ui/plain";
import { checkQuizId } from "@/domain/check";
import { type Course, findLesson, foreignLanguage, type Locale } from "@/domain/course";
import { isTellable } from "@/domain/final";
import { sampleQuizId } from "@/domain/guest";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { progressMessages } from "@/messages/progress";
import { translator } from "@/messages/translator";
import type { PastAttempt } from "@/prisma/history";
import type { Page } from "@/school/cohort-mastery";
import styles from "./history.module.css";

type Props = { locale: Locale; course: Course; history: Page<PastAttempt>; now: Date };

/** Every attempt as it was, the newest first. The score of a final that can still be changed is withheld, and a pretest has none. */
export function History({ locale, course, history, now }: Props) {
  const t = translator(progressMessages, locale);
  return (
    <Plain as="section" className="stack" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      <Cards locale={locale} course={course} attempts={history.rows} now={now} />
      <Pager
        locale={locale}
        table={t("history")}
        page={history.page}
        pages={history.pages}
        hrefOf={(page) => `${href(locale, places.progress(course.id))}?page=${page}#history`}
      />
    </Plain>
  );
}

type CardsProps = { locale: Locale; course: Course; attempts: readonly PastAttempt[]; now: Date };

/** Two lines an attempt: what it was and what it came to; when, and how far. */
function Cards({ locale, course, attempts, now }: CardsProps) {
  const t = translator(progressMessages, locale);
  return (
    <ol className={styles.cards}>
      {attempts.map((attempt) => (
        <li key={attempt.id}>
          <p className={styles.what}>
            <Name locale={locale} course={course} attempt={attempt} />
            {attempt.kind !== "pretest" && (
              <strong className="num">
                {isTellable(attempt, now) ? t("of", { raw: attempt.raw, max: attempt.max }) : t("withheld")}
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

function HowFar({ locale, attempt }: { locale: Locale; attempt: PastAttempt }) {
  const t = translator(progressMessages, locale);
  const { kind, scope, submittedAt, answered, max: total } = attempt;
  if (!submittedAt) return <span>{t("open")}</span>;
  if (kind === "practice") return <span>{t(scope)}</span>;
  if (kind !== "pretest") return null;
  return <span>{answered === 0 ? t("skipped") : t("answered", { answered, total })}</span>;
}

function Name({ locale, course, attempt }: { locale: Locale; course: Course; attempt: PastAttempt }) {
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
