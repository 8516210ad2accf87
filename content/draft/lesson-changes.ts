import { accept, refuse } from "@/domain/outcome";
import type { ChangeOf, Made } from "./change";
import { type Draft, type DraftLesson, lessonsOf, rankAfter, unwritten } from "./draft";
import { cutAtSections, sectionsOf } from "./text";

/** Puts the lesson that comes next behind this one's text. */
export function joinLessons(draft: Draft, { lesson: id }: ChangeOf<"join-lessons">): Made {
  const kept = draft.lessons[id];
  if (!kept) return refuse("no-such-lesson");
  const lessons = lessonsOf(draft);
  const next = lessons[lessons.indexOf(kept) + 1];
  if (!next) return refuse("nothing-behind");
  for (const locale of draft.languages) {
    kept.text[locale] = [kept.text[locale].trim(), next.text[locale].trim()].filter(Boolean).join("\n\n");
    kept.summary[locale] = [kept.summary[locale].trim(), next.summary[locale].trim()].filter(Boolean).join("\n");
  }
  kept.prequestions.push(...next.prequestions.map((each) => ({ ...each, stem: { ...each.stem } })));
  kept.article.push(...next.article);
  for (const pair of Object.values(draft.pairs)) if (pair.lessonId === next.id) pair.lessonId = kept.id;
  delete draft.lessons[next.id];
  return accept(null);
}

/** The section and all behind it become a lesson of their own. */
export function splitLesson(draft: Draft, { lesson: id, section }: ChangeOf<"split-lesson">): Made {
  const lesson = draft.lessons[id];
  if (!lesson) return refuse("no-such-lesson");
  const sections = sectionsOf(lesson.text[draft.language]);
  const at = sections.findIndex((each) => each.id === section);
  if (at < 1) return refuse("nothing-behind");
  const lessons = lessonsOf(draft);
  const added: DraftLesson = {
    id: newLessonId(draft),
    rank: rankAfter(lessons, lessons.indexOf(lesson)),
    title: unwritten(),
    lead: unwritten(),
    summary: unwritten(),
    prequestions: [],
    article: [],
    text: unwritten(),
  };
  for (const locale of draft.languages) {
    // A second language that has not as many sections yet stays in the first of the two.
    const cuts = cutAtSections(lesson.text[locale]);
    added.title[locale] = sectionsOf(lesson.text[locale])[at]?.title ?? "";
    lesson.text[locale] = cuts.slice(0, at).join("\n\n");
    added.text[locale] = cuts.slice(at).join("\n\n");
  }
  const moved = new Set(sections.slice(at).flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)));
  added.prequestions = lesson.prequestions.filter(({ paragraphId }) => moved.has(paragraphId));
  lesson.prequestions = lesson.prequestions.filter(({ paragraphId }) => !moved.has(paragraphId));
  draft.lessons[added.id] = added;
  return accept(null);
}

export function moveLesson(draft: Draft, { lesson: id, by }: ChangeOf<"move-lesson">): Made {
  const lesson = draft.lessons[id];
  if (!lesson) return refuse("no-such-lesson");
  const lessons = lessonsOf(draft);
  const neighbour = lessons[lessons.indexOf(lesson) + by];
  if (!neighbour) return refuse("nothing-behind");
  const rank = lesson.rank;
  lesson.rank = neighbour.rank;
  neighbour.rank = rank;
  return accept(null);
}

function newLessonId(draft: Draft): string {
  let number = Object.keys(draft.lessons).length + 1;
  while (draft.lessons[`lesson-${number}`]) number += 1;
  return `lesson-${number}`;
}
