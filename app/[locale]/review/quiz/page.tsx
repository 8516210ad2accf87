import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { answering } from "@/app/_door/answering";
import { requireLearner } from "@/app/_door/gate";
import { type QuizSearch, quizScreen } from "@/app/_quiz/screen";
import { course } from "@/content/course";
import { type Attempt, findItem } from "@/domain/attempt";
import { Locale } from "@/domain/course";
import { evidenceByResponsibility } from "@/domain/evidence";
import { reasonFor } from "@/domain/review";
import { href } from "@/messages/links";
import { reviewMessages } from "@/messages/review";
import { timeZone, translator } from "@/messages/translator";
import { readReview, reviewQuizId } from "@/school/review";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<QuizSearch> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(reviewMessages, Locale.parse((await params).locale))("title") };
}

const words = { "surely-missed": "surely-missed", due: "due-item", "new-variant": "new-variant", ahead: "ahead-item" } as const;

/** The open review, each question with why it is here; without one, back to what today holds. */
export default answering(async function ReviewQuizPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const t = translator(reviewMessages, locale);
  const { attempts } = await readReview(viewer.id);
  const evidence = evidenceByResponsibility(course, attempts);
  const notes = (attempt: Attempt) =>
    Object.fromEntries(
      attempt.itemIds.flatMap((itemId) => {
        const item = findItem(course, itemId);
        return item ? [[itemId, t(words[reasonFor(item, evidence.get(item.responsibilityId) ?? [], attempt.startedAt, timeZone)])]] : [];
      }),
    );
  return quizScreen({
    player: viewer,
    locale,
    search: await searchParams,
    own: attempts.filter(({ quizId }) => quizId === reviewQuizId),
    place: "/review/quiz",
    resultsOf: ({ id }) => `/review/${id}`,
    start: async () => redirect(href(locale, "/review")),
    notes,
  });
});
