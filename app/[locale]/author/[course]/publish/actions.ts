"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { authorForm, authorPress } from "@/app/_door/form-gate";
import { studioPlace } from "@/app/[locale]/author/[course]/places";
import { refusedChange } from "@/app/[locale]/author/[course]/refused-change";
import { saidOf } from "@/app/[locale]/author/[course]/told";
import { Change } from "@/content/draft/change";
import { Slug } from "@/domain/course";
import { Note } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { changeDraft } from "@/school/draft";
import { type PublishRefusal, publish, putAway } from "@/school/publish";

const seen = z.coerce.number<string>().int();

/** Makes an edition of the draft that learners get, or says on the page what stands in its way. */
export const publishDraft = authorPress(
  z.object({ course: Slug, seen }),
  async ({ course, seen }, { asker, locale }) => {
    const outcome = await publish({ courseId: course, actorId: asker.id, seen });
    const said = outcome.accepted ? "published-now" : refusedSaid(outcome.refusal);
    redirect(saying(href(locale, studioPlace(course, "publish")), said));
  },
);

const refusedSaid = (refusal: PublishRefusal): string =>
  refusal.refusal === "changed-meanwhile" ? saidOf(refusal) : refusal.refusal;

const Away = z.object({ course: Slug, away: z.enum(["yes", "no"]) });

export const putCourseAway = authorPress(Away, async ({ course, away }, { asker, locale }) => {
  await putAway({ courseId: course, actorId: asker.id, isAway: away === "yes" });
  redirect(saying(href(locale, studioPlace(course, "publish")), away === "yes" ? "away-now" : "back-now"));
});

const Acceptance = z.object({ course: Slug, id: z.uuid(), seen, code: z.string(), subjects: z.string(), why: Note });

/** Lets warnings of a kind stand, with the sentence that says why. */
export const acceptWarnings = authorForm(Acceptance, async ({ course, id, seen, ...warnings }, asked) => {
  const change = Change.safeParse({ act: "accept-warnings", ...warnings });
  if (!change.success) return asked.refuse("bad-input");
  const outcome = await changeDraft({ courseId: course, actorId: asked.asker.id, id, seen, change: change.data });
  if (!outcome.accepted) return refusedChange(outcome.refusal, asked);
  refresh();
  return null;
});
