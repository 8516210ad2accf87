import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import type { Change, ChangeOf } from "@/content/draft/change";
import { type Draft, dutiesOf } from "@/content/draft/draft";
import type { Locale } from "@/domain/course";
import { historyMessages } from "@/messages/studio-history";
import { formatted } from "@/messages/translator";

/** A change in words, as its draft is now, and beside it the text that was written. */
export type WhatWasDone = { what: string; text?: { words: string; lang: Locale } };

export function whatWasDone(change: Change, draft: Draft, locale: Locale): WhatWasDone {
  const words = historyMessages[locale];
  const say = (key: keyof typeof words) => formatted(words[key], locale, valuesOf(change, draft, locale));
  if (change.act !== "write") return { what: say(change.act) };
  const what = say(keyOfField(change));
  // A lesson's text is too long to be told again.
  const isShown = !change.field.endsWith("/text") && change.text.trim() !== "";
  return isShown ? { what, text: { words: change.text, lang: change.locale } } : { what };
}

function keyOfField({ field }: ChangeOf<"write">): keyof (typeof historyMessages)["vi"] {
  const [kind = "", ...path] = field.split("/");
  const key = `${kind}/${kind === "course" ? path[0] : path[1]}`;
  return isKey(key) ? key : "pairText";
}

const isKey = (key: string): key is keyof (typeof historyMessages)["vi"] => key in historyMessages.vi;

function valuesOf(change: Change, draft: Draft, locale: Locale): Record<string, string | number> {
  const { nameless } = historyMessages[locale];
  const duty = (id: string | undefined) => draft.duties[id ?? ""]?.name[draft.language] || nameless;
  const lesson = (id: string | undefined) => draft.lessons[id ?? ""]?.title[draft.language] || nameless;
  const [, subject] = "field" in change ? change.field.split("/") : [];
  const ofItem = dutiesOf(draft).find(({ items }) => items.some(({ id }) => id === subject))?.id;
  return {
    duty: duty("duty" in change ? change.duty : ofItem),
    lesson: lesson("lesson" in change ? change.lesson : subject),
    owner: "owner" in change ? draftRoleNames(draft, locale)[change.owner] : "",
    into: duty("into" in change ? change.into : undefined),
    left: duty("left" in change ? change.left : undefined),
    right: duty("right" in change ? change.right : undefined),
    one: "one" in change ? change.one : "",
    other: "other" in change ? change.other : "",
    words: "words" in change ? change.words : "",
    why: "why" in change ? change.why : "",
    percent: "masteryScore" in change ? Math.round(100 * change.masteryScore) : 0,
  };
}
