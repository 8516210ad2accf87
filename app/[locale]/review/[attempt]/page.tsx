import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cellIn } from "@/app/_door/cell";
import { courseOf, requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { piece } from "@/app/_page/piece";
import { Around } from "@/app/_ui/language/around";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { Details } from "@/app/_ui/results/details";
import { ItemList } from "@/app/_ui/results/item-list";
import { NextReview, NextStep } from "@/app/_ui/results/onward";
import styles from "@/app/_ui/results/results.module.css";
import { Summary } from "@/app/_ui/results/summary";
import { Settling } from "@/app/_ui/settling.client";
import { Shell } from "@/app/_ui/shell";
import { type Attempt, missedItemIds } from "@/domain/attempt";
import { checkDays, checkQuizId } from "@/domain/check";
import { foreignLanguage, Locale } from "@/domain/course";
import { toldResponses } from "@/domain/feedback";
import { scoreAttempt } from "@/domain/score";
import { isUuid } from "@/domain/text";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { reviewMessages } from "@/messages/review";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { findAttempt, findSitting } from "@/prisma/attempt";
import { getEditionOrThrow } from "@/prisma/edition";
import { db } from "@/school/db";
import { lessonAfter, readReview } from "@/school/review";

type Props = {
  params: Promise<{ locale: string; attempt: string }>;
  searchParams: Promise<{ key?: string | string[]; choice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(reviewMessages, Locale.parse((await params).locale))("title") };
}

/** A review or a check as it went: how many were right at once, what tomorrow holds, and every item with its explanation. */
export default answering(async function ReviewResultsPage({ params, searchParams }: Props) {
  const { locale: language, attempt: id } = await params;
  const locale = Locale.parse(language);
  const viewer = await requireLearner(locale);
  const t = translator(reviewMessages, locale);
  const attempt = (isUuid(id) && (await findAttempt(db(), { id, userId: viewer.id }))) || notFound();
  if (attempt.kind !== "review" && attempt.kind !== "check") notFound();
  const edition = await getEditionOrThrow(db(), attempt.editionId);
  const review = await readReview(viewer.id, (await courseOf(edition.id)).course);
  const { sittingId } = attempt;
  const sitting = sittingId === null ? [] : await findSitting(db(), { userId: viewer.id, sittingId });
  const others = sitting.filter((other) => other.id !== attempt.id);
  // What was opened together goes on with its next course.
  if (attempt.submittedAt && others.some(({ submittedAt }) => submittedAt === null))
    redirect(href(locale, "/review/quiz"));
  const roles = roleNames(edition.roles, locale);
  const days = checkDays.find((day) => attempt.quizId === checkQuizId(day));
  const score = scoreAttempt(attempt);
  const responses = toldResponses(edition, attempt, locale);
  const query = await searchParams;
  const filter = cellIn(query);
  const place = href(locale, `/review/${attempt.id}`);
  const isDone = attempt.submittedAt !== null && review.plan.due.length === 0;
  return (
    <Shell locale={locale} viewer={viewer} place="review" frame={Settling}>
      <div className={styles.outcome}>
        <Summary
          locale={locale}
          roles={roles}
          of={days ? t("check", { days }) : t(isDone ? "done" : "title")}
          title={days ? t("resultCheck", { ...score, days }) : t("resultReview", score)}
          responses={responses}
        >
          <LanguageNote locale={locale} course={edition} />
          {attempt.submittedAt ? (
            <div className="row">
              {review.plan.due.length > 0 ? (
                <a className="button" data-primary href={href(locale, "/review")}>
                  {t("due", { n: review.plan.due.length })}
                </a>
              ) : (
                <NextStep locale={locale} course={edition} lesson={lessonAfter(edition, review.attempts)} />
              )}
              <a className="button" href={href(locale, places.course(edition.id))}>
                {t("toCourse")}
              </a>
            </div>
          ) : (
            <p className="notice">
              {t("unfinished")} <a href={href(locale, days ? places.check(edition.id) : "/review/quiz")}>{t("goOn")}</a>
            </p>
          )}
          <NextReview locale={locale} plan={review.plan} />
          {others.length > 0 && <Others locale={locale} attempts={others} />}
          {missedItemIds(attempt).length > 0 && <p className="meta">{t("resultNote")}</p>}
        </Summary>
        <Details locale={locale} roles={roles} score={score} responses={responses} place={place} filter={filter} />
        <ItemList
          locale={locale}
          roles={roles}
          responses={responses}
          place={place}
          filter={filter}
          lessonsHref={href(locale, places.course(edition.id))}
          doubtHref={href(locale, places.doubt(attempt.id))}
        />
      </div>
    </Shell>
  );
});

/** What the other courses of the same sitting came to, each by the page that tells it. */
const Others = piece(async function Others({ locale, attempts }: { locale: Locale; attempts: Attempt[] }) {
  const t = translator(reviewMessages, locale);
  const editions = await Promise.all(attempts.map(({ editionId }) => getEditionOrThrow(db(), editionId)));
  return (
    <ul>
      {attempts.map((attempt, index) => {
        const edition = editions[index];
        const course = edition?.title[locale] ?? "";
        return (
          <li key={attempt.id}>
            <a href={href(locale, `/review/${attempt.id}`)}>
              <Around words={course} lang={edition && foreignLanguage(edition, locale)}>
                {t("resultOther", { ...scoreAttempt(attempt), course })}
              </Around>
            </a>
          </li>
        );
      })}
    </ul>
  );
});
