"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberPress } from "@/app/_door/form-gate";
import { courseOf } from "@/app/_door/gate";
import { checkDays } from "@/domain/check";
import { Slug } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { startCheck, startReview } from "@/school/review";

const Check = z.object({ course: Slug, day: z.coerce.number().pipe(z.literal(checkDays)) });

/** Opens today's review, or goes on with it; with nothing to ask the page says so. */
export const beginReview = memberPress(
  z.object({ which: z.enum(["due", "ahead"]) }),
  async ({ which }, { asker, locale }): Promise<void> =>
    redirect(href(locale, (await startReview(asker.id, which === "ahead")) ? "/review/quiz" : "/review")),
);

export const beginCheck = memberPress(
  Check,
  async ({ course, day }, { asker, locale }): Promise<void> =>
    redirect(
      href(locale, (await startCheck(asker.id, await courseOf(course), day)) ? places.check(course) : "/review"),
    ),
);
