import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Diagnosis } from "@/app/_ui/results/diagnosis";
import { ItemList } from "@/app/_ui/results/item-list";
import styles from "@/app/_ui/results/results.module.css";
import { Shell } from "@/app/_ui/shell";
import { Trial } from "@/app/_ui/trial";
import { startAgain } from "@/app/[locale]/learn/[lesson]/quiz/actions";
import { answering } from "@/app/answering";
import { db } from "@/app/db";
import { isUuid, requirePlayer } from "@/app/gate";
import { href } from "@/app/links";
import { resultsMessages } from "@/app/messages/results";
import { translator } from "@/app/messages/translator";
import { trialMessages } from "@/app/messages/trial";
import { asViewer } from "@/app/session";
import { course } from "@/content/course";
import { countedResponses, findItem, missedItemIds } from "@/domain/attempt";
import { Choice, findLesson, Locale } from "@/domain/course";
import { feedbackOn } from "@/domain/feedback";
import { sampleQuizId } from "@/domain/guest";
import { scoreAttempt, scoreBand } from "@/domain/score";
import { findAttempt } from "@/prisma/attempt";
import { getEditionOrThrow } from "@/prisma/edition";

type Props = {
  params: Promise<{ locale: string; lesson: string; attempt: string }>;
  searchParams: Promise<{ key?: string | string[]; choice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson } = await params;
  const language = Locale.parse(locale);
  return { title: translator(resultsMessages, language)("title", { lesson: findLesson(course, lesson)?.title[language] ?? "" }) };
}

/** One attempt as it was: score with its band, what was taken for what, how sure, and every item with its explanation. */
export default answering(async function ResultsPage({ params, searchParams }: Props) {
  const { locale: language, lesson: lessonId, attempt: id } = await params;
  const locale = Locale.parse(language);
  const player = await requirePlayer(locale, lessonId);
  const viewer = asViewer(player);
  const attempt = (isUuid(id) && (await findAttempt(db(), { id, userId: player.id }))) || notFound();
  if (attempt.kind !== "practice" || attempt.quizId !== lessonId || attempt.quizId === sampleQuizId) notFound();
  const t = translator(resultsMessages, locale);
  const edition = await getEditionOrThrow(db(), attempt.editionId);
  const place = href(locale, `/learn/${lessonId}/quiz`);

  const keyed = countedResponses(attempt).flatMap((response) => {
    const item = findItem(edition, response.itemId);
    return item ? [{ ...response, key: item.key, feedback: feedbackOn(edition, item, response, locale) }] : [];
  });
  const score = scoreAttempt(attempt);
  const band = attempt.scope === "full" ? scoreBand(score) : null;
  const missed = missedItemIds(attempt).length;
  const query = await searchParams;
  const filter = { key: Choice.safeParse(query.key).data, choice: Choice.safeParse(query.choice).data };

  return (
    <Shell locale={locale} viewer={viewer} place="learn" wide>
      {!viewer && <Trial locale={locale} next={`${place}/${attempt.id}`} />}
      <div className={styles.results}>
        <header className={styles.head}>
          <p className="meta">{findLesson(edition, lessonId)?.title[locale]}</p>
          <h1>{t(attempt.scope === "full" ? "score" : "retryScore", score)}</h1>
          <p className="lead">{band ? t("band", band) : t("short")}</p>
          <p className="meta">{t("firstOnly")}</p>
          {attempt.submittedAt ? (
            <div className="row">
              {missed > 0 && (
                <form action={startAgain.bind(null, locale, lessonId, attempt.id)}>
                  <button type="submit" className="button" data-primary>
                    {t("retry", { n: missed })}
                  </button>
                </form>
              )}
              <form action={startAgain.bind(null, locale, lessonId, null)}>
                <button type="submit" className="button">
                  {t("again")}
                </button>
              </form>
              <a
                className="button"
                data-quiet={(viewer && missed > 0) || undefined}
                data-primary={missed === 0 || undefined}
                href={viewer ? href(locale, "/learn") : `${href(locale, "/sign-up")}?next=${encodeURIComponent(href(locale, "/learn"))}`}
              >
                {viewer ? t("back") : translator(trialMessages, locale)("goOn")}
              </a>
            </div>
          ) : (
            <p className="notice">
              {t("unfinished")} <a href={place}>{t("goOn")}</a>
            </p>
          )}
        </header>
        <Diagnosis locale={locale} responses={keyed} place={`${place}/${attempt.id}`} filter={filter} />
        <ItemList
          locale={locale}
          responses={keyed.filter(({ key, choice }) => (filter.key ?? key) === key && (filter.choice ?? choice) === choice)}
          filter={filter.key && filter.choice ? { key: filter.key, choice: filter.choice } : null}
          allHref={`${place}/${attempt.id}#items`}
          lessonsHref={href(locale, "/learn")}
        />
      </div>
    </Shell>
  );
});
