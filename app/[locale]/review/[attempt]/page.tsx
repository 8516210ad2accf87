import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ItemList } from "@/app/_ui/results/item-list";
import { Shell } from "@/app/_ui/shell";
import { answering } from "@/app/answering";
import { db } from "@/app/db";
import { isUuid, requireLearner } from "@/app/gate";
import { href } from "@/app/links";
import { reviewMessages } from "@/app/messages/review";
import { translator } from "@/app/messages/translator";
import { readReview } from "@/app/review";
import { countedResponses, findItem, missedItemIds } from "@/domain/attempt";
import { checkDays, checkQuizId } from "@/domain/check";
import { Locale } from "@/domain/course";
import { feedbackOn } from "@/domain/feedback";
import { scoreAttempt } from "@/domain/score";
import { findAttempt } from "@/prisma/attempt";
import { getEditionOrThrow } from "@/prisma/edition";

type Props = { params: Promise<{ locale: string; attempt: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(reviewMessages, Locale.parse((await params).locale))("title") };
}

/** A review or a check as it went: how many were right at once, what tomorrow holds, and every item with its explanation. */
export default answering(async function ReviewResultsPage({ params }: Props) {
  const { locale: language, attempt: id } = await params;
  const locale = Locale.parse(language);
  const viewer = await requireLearner(locale);
  const t = translator(reviewMessages, locale);
  const attempt = (isUuid(id) && (await findAttempt(db(), { id, userId: viewer.id }))) || notFound();
  if (attempt.kind !== "review" && attempt.kind !== "check") notFound();
  const [{ plan }, edition] = await Promise.all([readReview(viewer.id), getEditionOrThrow(db(), attempt.editionId)]);
  const days = checkDays.find((day) => attempt.quizId === checkQuizId(day));
  const score = scoreAttempt(attempt);
  const responses = countedResponses(attempt).flatMap((response) => {
    const item = findItem(edition, response.itemId);
    return item ? [{ itemId: item.id, feedback: feedbackOn(edition, item, response, locale) }] : [];
  });
  return (
    <Shell locale={locale} viewer={viewer} place="review">
      <div className="stack">
        <h1>{days ? t("resultCheck", { ...score, days }) : t(attempt.submittedAt && plan.due.length === 0 ? "done" : "title")}</h1>
        {!days && <p className="lead">{t("resultReview", score)}</p>}
        {!attempt.submittedAt && (
          <p className="notice">
            {t("unfinished")} <a href={href(locale, days ? "/review/check" : "/review/quiz")}>{t("goOn")}</a>
          </p>
        )}
        {plan.due.length === 0 && <p>{plan.tomorrow > 0 ? t("tomorrow", { n: plan.tomorrow }) : t("tomorrowNone")}</p>}
        {missedItemIds(attempt).length > 0 && <p className="meta">{t("resultNote")}</p>}
        <div className="row">
          <a className="button" data-primary href={href(locale, plan.due.length > 0 ? "/review" : "/learn")}>
            {plan.due.length > 0 ? t("due", { n: plan.due.length }) : t("toCourse")}
          </a>
        </div>
        <ItemList locale={locale} responses={responses} filter={null} allHref="#items" lessonsHref={href(locale, "/learn")} />
      </div>
    </Shell>
  );
});
