"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { memberPress } from "@/app/_door/form-gate";
import { courseOf } from "@/app/_door/gate";
import { incompleteIn } from "@/app/_door/incomplete";
import { Slug } from "@/domain/course";
import { finalProgress, isOverdue } from "@/domain/final";
import { href, saying } from "@/messages/links";
import { places } from "@/messages/places";
import { undoFinal } from "@/prisma/final";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { openFinal, submitFinal } from "@/school/final";
import { keepResponse } from "@/school/respond";
import { ChangeableResponseForm } from "@/school/sent-response";

export const startFinal = memberPress(
  z.object({ course: Slug }),
  async ({ course }, { asker, locale }): Promise<void> => {
    await openFinal(asker.id, await courseOf(course));
    // Who has to wait is told so there.
    redirect(href(locale, places.final(course)));
  },
);

const Question = z.object({ course: Slug, question: z.coerce.number().int().min(1).max(100) });

/** Stores a response without telling its verdict, and goes on to the next open question; what is incomplete is asked again. */
export const respondInFinal = memberPress(
  Question,
  async ({ course, question }, { asker, locale, form }): Promise<void> => {
    const final = href(locale, places.final(course));
    const input = ChangeableResponseForm.safeParse(Object.fromEntries(form));
    if (!input.success) redirect(`${final}?question=${question}&${incompleteIn(form)}`);
    const { attemptId, ...response } = input.data;
    const outcome = await keepResponse({ attemptId, userId: asker.id }, response);
    if (!outcome.accepted && outcome.refusal === "no-such-attempt") notFound();
    if (!outcome.accepted && outcome.refusal === "already-submitted")
      redirect(saying(`${final}/${attemptId}`, "uncounted"));
    if (!outcome.accepted)
      redirect(outcome.refusal === "position-taken" ? saying(`${final}?question=${question}`, "elsewhere") : final);
    if (isOverdue(outcome.value.attempt, now())) redirect(saying(`${final}/${attemptId}`, "uncounted"));
    const { openNumbers } = finalProgress(outcome.value.attempt);
    const next = openNumbers.find((number) => number > question) ?? openNumbers[0];
    redirect(next === undefined ? `${final}/hand-in` : `${final}?question=${next}`);
  },
);

const Handed = z.object({ course: Slug, attempt: z.uuid() });

/** Hands the final in; where that was done already, by another tab or by the deadline, its result is shown all the same. */
export const handIn = memberPress(
  Handed,
  async ({ course: courseId, attempt: attemptId }, { asker, locale }): Promise<void> => {
    const { course } = await courseOf(courseId);
    const outcome = await submitFinal(asker.id, course, attemptId);
    if (!outcome.accepted && outcome.refusal === "no-such-final") notFound();
    redirect(href(locale, `${places.final(course.id)}/${attemptId}`));
  },
);

/** Opens the final again if its ten seconds aren't over; else its result is there to see. */
export const undoHandIn = memberPress(
  Handed,
  async ({ course: courseId, attempt: attemptId }, { asker, locale }): Promise<void> => {
    const { course } = await courseOf(courseId);
    const final = places.final(course.id);
    const outcome = await undoFinal(db(), { id: attemptId, userId: asker.id }, { course, now: now() });
    if (!outcome.accepted && outcome.refusal === "no-such-final") notFound();
    redirect(
      href(
        locale,
        !outcome.accepted && outcome.refusal === "too-late"
          ? `${final}/${attemptId}`
          : saying(`${final}/hand-in`, "undone"),
      ),
    );
  },
);
