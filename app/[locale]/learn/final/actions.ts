"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { openFinal, submitFinal } from "@/app/final";
import { isUuid, requireLearner } from "@/app/gate";
import { href } from "@/app/links";
import { course } from "@/content/course";
import { certainties } from "@/domain/choice";
import { Choice, Locale, Slug } from "@/domain/course";
import { finalStanding, isOverdue } from "@/domain/final";
import { undoFinal } from "@/prisma/final";
import { recordResponse } from "@/prisma/response";

const language = (locale: unknown): Locale => Locale.catch("vi").parse(locale);

export async function startFinal(locale: Locale): Promise<void> {
  const viewer = await requireLearner(language(locale));
  await openFinal(viewer.id);
  redirect(href(language(locale), "/learn/final"));
}

const Form = z.object({
  attemptId: z.uuid(),
  responseId: z.uuid(),
  position: z.coerce.number().int().min(0).max(1000),
  itemId: Slug,
  choice: Choice,
  certainty: z.enum(certainties).nullable().default(null),
});

/** Stores a response without telling its verdict, and goes on to the next open question; what is incomplete is asked again. */
export async function respondInFinal(locale: Locale, question: number, form: FormData): Promise<void> {
  const viewer = await requireLearner(language(locale));
  const final = href(language(locale), "/learn/final");
  const input = Form.safeParse(Object.fromEntries(form));
  const choice = Choice.safeParse(form.get("choice")).data;
  if (!input.success) redirect(`${final}?question=${question}&incomplete${choice ? `=${choice}` : ""}`);
  const { attemptId, responseId, ...response } = input.data;
  const outcome = await recordResponse(db(), { id: attemptId, userId: viewer.id }, { ...response, id: responseId, durationMs: null }, now());
  if (!outcome.accepted && outcome.refusal === "already-submitted") redirect(`${final}/${attemptId}?uncounted`);
  if (!outcome.accepted) redirect(outcome.refusal === "position-taken" ? `${final}?question=${question}&elsewhere` : final);
  if (isOverdue(outcome.value.attempt, now())) redirect(`${final}/${attemptId}?uncounted`);
  const { openNumbers } = finalStanding(outcome.value.attempt);
  const next = openNumbers.find((number) => number > question) ?? openNumbers[0];
  redirect(next === undefined ? `${final}/hand-in` : `${final}?question=${next}`);
}

/** Hands the final in; where that was done already, by another tab or by the deadline, its result is shown all the same. */
export async function handIn(locale: Locale, attemptId: string): Promise<void> {
  const viewer = await requireLearner(language(locale));
  const outcome = isUuid(attemptId) ? await submitFinal(viewer.id, attemptId) : notFound();
  if (!outcome.accepted && outcome.refusal === "no-such-final") notFound();
  redirect(href(language(locale), `/learn/final/${attemptId}`));
}

/** Opens the final again if its ten seconds aren't over; else its result is there to see. */
export async function undoHandIn(locale: Locale, attemptId: string): Promise<void> {
  const viewer = await requireLearner(language(locale));
  const outcome = isUuid(attemptId) ? await undoFinal(db(), { id: attemptId, userId: viewer.id }, { course, now: now() }) : notFound();
  if (!outcome.accepted && outcome.refusal === "no-such-final") notFound();
  redirect(href(language(locale), !outcome.accepted && outcome.refusal === "too-late" ? `/learn/final/${attemptId}` : "/learn/final/hand-in?undone"));
}
