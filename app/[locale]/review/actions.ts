"use server";

import { redirect } from "next/navigation";
import { requireLearner } from "@/app/gate";
import { href } from "@/app/links";
import { startCheck, startReview } from "@/app/review";
import type { CheckDay } from "@/domain/check";
import type { Locale } from "@/domain/course";

/** Opens today's review, or goes on with it; with nothing to ask the page says so. */
export async function beginReview(locale: Locale, isAhead: boolean): Promise<void> {
  const viewer = await requireLearner(locale);
  redirect(href(locale, (await startReview(viewer.id, isAhead)) ? "/review/quiz" : "/review"));
}

export async function beginCheck(locale: Locale, day: CheckDay): Promise<void> {
  const viewer = await requireLearner(locale);
  redirect(href(locale, (await startCheck(viewer.id, day)) ? "/review/check" : "/review"));
}
