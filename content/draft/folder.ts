import type { Folder } from "@/content/read/folder";
import { yamlOf } from "@/content/write/yaml";
import { choices } from "@/domain/choice";
import { type Choice, languagesOf } from "@/domain/course";
import {
  type Draft,
  type DraftItem,
  type DraftLesson,
  type DraftPair,
  type DraftPassage,
  type DraftRole,
  dutiesOf,
  lessonsOf,
  pairsOf,
  type Written,
} from "./draft";
import { lessonOfDuty } from "./lesson-of-duty";

/**
 * A working copy as the files of a course, as far as it is written: what an author who likes files goes on with, and what the
 * checks read before it is published. Duties that nobody accepted and questions without a stem stay behind.
 */
export function folderOfDraft(draft: Draft): Folder {
  const texts: [path: string, text: string][] = [
    ["course.yaml", yamlOf(courseData(draft))],
    [
      "glossary.yaml",
      yamlOf(
        draft.glossary.map(({ id, term, meaning }) => ({ id, term: own(draft, term), meaning: own(draft, meaning) })),
      ),
    ],
    ["contrasts.yaml", yamlOf(pairsOf(draft).map((pair) => pairData(draft, pair)))],
    ...lessonsOf(draft).flatMap((lesson) => [
      ...languagesOf(draft).map((locale): [string, string] => [
        `${lesson.id}/lesson.${locale}.md`,
        `---\n${yamlOf(frontData(lesson, locale))}---\n${lesson.text[locale].trim()}\n`,
      ]),
      [`${lesson.id}/responsibilities.yaml`, yamlOf(dutiesData(draft, lesson))] as [string, string],
    ]),
    ...Object.entries(draft.files),
  ];
  return {
    name: draft.courseId,
    files: new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)])),
    refused: new Map(),
  };
}

function courseData(draft: Draft) {
  const { courseId, languages, order, roles, masteryScore, procedure, sample, words, source } = draft;
  const accepted = Object.values(draft.accepted);
  return {
    id: courseId,
    languages: languages.length === 1 ? languages : undefined,
    order,
    title: own(draft, draft.title),
    lead: own(draft, draft.lead),
    roles: { first: roleData(draft, roles.first), second: roleData(draft, roles.second) },
    masteryScore,
    source:
      source.title === ""
        ? undefined
        : filled({ title: source.title, author: source.author, publisher: source.publisher, url: source.url }),
    lessons: lessonsOf(draft).map(({ id }) => id),
    procedure: procedure && {
      lead: own(draft, procedure.lead),
      questions: procedure.questions.map(({ id, owner, ask }) => ({
        id,
        owner: idOf(draft, owner),
        ask: own(draft, ask),
      })),
      otherwise: { owner: idOf(draft, procedure.otherwise.owner), say: own(draft, procedure.otherwise.say) },
    },
    sample: sample && {
      id: sample.id,
      variant: sample.variant,
      key: idOf(draft, sample.key),
      ...itemWords(draft, sample),
    },
    giveAway: listed(words.giveAway),
    watched: listed(words.watched),
    accepted: accepted.length === 0 ? undefined : accepted,
  };
}

const roleData = (draft: Draft, { id, short, full, acronym, also }: DraftRole) => ({
  id,
  short: own(draft, short),
  full: own(draft, full),
  acronym,
  also: also.length === 0 ? undefined : also,
});

const frontData = (lesson: DraftLesson, locale: "vi" | "en") => ({
  title: lesson.title[locale],
  lead: lesson.lead[locale],
  article: lesson.article.length === 0 ? undefined : lesson.article,
  prequestions: lesson.prequestions.map(({ id, paragraphId, stem }) => ({
    id,
    paragraph: paragraphId,
    stem: stem[locale],
  })),
  summary: linesOf(lesson.summary[locale]),
});

const dutiesData = (draft: Draft, lesson: DraftLesson) =>
  dutiesOf(draft)
    .filter((duty) => duty.state === "accepted" && lessonOfDuty(draft, duty)?.id === lesson.id)
    .map(({ id, owner, name, passages: [passage], article, answers, items }) => ({
      id,
      owner: idOf(draft, owner),
      name: own(draft, name),
      passage: passage && placeOf(passage),
      article: article.length === 0 ? undefined : article,
      answers: answers.length === 0 ? undefined : answers.map((answer) => (answer ? "yes" : "no")),
      items: items
        .filter(({ stem }) => stem[draft.language] !== "")
        .map((item) => ({ id: item.id, variant: item.variant, surface: item.surface, ...itemWords(draft, item) })),
    }));

const pairData = (draft: Draft, { id, lessonId, left, right, difference }: DraftPair) => ({
  id,
  lesson: lessonId,
  responsibilities: [left.dutyId, right.dutyId],
  left: sideData(draft, left),
  right: sideData(draft, right),
  difference: own(draft, difference),
});

const sideData = (draft: Draft, { dutyId, stem }: DraftPair["left"]) => ({
  owner: idOf(draft, draft.duties[dutyId]?.owner ?? "both"),
  stem: own(draft, stem),
});

const itemWords = (draft: Draft, { stem, rationale }: DraftItem) => ({
  stem: own(draft, stem),
  // A reason that isn't there is missed by the rules; an empty one would be no course at all.
  rationale: Object.fromEntries(
    choices
      .filter((choice) => draft.languages.some((locale) => rationale[choice][locale].trim() !== ""))
      .map((choice) => [idOf(draft, choice), own(draft, rationale[choice])]),
  ),
});

/** What authors of files write for a choice: the role's id, or "both". */
const idOf = ({ roles }: Draft, choice: Choice): string => (choice === "both" ? choice : roles[choice].id);

const placeOf = ({ paragraphId, sentence }: DraftPassage): string =>
  sentence === null ? paragraphId : `${paragraphId}.${sentence}`;

/** A text in the languages that the course has. */
const own = (draft: Draft, text: Written) =>
  Object.fromEntries(languagesOf(draft).map((locale) => [locale, text[locale]]));

const filled = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ""));

export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const listed = (words: Draft["words"]["giveAway"]) => (words.vi.length + words.en.length === 0 ? undefined : words);
