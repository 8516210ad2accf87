"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { isUuid } from "@/app/gate";
import { href, ownPath } from "@/app/links";
import { startPractice, startRetry } from "@/app/practice";
import { findViewer } from "@/app/session";
import { certainties } from "@/domain/choice";
import { Choice, Locale, Slug } from "@/domain/course";
import { findAttempt } from "@/prisma/attempt";
import { recordResponse } from "@/prisma/response";

const Form = z.object({
  attemptId: z.uuid(),
  responseId: z.uuid(),
  position: z.coerce.number().int().min(0).max(1000),
  itemId: Slug,
  choice: Choice,
  certainty: z.enum(certainties),
  locale: Locale,
});

/** The question form where JavaScript doesn't run: record, then show the verdict by an address that a reload repeats safely. */
export async function respondByForm(place: string, form: FormData): Promise<void> {
  const locale = Locale.catch("vi").parse(form.get("locale"));
  const quiz = href(locale, ownPath(place, "/learn"));
  const viewer = await findViewer();
  if (!viewer) redirect(`${href(locale, "/sign-in")}?next=${encodeURIComponent(quiz)}`);
  const input = Form.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(`${quiz}?incomplete`);
  const { attemptId, responseId, position, itemId, choice, certainty } = input.data;
  const outcome = await recordResponse(
    db(),
    { id: attemptId, userId: viewer.id },
    { id: responseId, position, itemId, choice, certainty, durationMs: null },
    now(),
  );
  if (outcome.accepted || outcome.refusal === "position-taken") redirect(`${quiz}?attempt=${attemptId}&feedback=${position}`);
  redirect(quiz);
}

/** Starts another round: everything, or the items missed in an attempt. */
export async function startAgain(locale: Locale, lessonId: string, missedIn: string | null): Promise<void> {
  const quiz = href(locale, `/learn/${lessonId}/quiz`);
  const viewer = await findViewer();
  if (!viewer) redirect(`${href(locale, "/sign-in")}?next=${encodeURIComponent(quiz)}`);
  if (missedIn === null) {
    await startPractice(viewer.id, lessonId);
  } else {
    const attempt = isUuid(missedIn) ? await findAttempt(db(), { id: missedIn, userId: viewer.id }) : null;
    await startRetry(viewer.id, attempt ?? notFound());
  }
  redirect(quiz);
}
