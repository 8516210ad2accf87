import {
  type Course,
  type Item,
  type Lesson,
  type Locale,
  languagesOf,
  type Procedure,
  type Text,
} from "@/domain/course";
import type { Path, Subject } from "./finding";

/** One piece of what learners read, in one language, and where it stands. A paragraph is one piece. */
export type Piece = { kind: Kind; subject: Subject; path: Path; locale: Locale; text: string };
type Kind = "name" | "prose" | "caption" | "prequestion" | "contrast" | "stem" | "rationale";

/** Every text of the course, in the languages that it is written in. What is added to the course is added here, and all rules see it. */
export function courseTexts(course: Course): Piece[] {
  const languages = languagesOf(course);
  return textsInBoth(course).filter(({ locale }) => languages.includes(locale));
}

function textsInBoth(course: Course): Piece[] {
  return [
    ...inBoth("name", "course", ["title"], course.title),
    ...inBoth("prose", "course", ["lead"], course.lead),
    ...(course.procedure ? procedureTexts(course.procedure) : []),
    ...(course.sample ? itemTexts(course.sample) : []),
    ...course.glossary.flatMap(({ id, term, meaning }) => [
      ...inBoth("name", `term/${id}`, ["term"], term),
      ...inBoth("prose", `term/${id}`, ["meaning"], meaning),
    ]),
    ...course.lessons.flatMap((lesson) => [
      ...lessonTexts(lesson),
      ...lesson.responsibilities.flatMap(({ id, name, items }) => [
        ...inBoth("name", `responsibility/${id}`, ["name"], name),
        ...items.flatMap(itemTexts),
      ]),
    ]),
  ];
}

const procedureTexts = ({ lead, questions, otherwise }: Procedure): Piece[] => [
  ...inBoth("prose", "course", ["procedure", "lead"], lead),
  ...questions.flatMap(({ ask }, at) => inBoth("prose", "course", ["procedure", "questions", at, "ask"], ask)),
  ...inBoth("prose", "course", ["procedure", "otherwise", "say"], otherwise.say),
];

/** What stands on a lesson's own page: all that is read before the quiz. */
export const lessonTexts = (lesson: Lesson): Piece[] =>
  (["vi", "en"] as const).flatMap((locale) => pageTexts(lesson, locale));

function pageTexts(lesson: Lesson, locale: Locale): Piece[] {
  const subject = `lesson/${lesson.id}/${locale}`;
  const piece = (kind: Kind, of: Subject, path: Path, text: string): Piece => ({
    kind,
    subject: of,
    path,
    locale,
    text,
  });
  return [
    piece("name", subject, ["title"], lesson.title[locale]),
    piece("prose", subject, ["lead"], lesson.lead[locale]),
    ...lesson.prequestions.map(({ stem }, at) =>
      piece("prequestion", subject, ["prequestions", at, "stem"], stem[locale]),
    ),
    ...lesson.sections.flatMap(({ id, title, drawing, paragraphs }) => [
      piece("name", `paragraph/${id}/${locale}`, [], title[locale]),
      ...(drawing ? [piece("caption", `caption/${id}/${locale}`, [], drawing.caption[locale])] : []),
      ...paragraphs.map((paragraph) =>
        piece(
          "prose",
          `paragraph/${paragraph.id}/${locale}`,
          [],
          paragraph.sentences[locale].map((sentence) => sentence.map(({ text }) => text).join("")).join("\n"),
        ),
      ),
    ]),
    ...lesson.contrasts.flatMap(({ id, left, right, difference }) => [
      piece("contrast", `pair/${id}`, ["left", "stem", locale], left.stem[locale].map(({ text }) => text).join("")),
      piece("contrast", `pair/${id}`, ["right", "stem", locale], right.stem[locale].map(({ text }) => text).join("")),
      piece("prose", `pair/${id}`, ["difference", locale], difference[locale]),
    ]),
    ...lesson.summary[locale].map((line, at) => piece("prose", subject, ["summary", at], line)),
  ];
}

function itemTexts({ id, stem, rationale }: Item): Piece[] {
  return [
    ...inBoth("stem", `item/${id}`, ["stem"], stem),
    ...(["first", "both", "second"] as const).flatMap((choice) =>
      inBoth("rationale", `item/${id}`, ["rationale", choice], rationale[choice]),
    ),
  ];
}

const inBoth = (kind: Kind, subject: Subject, path: Path, text: Text): Piece[] =>
  (["vi", "en"] as const).map((locale) => ({ kind, subject, path: [...path, locale], locale, text: text[locale] }));
