import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireCourse, requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { type QuizSearch, quizScreen } from "@/app/_quiz/screen";
import { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { reviewMessages } from "@/messages/review";
import { translator } from "@/messages/translator";
import { readReview } from "@/school/review";

type Props = { params: Promise<{ locale: string; course: string }>; searchParams: Promise<QuizSearch> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(reviewMessages, Locale.parse((await params).locale))("title") };
}

/** The check that was begun; without one, back to where it is offered. */
export default answering(async function CheckPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const locale = Locale.parse(language);
  const { course } = await requireCourse(locale, courseId);
  const viewer = await requireLearner(locale);
  const { attempts } = await readReview(viewer.id, course);
  return quizScreen({
    player: viewer,
    locale,
    search: await searchParams,
    own: attempts.filter(({ kind }) => kind === "check"),
    place: places.check(course.id),
    resultsOf: ({ id }) => `/review/${id}`,
    start: async () => redirect(href(locale, "/review")),
  });
});
