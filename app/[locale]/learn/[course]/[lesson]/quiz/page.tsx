import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { requireCourse, requirePlayer } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { type QuizSearch, quizScreen } from "@/app/_quiz/screen";
import { lessonMetadata } from "@/app/[locale]/learn/[course]/[lesson]/lesson-metadata";
import { findLesson, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { quizMessages } from "@/messages/quiz";
import { translator } from "@/messages/translator";
import { findLatest } from "@/prisma/milestones";
import { db } from "@/school/db";
import { startPractice } from "@/school/practice";
import { openTrial } from "@/school/trial";

type Props = { params: Promise<{ locale: string; course: string; lesson: string }>; searchParams: Promise<QuizSearch> };

export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  lessonMetadata(params, ({ title }, locale) => ({
    title: translator(quizMessages, locale)("title", { lesson: title[locale] }),
  }));

/** The lesson's practice: the open attempt where it stands; a first visit opens one, and a finished one shows its results. */
export default answering(async function QuizPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId, lesson: lessonId } = await params;
  const locale = Locale.parse(language);
  const served = await requireCourse(locale, courseId);
  const { course } = served;
  const player = await requirePlayer(locale, course, lessonId);
  const lesson = findLesson(course, lessonId) ?? notFound();
  const place = places.practice(course.id, lesson.id);
  const own = await findLatest(db(), { userId: player.id, courseId: course.id, quizId: lesson.id });
  const latest = own.at(-1);
  return quizScreen({
    player,
    locale,
    search: await searchParams,
    own,
    place,
    resultsOf: ({ id }) => `${place}/${id}`,
    start: () => {
      if (latest) redirect(href(locale, `${place}/${latest.id}`));
      return player.unstored ? openTrial(player.unstored, served, lesson) : startPractice(player.id, served, lesson);
    },
  });
});
