"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { authorForm } from "@/app/_door/form-gate";
import { refusedChange } from "@/app/[locale]/author/[course]/refused-change";
import { Change } from "@/content/draft/change";
import { Slug } from "@/domain/course";
import { cleanLine } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { places } from "@/messages/places";
import { changeDraft } from "@/school/draft";

const sent = { course: Slug, id: z.uuid(), seen: z.coerce.number<string>().int() };
const line = z.string().max(300).transform(cleanLine);

const Source = z.object({
  ...sent,
  title: line,
  author: line,
  publisher: line,
  url: line.pipe(z.literal("").or(z.url({ protocol: /^https?$/ }))),
});

/** Keeps where the article comes from. */
export const setSource = authorForm(Source, async ({ course, id, seen, ...source }, asked) => {
  const { asker, locale } = asked;
  const change = { act: "set-source", ...source } as const;
  const outcome = await changeDraft({ courseId: course, actorId: asker.id, id, seen, change });
  if (!outcome.accepted) return refusedChange(outcome.refusal, asked);
  redirect(saying(href(locale, `${places.author(course)}/details`), "source-saved"));
});

const Names = z.object({
  ...sent,
  role: z.enum(["first", "second"]),
  acronym: z.string().max(20).transform(cleanLine),
  also: z.string().max(2000),
});

/** Keeps what else a role is called. */
export const setNames = authorForm(Names, async ({ course, id, seen, ...names }, asked) => {
  const { asker, locale, refuse } = asked;
  const change = Change.safeParse({ act: "set-names", ...names });
  if (!change.success) return refuse("bad-also", "also");
  const outcome = await changeDraft({ courseId: course, actorId: asker.id, id, seen, change: change.data });
  if (!outcome.accepted) return refusedChange(outcome.refusal, asked);
  redirect(saying(href(locale, `${places.author(course)}/details`), "names-saved"));
});

const Score = z.object({ ...sent, percent: z.coerce.number<string>().min(50).max(100) });

/** Keeps how much of the final has to be right. */
export const setScore = authorForm(Score, async ({ course, id, seen, percent }, asked) => {
  const { asker, locale } = asked;
  const change = { act: "set-mastery-score", masteryScore: percent / 100 } as const;
  const outcome = await changeDraft({ courseId: course, actorId: asker.id, id, seen, change });
  if (!outcome.accepted) return refusedChange(outcome.refusal, asked);
  redirect(saying(href(locale, `${places.author(course)}/details`), "score-saved"));
});
