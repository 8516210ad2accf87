import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { type QuizSearch, quizScreen } from "@/app/_quiz/screen";
import type { Attempt } from "@/domain/attempt";
import { type Course, foreignLanguage, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { reviewMessages } from "@/messages/review";
import { translator } from "@/messages/translator";
import { readReasons, readReviews } from "@/school/review";

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
  const notes = async (attempt: Attempt, edition: Course) => {
    const own = courses.find(({ course }) => course.id === edition.id);
    if (!own) return {};
    const reasons = await readReasons(viewer.id, own, attempt);
    return Object.fromEntries(
      [...reasons].map(([itemId, reason]) => {
        const note = t(words[reason]);
        return [itemId, courses.length > 1 ? withCourse(locale, own.course, note) : note];
      }),
    );
  };
  return quizScreen({
    player: viewer,
    locale,
    search: await searchParams,
    own: reviews,
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
