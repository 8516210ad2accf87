"use server";

import { refresh } from "next/cache";
import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { authorForm, authorPress } from "@/app/_door/form-gate";
import { currentAddress } from "@/app/_door/gate";
import { Change } from "@/content/draft/change";
import { findField } from "@/content/draft/field";
import { rolesTyped } from "@/content/draft/typed-roles";
import { Locale, Slug } from "@/domain/course";
import { href, saying } from "@/messages/links";
import { places } from "@/messages/places";
import { changeDraft, type Meanwhile, openDraft, undoChange } from "@/school/draft";
import { rereadDraft } from "@/school/reread";
import { refusedChange } from "./refused-change";
import { saidOf } from "./told";

const Sent = { course: Slug, id: z.uuid(), seen: z.coerce.number<string>().int() };

/** The duty that is open once it is done, or none. */
const Onward = z.union([Slug, z.literal("")]).optional();

/**
 * A change as a form carries it: its fields beside the course, the sender's id, the version that the page showed and what is to be
 * open next. A sentence that is picked of all comes as one value; a duty's owner as `whose`, since `owner` says whose the page is.
 */
const SentFields = z.looseObject({ ...Sent, onward: Onward }).transform(({ course, id, seen, onward, ...fields }) => {
  const { at, whose, ...named } = fields;
  const [, paragraph, sentence] = /^(.+)\.(\d+)$/.exec(String(at ?? "")) ?? [];
  const change: Record<string, unknown> = { ...named };
  if (paragraph) Object.assign(change, { paragraph, sentence });
  if (whose !== undefined) change.owner = whose;
  return { course, id, seen, onward: onward ?? null, change };
});
const SentPress = SentFields.pipe(
  z.object({ course: z.string(), id: z.string(), seen: z.number(), onward: z.string().nullable(), change: Change }),
);

/** Makes a change that is pressed. What stands in its way is told on the page, which shows the draft as it is now. */
export const makeChange = authorPress(SentPress, async ({ course, id, seen, onward, change }, { asker }) => {
  const outcome = await changeDraft({ courseId: course, actorId: asker.id, id, seen, change });
  if (outcome.accepted) return show(null, onward);
  // What was refused stays open, as it is now.
  await show(outcome.refusal, onward !== null && "duty" in change ? change.duty : null);
});

/** Makes a change in which words are typed: what is refused stands in the form, and they stay there. */
export const typeChange = authorForm(SentFields, async ({ course, id, seen, onward, ...sent }, asked) => {
  const { asker, refuse } = asked;
  const change = Change.safeParse(sent.change);
  if (!change.success) return refuse("bad-words", String(change.error.issues[0]?.path[0] ?? "words"));
  if (change.data.act === "write" && change.data.text.trim() === "") return refuse("bad-words", "text");
  const outcome = await changeDraft({ courseId: course, actorId: asker.id, id, seen, change: change.data });
  if (!outcome.accepted) return refusedChange(outcome.refusal, asked);
  await show(null, onward);
  return null;
});

const SentUndo = z.object({ course: Slug, id: z.uuid(), version: z.coerce.number<string>().int().optional() });

/** Takes back the change of that version, else one's last one; in the review, the duty that it was about is open then. */
export const undo = authorPress(SentUndo, async ({ course, id, version }, { asker }) => {
  const outcome = await undoChange({ courseId: course, actorId: asker.id, id, version });
  if (!outcome.accepted) return show(outcome.refusal, null);
  const { draft, undone } = outcome.value;
  const duty =
    undone && ("duty" in undone ? undone.duty : /^duty\/([^/]+)\//.exec("field" in undone ? undone.field : "")?.[1]);
  const isReview = (await currentAddress()).split("?")[0]?.endsWith(places.author(course));
  await show(null, isReview && duty && draft.duties[duty] ? duty : null);
});

const Writing = z.object({ ...Sent, field: z.string().max(200), locale: Locale, text: z.string().max(200_000) });

/** What became of a text that was written: the version that has it. */
export type Saved = { saved: number };

/** Keeps a text as it is typed. Where somebody else wrote it meanwhile, both stand on the page: `values` has theirs. */
export const write = authorForm(Writing, async ({ course, id, seen, ...written }, asked) => {
  const { asker, refuse } = asked;
  const change = Change.safeParse({ act: "write", ...written });
  if (!change.success) return refuse("bad-input");
  const outcome = await changeDraft({ courseId: course, actorId: asker.id, id, seen, change: change.data });
  if (outcome.accepted) {
    refresh();
    return { saved: outcome.value.version } satisfies Saved;
  }
  const refused = refusedChange(outcome.refusal, asked);
  if (typeof outcome.refusal === "string") return refused;
  const now = await openDraft(course);
  const theirs = now && findField(now.draft, written.field)?.[written.locale];
  return { ...refused, values: { ...refused.values, theirs: theirs ?? "", version: String(now?.version ?? seen) } };
});

const Names = z.string().max(2000);
const SentNames = z.object({ ...Sent, first: Names, second: Names });

/** Reads the article anew, with what else it calls its roles. */
export const readAgain = authorForm(SentNames, async ({ course, id, seen, first, second }, asked) => {
  const { asker, locale, refuse } = asked;
  const open = await openDraft(course);
  if (!open) return refuse("no-article");
  const { roles, language } = open.draft;
  const typed = rolesTyped(
    { name: roles.first.short[language], also: first },
    { name: roles.second.short[language], also: second },
  );
  if (!typed.accepted) return refuse(typed.refusal.code, typed.refusal.at);
  const read = await rereadDraft({ courseId: course, actorId: asker.id, id, seen, roles: typed.value });
  if (read.accepted) redirect(href(locale, places.author(course)));
  if ("refusal" in read.refusal) return refusedChange(read.refusal, asked);
  const { code, ...values } = read.refusal;
  return {
    ...refuse(code),
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  };
});

/** The page as it is now, by script where it stands, else in the answer to the form; with what is to be told or open, at its address. */
async function show(refusal: string | Meanwhile | null, onward: string | null): Promise<void> {
  if (refusal === null && onward === null) return refresh();
  const address = await addressWith(onward === null ? {} : { add: "", duty: onward });
  redirect(refusal === null ? address : saying(address, saidOf(refusal)), RedirectType.replace);
}

/** Where the page is, with these of its query set or, empty, taken away; and without what was told before. */
async function addressWith(set: Record<string, string>): Promise<string> {
  const [path = "", query] = (await currentAddress()).split("?");
  const asked = new URLSearchParams(query);
  for (const [name, value] of Object.entries({ ...set, said: "" }))
    if (value === "") asked.delete(name);
    else asked.set(name, value);
  return asked.size === 0 ? path : `${path}?${asked}`;
}
