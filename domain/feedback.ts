import { type CountedAttempt, countedResponses, type Response } from "./attempt";
import { type Certainty, type Choice, choices } from "./choice";
import { contrastOf } from "./contrast";
import {
  type Course,
  findItem,
  findLesson,
  foreignLanguage,
  type Item,
  type Locale,
  type MarkedRun,
  type Passage,
} from "./course";
import { keyBeside } from "./regrade";

/** What a learner is told of one recorded response, in one language. It is made from the stored row, never before. */
export type Feedback = {
  itemId: string;
  /** Of the course's text, where it isn't the one asked for. */
  language: Locale | undefined;
  stem: string;
  choice: Choice;
  certainty: Certainty | null;
  correct: boolean;
  key: Choice;
  /** Why the key is right. */
  reason: string;
  /** Why the chosen wrong role is wrong first, then the others. */
  whyNot: { choice: Choice; reason: string }[];
  passage: { text: string; lessonId: string; paragraphId: string } | null;
  /** After a sure miss: this duty beside the one that it looks like, own side first. */
  contrast: { sides: { owner: Choice; stem: MarkedRun[] }[]; difference: string } | null;
  /** Where the item was regraded since: when, and whether it was dropped. The reason is then that of the regrade. */
  regraded?: { at: string; isDropped: boolean };
};

export function feedbackOn(
  course: Course,
  item: Item,
  response: Pick<Response, "choice" | "certainty" | "correct">,
  locale: Locale,
): Feedback {
  const { regraded } = item;
  const others = choices.filter((choice) => choice !== item.key);
  const chosenFirst = others.sort((a, b) => Number(b === response.choice) - Number(a === response.choice));
  return {
    itemId: item.id,
    language: foreignLanguage(course, locale),
    stem: item.stem[locale],
    choice: response.choice,
    certainty: response.certainty,
    correct: response.correct,
    key: keyBeside(item, response),
    // The item's own reasons argue for the key that it had.
    reason: regraded ? regraded.reason : item.rationale[item.key][locale],
    whyNot: regraded ? [] : chosenFirst.map((choice) => ({ choice, reason: item.rationale[choice][locale] })),
    passage: passageOf(course, item, locale),
    contrast:
      response.correct || response.certainty !== "very" || regraded
        ? null
        : contrastTo(course, item, response.choice, locale),
    ...(regraded && { regraded: { at: regraded.at.toISOString(), isDropped: regraded.key === null } }),
  };
}

/** The responses of an attempt that count, each with its key and what is told of it. */
export const toldResponses = (course: Course, attempt: CountedAttempt, locale: Locale) =>
  countedResponses(attempt).flatMap((response) => {
    const item = findItem(course, response.itemId);
    return item
      ? [{ ...response, key: keyBeside(item, response), feedback: feedbackOn(course, item, response, locale) }]
      : [];
  });

function passageOf(course: Course, item: Item, locale: Locale): Feedback["passage"] {
  const passage = findLesson(course, item.lessonId)?.responsibilities.find(
    ({ id }) => id === item.responsibilityId,
  )?.passage;
  const text = passage && passageText(course, passage, locale);
  return text ? { text, lessonId: passage.lessonId, paragraphId: passage.paragraphId } : null;
}

function contrastTo(course: Course, item: Item, choice: Choice, locale: Locale): Feedback["contrast"] {
  const contrast = contrastOf(course, item.responsibilityId, choice);
  if (!contrast) return null;
  const sides = [contrast.own, contrast.other].map(({ owner, stem }) => ({ owner, stem: stem[locale] }));
  return { sides, difference: contrast.difference[locale] };
}

/** The words of a passage: the paragraph, or the one sentence of it that is named. */
export function passageText(
  course: Course,
  { lessonId, paragraphId, sentence }: Passage,
  locale: Locale,
): string | null {
  const paragraphs = findLesson(course, lessonId)?.sections.flatMap((section) => section.paragraphs) ?? [];
  const sentences = paragraphs
    .find(({ id }) => id === paragraphId)
    ?.sentences[locale].map((runs) => runs.map(({ text }) => text).join(""));
  if (!sentences) return null;
  return sentence === undefined ? sentences.join(" ") : (sentences[sentence - 1] ?? null);
}
