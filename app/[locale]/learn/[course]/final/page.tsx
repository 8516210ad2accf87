import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { courseOf, requireCourse, requireLearner } from "@/app/_door/gate";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { ChangeableQuestion } from "@/app/_quiz/changeable-question";
import { questionNumberIn } from "@/app/_quiz/question-number";
import { pageIn } from "@/app/_ui/doubts/page-in";
import type { Attempt } from "@/domain/attempt";
import { Locale } from "@/domain/course";
import { finalProgress } from "@/domain/final";
import { finalMessages } from "@/messages/final";
import { finalQuestionMessages } from "@/messages/final-question";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";
import { readFinals } from "@/school/final";
import { respondInFinal } from "./actions";
import { Deadline } from "./deadline";
import { Start } from "./start";

type Search = Partial<Record<"question" | "incomplete" | "said" | "page", string | string[]>>;
type Props = { params: Promise<{ locale: string; course: string }>; searchParams: Promise<Search> };

/** The page's title and the page ask for the same. */
const finalsOf = cache(readFinals);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, course: courseId } = await params;
  const t = translator(finalMessages, Locale.parse(locale));
  const viewer = await findViewer();
  const { course } = await courseOf(courseId);
  const open = viewer && openOf(await finalsOf(viewer.id, course));
  const n = open && questionNumberIn(open, (await searchParams).question);
  return { title: n ? t("pageTitle", { n, total: finalProgress(open).total }) : t("title") };
}

/** The final: what it is and a way to start it, or the question where the open one goes on. */
export default answering(async function FinalPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const locale = Locale.parse(language);
  const { course } = await requireCourse(locale, courseId);
  const place = href(locale, places.final(course.id));
  const viewer = await requireLearner(locale);
  const { question, incomplete, said, page } = await searchParams;
  const finals = await finalsOf(viewer.id, course);
  const open = openOf(finals);
  const last = finals.at(-1);
  // Who was at a question is told what became of the final: its time ran out, or it was handed in elsewhere.
  if (!open && last && question !== undefined) redirect(`${place}/${last.id}`);
  if (!open) return <Start locale={locale} course={course} viewer={viewer} finals={finals} page={pageIn(page)} />;
  const number = questionNumberIn(open, question);
  if (number === undefined) redirect(`${place}/hand-in`);
  const t = translator(finalQuestionMessages, locale);
  return (
    <ChangeableQuestion
      locale={locale}
      attempt={open}
      number={number}
      asksCertainty={viewer.asksCertainty}
      incomplete={incomplete}
      wasTaken={said === "elsewhere"}
      place={place}
      action={respondInFinal}
      closeLabel={t("close")}
      notice={<Deadline locale={locale} deadlineAt={open.deadlineAt} />}
      end={<a href={`${place}/hand-in`}>{t("review")}</a>}
    />
  );
});

const openOf = (finals: Attempt[]): Attempt | undefined => finals.find(({ submittedAt }) => submittedAt === null);
