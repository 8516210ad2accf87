"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { memberPress } from "@/app/_door/form-gate";
import { courseOf } from "@/app/_door/gate";
import { incompleteIn } from "@/app/_door/incomplete";
import { Slug } from "@/domain/course";
import { finalProgress } from "@/domain/final";
import { href, saying } from "@/messages/links";
import { places } from "@/messages/places";
import { leavePretest as leave, openPretest } from "@/school/pretest";
import { keepResponse } from "@/school/respond";
import { ChangeableResponseForm } from "@/school/sent-response";

const Asked = z.object({ course: Slug });

/** Opens the pretest; where it is over its page says so. */
export const startPretest = memberPress(Asked, async ({ course }, { asker, locale }): Promise<void> => {
  await openPretest(asker.id, await courseOf(course));
  redirect(href(locale, places.pretest(course)));
});

/** Skips the pretest, or ends it as it stands. */
export const leavePretest = memberPress(Asked, async ({ course }, { asker, locale }): Promise<void> => {
  await leave(asker.id, await courseOf(course));
  redirect(href(locale, places.pretest(course)));
});

const Question = Asked.extend({ question: z.coerce.number().int().min(1).max(100) });

/** Stores a response without telling its verdict, and goes on to the next open question; what is incomplete is asked again. */
export const respondInPretest = memberPress(
  Question,
  async ({ course, question }, { asker, locale, form }): Promise<void> => {
    const pretest = href(locale, places.pretest(course));
    const input = ChangeableResponseForm.safeParse(Object.fromEntries(form));
    if (!input.success) redirect(`${pretest}?question=${question}&${incompleteIn(form)}`);
    const { attemptId, ...response } = input.data;
    const outcome = await keepResponse({ attemptId, userId: asker.id }, response);
    if (!outcome.accepted && outcome.refusal === "no-such-attempt") notFound();
    if (!outcome.accepted && outcome.refusal === "already-submitted") redirect(saying(pretest, "uncounted"));
    if (!outcome.accepted)
      redirect(outcome.refusal === "position-taken" ? saying(`${pretest}?question=${question}`, "elsewhere") : pretest);
    const { openNumbers } = finalProgress(outcome.value.attempt);
    const next = openNumbers.find((number) => number > question) ?? openNumbers[0];
    redirect(next === undefined ? pretest : `${pretest}?question=${next}`);
  },
);
