import { accept, refuse } from "@/domain/outcome";
import { cleanLine } from "@/domain/text";
import type { ChangeOf, Made } from "./change";
import { type Draft, type DraftLesson, lessonsOf, writtenIn } from "./draft";
import { slugOf } from "./slug";
import { paragraphIdsOf } from "./text";

export function addPrequestion(draft: Draft, { lesson: id, paragraph, words }: ChangeOf<"add-prequestion">): Made {
  const lesson = draft.lessons[id];
  if (!lesson) return refuse("no-such-lesson");
  if (!hasParagraph(draft, lesson, paragraph)) return refuse("no-such-paragraph");
  const added = {
    id: slugOf(words, (id) => lessonWith(draft, id) !== undefined),
    paragraphId: paragraph,
    stem: writtenIn(draft.language, cleanLine(words)),
  };
  lesson.prequestions = [...lesson.prequestions, added];
  return accept(null);
}

/** Names another paragraph as the one that answers it. */
export function placePrequestion(draft: Draft, { prequestion: id, paragraph }: ChangeOf<"place-prequestion">): Made {
  const lesson = lessonWith(draft, id);
  if (!lesson) return refuse("no-such-prequestion");
  if (!hasParagraph(draft, lesson, paragraph)) return refuse("no-such-paragraph");
  for (const each of lesson.prequestions) if (each.id === id) each.paragraphId = paragraph;
  return accept(null);
}

export function removePrequestion(draft: Draft, { prequestion: id }: ChangeOf<"remove-prequestion">): Made {
  const lesson = lessonWith(draft, id);
  if (!lesson) return refuse("no-such-prequestion");
  lesson.prequestions = lesson.prequestions.filter((each) => each.id !== id);
  return accept(null);
}

const lessonWith = (draft: Draft, id: string): DraftLesson | undefined =>
  lessonsOf(draft).find(({ prequestions }) => prequestions.some((each) => each.id === id));

const hasParagraph = ({ language }: Draft, { text }: DraftLesson, id: string): boolean =>
  paragraphIdsOf(text[language]).includes(id);
