"use server";

import { z } from "zod";
import { course } from "@/content/course";
import { certainties } from "@/domain/choice";
import { Choice, Locale } from "@/domain/course";
import { type Feedback, feedbackOn } from "@/domain/feedback";

const Guess = z.object({ choice: Choice, certainty: z.enum(certainties), locale: Locale });

/** Grades a visitor's response to the landing page's item, which is in no quiz. Nothing is stored. */
export async function trySample(_state: Feedback | null, form: FormData): Promise<Feedback | null> {
  const guess = Guess.safeParse(Object.fromEntries(form));
  if (!guess.success) return null;
  const { choice, certainty, locale } = guess.data;
  return feedbackOn(course, course.sample, { choice, certainty, correct: choice === course.sample.key }, locale);
}
