import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { answering } from "@/app/_door/answering";
import { requirePlayer } from "@/app/_door/gate";
import { type QuizSearch, quizScreen } from "@/app/_quiz/screen";
import { course } from "@/content/course";
import { findLesson, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { quizMessages } from "@/messages/quiz";
import { stateMessages } from "@/messages/states";
import { translator } from "@/messages/translator";
import { findAttempts } from "@/prisma/attempt";
import { db } from "@/school/db";
import { startPractice } from "@/school/practice";

type Props = { params: Promise<{ locale: string; lesson: string }>; searchParams: Promise<QuizSearch> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson } = await params;
  const language = Locale.parse(locale);
  const found = findLesson(course, lesson);
  return { title: found ? translator(quizMessages, language)("title", { lesson: found.title[language] }) : translator(stateMessages, language)("notFound") };
}

/** The lesson's practice: the open attempt where it stands; a first visit opens one, and a finished one shows its results. */
export default answering(async function QuizPage({ params, searchParams }: Props) {
  const { locale: language, lesson: lessonId } = await params;
  const locale = Locale.parse(language);
  const player = await requirePlayer(locale, lessonId);
  const lesson = findLesson(course, lessonId) ?? notFound();
  const place = `/learn/${lesson.id}/quiz`;
  const own = (await findAttempts(db(), { userId: player.id, courseId: course.id })).filter(({ quizId }) => quizId === lesson.id);
  const latest = own.at(-1);
  return quizScreen({
    player,
    locale,
    search: await searchParams,
    own,
    place,
    resultsOf: ({ id }) => `${place}/${id}`,
    start: () => (latest ? redirect(href(locale, `${place}/${latest.id}`)) : startPractice(player.id, lesson)),
  });
});
