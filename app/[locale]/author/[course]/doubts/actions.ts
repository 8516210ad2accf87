"use server";

import { notFound, redirect } from "next/navigation";
import { authorForm } from "@/app/_door/form-gate";
import { Slug } from "@/domain/course";
import { href, saying } from "@/messages/links";
import { places } from "@/messages/places";
import { answer } from "@/school/doubts";
import { SentAnswer } from "@/school/sent-answer";

/** Answers a doubt about a course of the studio. */
export const answerForCourse = authorForm(
  SentAnswer.extend({ course: Slug }),
  async ({ course, doubt: doubtId, page, ...said }, { asker, locale, refuse }) => {
    const outcome = await answer({ courseId: course, cohortId: null }, { ...said, doubtId, actorId: asker.id });
    if (outcome.accepted)
      redirect(saying(`${href(locale, `${places.author(course)}/doubts`)}?page=${page}#${doubtId}`, "answered"));
    if (outcome.refusal === "no-such-doubt") notFound();
    return refuse(outcome.refusal, outcome.refusal === "unexplained" ? "answer" : undefined);
  },
);
