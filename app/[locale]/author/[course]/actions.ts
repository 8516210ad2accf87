"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { authorForm, authorPress } from "@/app/_door/form-gate";
import { currentAddress } from "@/app/_door/gate";
import { Change } from "@/content/draft/change";
import { findField } from "@/content/draft/field";
import { Locale, Slug } from "@/domain/course";
import { saying } from "@/messages/links";
import { changeDraft, openDraft, undoChange } from "@/school/draft";

const Sent = { course: Slug, id: z.uuid(), seen: z.coerce.number<string>().int() };

/** A change as a form carries it: its fields beside the course, the sender's id and the version that the page showed. */
const SentPress = z
  .looseObject(Sent)
  .transform(({ course, id, seen, ...change }) => ({ course, id, seen, change }))
  .pipe(z.object({ course: z.string(), id: z.string(), seen: z.number(), change: Change }));

/** Makes a change that is pressed. What stands in its way is told on the page, which shows the draft as it is now. */
export const makeChange = authorPress(SentPress, async ({ course, id, seen, change }, { asker }) => {
  const outcome = await changeDraft({ courseId: course, actorId: asker.id, id, seen, change });
  await show(outcome.accepted ? null : codeOf(outcome.refusal));
});

export const undo = authorPress(z.object({ course: Slug, id: z.uuid() }), async ({ course, id }, { asker }) => {
  const outcome = await undoChange({ courseId: course, actorId: asker.id, id });
  await show(outcome.accepted ? null : codeOf(outcome.refusal));
});

const Writing = z.object({ ...Sent, field: z.string().max(200), locale: Locale, text: z.string().max(200_000) });

/** What became of a text that was written: the version that has it. */
export type Saved = { saved: number };

/** Keeps a text as it is typed. Where somebody else wrote it meanwhile, both stand on the page: `values` has theirs. */
export const write = authorForm(Writing, async ({ course, id, seen, ...written }, { asker, refuse }) => {
  const change = Change.safeParse({ act: "write", ...written });
  if (!change.success) return refuse("bad-input");
  const outcome = await changeDraft({ courseId: course, actorId: asker.id, id, seen, change: change.data });
  if (outcome.accepted) {
    refresh();
    return { saved: outcome.value.version } satisfies Saved;
  }
  const { refusal } = outcome;
  if (typeof refusal === "string") return refuse(refusal);
  const now = await openDraft(course);
  const theirs = now && findField(now.draft, written.field)?.[written.locale];
  return {
    ...refuse(refusal.refusal),
    values: { by: refusal.by ?? "", theirs: theirs ?? "", version: String(now?.version ?? seen) },
  };
});

/** The page as it is now, by script where it stands, else in the answer to the form; with what is to be told, at its address. */
async function show(code: string | null): Promise<void> {
  if (code !== null) redirect(saying(await addressWithout("said"), code));
  refresh();
}

const codeOf = (refusal: string | { refusal: string }): string =>
  typeof refusal === "string" ? refusal : refusal.refusal;

async function addressWithout(name: string): Promise<string> {
  const [path = "", query] = (await currentAddress()).split("?");
  const left = new URLSearchParams(query);
  left.delete(name);
  return left.size === 0 ? path : `${path}?${left}`;
}
