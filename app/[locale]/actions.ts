"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { visitorPress } from "@/app/_door/form-gate";
import { beginTrial, keepSample, trialPlace } from "@/app/_door/guest";
import type { Incomplete } from "@/app/_door/incomplete";
import { asViewer } from "@/app/_door/session";
import { admit, admitAddress } from "@/app/_door/sign-in-limits";
import { TryLater } from "@/app/_door/try-later";
import { certainties } from "@/domain/choice";
import { type Feedback, feedbackOn } from "@/domain/feedback";
import { rateLimits } from "@/domain/rate-limit";
import { href, onceGuest, saying } from "@/messages/links";
import { now } from "@/school/clock";
import { findSample } from "@/school/courses";
import { SentChoice } from "@/school/sent-choice";

const Guess = z.object({ choice: SentChoice, certainty: z.enum(certainties) });

/** What a guess came to: its verdict, or that it said too little. */
export type Tried = Feedback | Incomplete;

/** Grades a visitor's response to the landing page's item, which is in no lesson. Nothing is stored here; the browser keeps it. */
export const trySample = async (_state: Tried | null, form: FormData): Promise<Tried> => gradeSample(form);

const gradeSample = visitorPress(z.object({}), async (_, { asker, locale, form }): Promise<Tried> => {
  const guess = Guess.safeParse(Object.fromEntries(form));
  if (!guess.success) return { picked: SentChoice.safeParse(form.get("choice")).data ?? null };
  const { choice, certainty } = guess.data;
  const { course, sample } = (await findSample()) ?? notFound();
  if (!asViewer(asker)) await keepSample({ choice, certainty });
  return feedbackOn(course, sample, { choice, certainty, correct: choice === sample.key }, locale);
});

/** Lets a visitor into the first lesson as a guest; stored is the guest with the first response. Whoever is one already, or signed in, just goes there. */
export const startTrial = visitorPress(z.object({}), async (_, { asker, locale }): Promise<void> => {
  const lesson = href(locale, await trialPlace());
  if (asker) redirect(lesson);
  if (!(await isAdmitted())) redirect(saying(href(locale, "/"), "trial-full"));
  await beginTrial(locale);
  redirect(onceGuest(locale, lesson));
});

/** By address first: nobody uses up the trial for everybody. */
async function isAdmitted(): Promise<boolean> {
  try {
    await admitAddress("guests", { ...rateLimits.guestsByAddress, now: now() });
    await admit({ key: "guests", ...rateLimits.guestsWhole, now: now() });
    return true;
  } catch (error) {
    if (error instanceof TryLater) return false;
    throw error;
  }
}
