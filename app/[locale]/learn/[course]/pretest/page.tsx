import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { courseOf, requireCourse, requireLearner } from "@/app/_door/gate";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { ChangeableQuestion } from "@/app/_quiz/changeable-question";
import { questionNumberIn } from "@/app/_quiz/question-number";
import { Press } from "@/app/_ui/form/press";
import { PendingButton } from "@/app/_ui/pending-button.client";
import { Shell } from "@/app/_ui/shell";
import { PretestCard } from "@/app/[locale]/learn/[course]/pretest-card";
import { Locale } from "@/domain/course";
import { finalProgress } from "@/domain/final";
import { isSkipped } from "@/domain/pretest";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { pretestMessages } from "@/messages/pretest";
import { translator } from "@/messages/translator";
import { readPretest } from "@/school/pretest";
import { leavePretest, respondInPretest } from "./actions";
import { Done } from "./done";

type Search = Partial<Record<"question" | "incomplete" | "said", string | string[]>>;
type Props = { params: Promise<{ locale: string; course: string }>; searchParams: Promise<Search> };

/** The page's title and the page ask for the same. */
const pretestOf = cache(readPretest);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, course: courseId } = await params;
  const t = translator(pretestMessages, Locale.parse(locale));
  const viewer = await findViewer();
  const { course } = await courseOf(courseId);
  const { state, pretest } = viewer ? await pretestOf(viewer.id, course) : { state: "offered", pretest: null };
  const n = state === "open" && pretest && questionNumberIn(pretest, (await searchParams).question);
  return { title: n ? t("pageTitle", { n, total: pretest.itemIds.length }) : t("title") };
}

/** The pretest: a way to start it, the question where it goes on, or that it is done. Skipped or never taken, it is over. */
export default answering(async function PretestPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const locale = Locale.parse(language);
  const { course } = await requireCourse(locale, courseId);
  const viewer = await requireLearner(locale);
  const t = translator(pretestMessages, locale);
  const place = href(locale, places.pretest(course.id));
  const { question, incomplete, said } = await searchParams;
  const { state, pretest } = await pretestOf(viewer.id, course);
  if (state === "offered")
    return (
      <Shell locale={locale} viewer={viewer} place="learn">
        <div className="stack">
          <h1>{t("title")}</h1>
          <PretestCard locale={locale} course={course} state={state} attempts={[]} />
        </div>
      </Shell>
    );
  if (!pretest || isSkipped(pretest)) redirect(href(locale, places.course(course.id)));
  const number = pretest.submittedAt ? undefined : questionNumberIn(pretest, question);
  if (number === undefined)
    return (
      <Done
        locale={locale}
        course={course}
        viewer={viewer}
        answered={finalProgress(pretest)}
        isUncounted={said === "uncounted"}
      />
    );
  return (
    <ChangeableQuestion
      locale={locale}
      attempt={pretest}
      number={number}
      asksCertainty={viewer.asksCertainty}
      incomplete={incomplete}
      wasTaken={said === "elsewhere"}
      place={place}
      action={respondInPretest}
      closeLabel={t("close")}
      end={
        <Press action={leavePretest} fields={{ course: course.id }}>
          <PendingButton pending={t("ending")} data-quiet>
            {t("end")}
          </PendingButton>
        </Press>
      }
    />
  );
});
