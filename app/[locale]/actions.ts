"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { openSession } from "@/app/auth";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { keepSample, takeSample, trialLessonId } from "@/app/guest";
import { href } from "@/app/links";
import { trialMessages } from "@/app/messages/trial";
import { findPlayer, findViewer, sessionCookie } from "@/app/session";
import { course } from "@/content/course";
import { sessionLifetimeMs } from "@/domain/account";
import { certainties } from "@/domain/choice";
import { Choice, Locale } from "@/domain/course";
import { type Feedback, feedbackOn } from "@/domain/feedback";
import { createGuest } from "@/prisma/guest";
import { isWithinLimit } from "@/prisma/rate-limit";

const Guess = z.object({ choice: Choice, certainty: z.enum(certainties), locale: Locale });

/** Grades a visitor's response to the landing page's item, which is in no lesson. Nothing is stored here; the browser keeps it. */
export async function trySample(_state: Feedback | null, form: FormData): Promise<Feedback | null> {
  const guess = Guess.safeParse(Object.fromEntries(form));
  if (!guess.success) return null;
  const { choice, certainty, locale } = guess.data;
  if (!(await findViewer())) await keepSample({ choice, certainty });
  return feedbackOn(course, course.sample, { choice, certainty, correct: choice === course.sample.key }, locale);
}

/** Guests that may begin in an hour, all together: there is no address to count by that a visitor could not make up. */
const guestsAnHour = 1000;

/** Lets a visitor into the first lesson as a guest. Whoever is one already, or signed in, just goes there. */
export async function startTrial(form: FormData): Promise<void> {
  const locale = Locale.catch("vi").parse(form.get("locale"));
  const lesson = href(locale, `/learn/${trialLessonId}`);
  if (await findPlayer()) redirect(lesson);
  if (!(await isWithinLimit(db(), { key: "guests", limit: guestsAnHour, windowMs: 60 * 60 * 1000, now: now() }))) redirect(`${href(locale, "/")}?trial=full`);
  const { id } = await createGuest(db(), { name: trialMessages[locale].guest, locale });
  (await cookies()).set(sessionCookie.name, await openSession(id), { ...sessionCookie.options, maxAge: sessionLifetimeMs / 1000 });
  await takeSample(id);
  redirect(lesson);
}
