import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cellIn } from "@/app/_door/cell";
import { requireCourse, requirePlayer } from "@/app/_door/gate";
import { asViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { startAgain } from "@/app/_quiz/actions";
import { Press } from "@/app/_ui/form/press";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { PendingButton } from "@/app/_ui/pending-button.client";
import { Details } from "@/app/_ui/results/details";
import { ItemList } from "@/app/_ui/results/item-list";
import { NextReview, NextStep } from "@/app/_ui/results/onward";
import styles from "@/app/_ui/results/results.module.css";
import { Summary } from "@/app/_ui/results/summary";
import { Settling } from "@/app/_ui/settling.client";
import { Shell } from "@/app/_ui/shell";
import { Trial } from "@/app/_ui/trial";
import { lessonMetadata } from "@/app/[locale]/learn/[course]/[lesson]/lesson-metadata";
import { type Attempt, missedItemIds } from "@/domain/attempt";
import { findLesson, foreignLanguage, Locale } from "@/domain/course";
import { toldResponses } from "@/domain/feedback";
import { sampleQuizId } from "@/domain/guest";
import { scoreAttempt } from "@/domain/score";
import { isUuid } from "@/domain/text";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { resultsMessages } from "@/messages/results";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { trialMessages } from "@/messages/trial";
import { findAttempt } from "@/prisma/attempt";
import { getEditionOrThrow } from "@/prisma/edition";
import { db } from "@/school/db";
import { lessonAfter, readReview } from "@/school/review";

type Props = {
  params: Promise<{ locale: string; course: string; lesson: string; attempt: string }>;
  searchParams: Promise<{ key?: string | string[]; choice?: string | string[] }>;
};

export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  lessonMetadata(params, ({ title }, locale) => ({
    title: translator(resultsMessages, locale)("title", { lesson: title[locale] }),
  }));

/** One attempt as it was: how it went and what is next, every item with its explanation, and what the figures say. */
export default answering(async function ResultsPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId, lesson: lessonId, attempt: id } = await params;
  const locale = Locale.parse(language);
  const { course } = await requireCourse(locale, courseId);
  const player = await requirePlayer(locale, course, lessonId);
  const viewer = asViewer(player);
  const attempt = (isUuid(id) && (await findAttempt(db(), { id, userId: player.id }))) || notFound();
  if (attempt.kind !== "practice" || attempt.quizId !== lessonId || attempt.quizId === sampleQuizId) notFound();
  const t = translator(resultsMessages, locale);
  const edition = await getEditionOrThrow(db(), attempt.editionId);
  if (edition.id !== course.id) notFound();
  const roles = roleNames(edition.roles, locale);
  const place = href(locale, places.practice(course.id, lessonId));

  const keyed = toldResponses(edition, attempt, locale);
  const score = scoreAttempt(attempt);
  const missed = missedItemIds(attempt).length;
  const query = await searchParams;
  const filter = cellIn(query);
  const review = viewer && (await readReview(viewer.id, course));

  return (
    <Shell locale={locale} viewer={viewer} place="learn" frame={Settling}>
      {!viewer && <Trial locale={locale} next={`${place}/${attempt.id}`} />}
      <div className={styles.outcome}>
        <Summary
          locale={locale}
          roles={roles}
          of={<span lang={foreignLanguage(edition, locale)}>{findLesson(edition, lessonId)?.title[locale]}</span>}
          title={t(titleOf(attempt), score)}
          responses={keyed}
        >
          <LanguageNote locale={locale} course={edition} />
          {attempt.submittedAt ? (
            <>
              <div className="row">
                {review ? (
                  <NextStep locale={locale} course={course} lesson={lessonAfter(course, review.attempts)} />
                ) : (
                  <a
                    className="button"
                    data-primary
                    href={`${href(locale, "/sign-up")}?next=${encodeURIComponent(href(locale, places.course(course.id)))}`}
                  >
                    {translator(trialMessages, locale)("goOn")}
                  </a>
                )}
                {missed > 0 && (
                  <Press action={startAgain} fields={{ course: course.id, lesson: lessonId, missedIn: attempt.id }}>
                    <PendingButton pending={t("starting")}>{t("retry", { n: missed })}</PendingButton>
                  </Press>
                )}
              </div>
              {review && <NextReview locale={locale} plan={review.plan} />}
              <div className="row">
                <Press action={startAgain} fields={{ course: course.id, lesson: lessonId }}>
                  <PendingButton pending={t("starting")} data-quiet>
                    {t("again")}
                  </PendingButton>
                </Press>
                {viewer && (
                  <a className="button" data-quiet href={href(locale, places.course(course.id))}>
                    {t("back")}
                  </a>
                )}
              </div>
            </>
          ) : (
            <p className="notice">
              {t("unfinished")} <a href={place}>{t("goOn")}</a>
            </p>
          )}
        </Summary>
        <Details
          locale={locale}
          roles={roles}
          score={attempt.scope === "full" ? score : null}
          responses={keyed}
          place={`${place}/${attempt.id}`}
          filter={filter}
        />
        <ItemList
          locale={locale}
          roles={roles}
          responses={keyed}
          place={`${place}/${attempt.id}`}
          filter={filter}
          lessonsHref={href(locale, places.course(course.id))}
          doubtHref={viewer ? href(locale, places.doubt(attempt.id)) : undefined}
        />
      </div>
    </Shell>
  );
});

function titleOf(attempt: Attempt): "score" | "allRight" | "retryScore" {
  if (attempt.scope === "retry") return "retryScore";
  const { raw, max } = scoreAttempt(attempt);
  return raw === max ? "allRight" : "score";
}
