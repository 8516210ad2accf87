import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Quiz } from "@/app/_ui/quiz/quiz.client";
import { db } from "@/app/db";
import { isUuid, requireLearner } from "@/app/gate";
import { href } from "@/app/links";
import { quizMessages } from "@/app/messages/quiz";
import { roleMessages } from "@/app/messages/roles";
import { translator } from "@/app/messages/translator";
import { startPractice } from "@/app/practice";
import { questionOf, toldAt } from "@/app/quiz-view";
import { course } from "@/content/course";
import type { Attempt } from "@/domain/attempt";
import { findLesson, Locale } from "@/domain/course";
import { findAttempt, findAttempts } from "@/prisma/attempt";
import { getEditionOrThrow } from "@/prisma/edition";
import { respondByForm } from "./actions";

type Props = {
  params: Promise<{ locale: string; lesson: string }>;
  searchParams: Promise<{ feedback?: string | string[]; attempt?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson } = await params;
  const language = Locale.parse(locale);
  return { title: translator(quizMessages, language)("title", { lesson: findLesson(course, lesson)?.title[language] ?? "" }) };
}

/** The lesson's practice: the open attempt where it stands; a first visit opens one, and a finished one shows its results. */
export default async function QuizPage({ params, searchParams }: Props) {
  const { locale: language, lesson: lessonId } = await params;
  const locale = Locale.parse(language);
  const viewer = await requireLearner(locale);
  const lesson = findLesson(course, lessonId) ?? notFound();
  const { feedback, attempt: attemptId } = await searchParams;

  const own = (await findAttempts(db(), { userId: viewer.id, courseId: course.id })).filter(({ quizId }) => quizId === lesson.id);
  const open = own.find(({ submittedAt }) => submittedAt === null);
  const named = typeof attemptId === "string" && isUuid(attemptId) ? await findAttempt(db(), { id: attemptId, userId: viewer.id }) : null;
  const latest = own.at(-1);
  const told = feedback === undefined ? null : (named ?? open ?? latest);
  const results = (attempt: Attempt) => href(locale, `/learn/${lesson.id}/quiz/${attempt.id}`);
  if (!open && !told && latest) redirect(results(latest));
  const attempt = told ?? open ?? (await startPractice(viewer.id, lesson.id));

  const edition = await getEditionOrThrow(db(), attempt.editionId);
  const shown = told && typeof feedback === "string" ? toldAt(told, edition, Number(feedback), locale) : null;
  const question = questionOf(attempt, edition, locale);
  if (!shown && !question) redirect(results(attempt));

  const quiz = href(locale, `/learn/${lesson.id}/quiz`);
  return (
    <Quiz
      key={`${attempt.id} ${attempt.responses.length} ${shown ? "told" : "asked"}`}
      attemptId={attempt.id}
      locale={locale}
      words={quizMessages[locale]}
      roles={roleMessages[locale]}
      question={shown ? null : question}
      told={shown}
      responseId={crypto.randomUUID()}
      hrefs={{
        close: href(locale, "/learn"),
        quiz,
        results: results(attempt),
        lessons: href(locale, "/learn"),
        signIn: `${href(locale, "/sign-in")}?next=${encodeURIComponent(quiz)}`,
      }}
      action={respondByForm.bind(null, lesson.id)}
    />
  );
}
