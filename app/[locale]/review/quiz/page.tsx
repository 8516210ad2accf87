import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { type QuizSearch, quizScreen } from "@/app/_quiz/screen";
import type { Attempt } from "@/domain/attempt";
import { type Course, findItem, foreignLanguage, Locale } from "@/domain/course";
import { evidenceByResponsibility } from "@/domain/evidence";
import { reasonFor } from "@/domain/review";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { reviewMessages } from "@/messages/review";
import { timeZone, translator } from "@/messages/translator";
import { readReviews } from "@/school/review";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<QuizSearch> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(reviewMessages, Locale.parse((await params).locale))("title") };
}

const words = {
  "surely-missed": "surely-missed",
  due: "due-item",
  "new-variant": "new-variant",
  ahead: "ahead-item",
} as const;

/** The open review, each question with why it is here; without one, back to what today holds. */
export default answering(async function ReviewQuizPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const t = translator(reviewMessages, locale);
  const { courses, reviews } = await readReviews(viewer.id);
  const courseAt = (attempt: Attempt | undefined) =>
    courses.find(({ attempts }) => attempts.some(({ id }) => id === attempt?.id)) ?? courses[0];
  const notes = (attempt: Attempt) => {
    const own = courseAt(attempt);
    if (!own) return {};
    const evidence = evidenceByResponsibility(own.course, own.attempts);
    return Object.fromEntries(
      attempt.itemIds.flatMap((itemId) => {
        const item = findItem(own.course, itemId);
        if (!item) return [];
        const before = evidence.get(item.responsibilityId) ?? [];
        const reason = t(words[reasonFor(item, before, attempt.startedAt, timeZone)]);
        const note = courses.length > 1 ? withCourse(locale, own.course, reason) : reason;
        return [[itemId, note]];
      }),
    );
  };
  const search = await searchParams;
  const asked =
    reviews.find(({ id }) => id === search.attempt) ?? reviews.find(({ submittedAt }) => submittedAt === null);
  return quizScreen({
    player: viewer,
    locale,
    search,
    own: reviews,
    lessonsPlace: places.course(courseAt(asked)?.course.id ?? ""),
    place: "/review/quiz",
    resultsOf: ({ id }) => `/review/${id}`,
    start: async () => redirect(href(locale, "/review")),
    notes,
  });
});

const withCourse = (locale: Locale, course: Course, reason: string) => (
  <>
    <span lang={foreignLanguage(course, locale)}>{course.title[locale]}</span> · {reason}
  </>
);
