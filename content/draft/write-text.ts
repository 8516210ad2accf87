import type { Locale } from "@/domain/course";
import { accept, refuse } from "@/domain/outcome";
import { cleanLine, cleanText } from "@/domain/text";
import type { Change, Made } from "./change";
import { type Draft, type DraftPassage, lessonsOf } from "./draft";
import { decide, rename } from "./duty-changes";
import { findField } from "./field";
import { withIds } from "./give-ids";
import { isSamePlace, type Place, placesOf, sectionsOf } from "./text";

/** Keeps what was written, sound or not: what is wrong with it is said beside it, and stands in the way of publishing alone. */
export function writeText(draft: Draft, { field, locale, text }: Extract<Change, { act: "write" }>): Made {
  const place = findField(draft, field);
  if (!place) return refuse("no-such-field");
  if (!draft.languages.includes(locale)) return refuse("no-language");
  const [kind, id = "", name] = field.split("/");
  const words = cleaned(draft, field, locale, text);
  const duty = kind === "duty" ? draft.duties[id] : undefined;
  if (duty && locale === draft.language) {
    rename(draft, duty, words);
    decide(draft, duty, "accepted");
  } else place[locale] = words;
  if (kind === "lesson" && name === "text" && locale === draft.language) followPassages(draft, id);
  return accept(null);
}

/** A lesson's text and its summary have lines; whatever else is written stands in one. */
function cleaned(draft: Draft, field: string, locale: Locale, text: string): string {
  const [, id = "", name] = field.split("/");
  if (!field.startsWith("lesson/") || (name !== "text" && name !== "summary")) return cleanLine(text);
  return name === "text" ? lessonText(draft, id, locale, cleanText(text)) : cleanText(text);
}

/** A lesson's text with an id for whatever was typed without one. */
function lessonText(draft: Draft, lessonId: string, locale: Locale, text: string): string {
  const own = draft.lessons[lessonId]?.text;
  const others = lessonsOf(draft).filter(({ id }) => id !== lessonId);
  const taken = new Set(
    others.flatMap((lesson) =>
      sectionsOf(lesson.text[draft.language]).flatMap((section) =>
        [section, ...section.paragraphs].map(({ id }) => id),
      ),
    ),
  );
  return withIds(text, {
    locale,
    before: own?.[locale] ?? "",
    original: locale === draft.language ? undefined : own?.[draft.language],
    isTaken: (id) => taken.has(id),
  });
}

/**
 * After a lesson's text was edited, each passage in it goes where its sentence went. A sentence that isn't there any more, in
 * those words, makes its duties stale.
 */
function followPassages(draft: Draft, lessonId: string): void {
  const elsewhere = new Set(
    lessonsOf(draft)
      .filter(({ id }) => id !== lessonId)
      .flatMap(({ text }) => placesOf(text[draft.language]).map(({ paragraphId }) => paragraphId)),
  );
  const places = placesOf(draft.lessons[lessonId]?.text[draft.language] ?? "");
  for (const duty of Object.values(draft.duties))
    for (const passage of duty.passages) {
      if (elsewhere.has(passage.paragraphId)) continue;
      const found = whereWent(passage, places);
      if (found) Object.assign(passage, { paragraphId: found.paragraphId, sentence: found.sentence });
      else duty.isStale = true;
    }
}

function whereWent(passage: DraftPassage, places: readonly Place[]): Place | undefined {
  const same = places.filter(
    ({ sentence, words }) => words === passage.words && (sentence === null) === (passage.sentence === null),
  );
  return (
    same.find((place) => isSamePlace(place, passage)) ??
    same.find(({ paragraphId }) => paragraphId === passage.paragraphId) ??
    (same.length === 1 ? same[0] : undefined)
  );
}
