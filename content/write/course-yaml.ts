import type { RuleSettings } from "@/content/read/shapes";
import { choices } from "@/domain/choice";
import {
  type ContrastSide,
  type Course,
  type CourseRole,
  type Item,
  type Lesson,
  languagesOf,
  type Passage,
  type Text,
} from "@/domain/course";
import { idOf } from "@/domain/role-ids";
import { yamlOf } from "./yaml";

/** The YAML files of a compiled course, by their path. What compiling leaves behind (comments, places of the source, surfaces) is not in it. */
export function yamlFiles(course: Course, settings: RuleSettings): [path: string, text: string][] {
  const terms = course.glossary.map(({ id, term, meaning }) => ({
    id,
    term: inOwn(course, term),
    meaning: inOwn(course, meaning),
  }));
  const pairs = course.lessons.flatMap((lesson) => contrastsData(course, lesson));
  return [
    ["course.yaml", yamlOf({ ...courseData(course), ...settingsData(settings) })],
    ...listFile("glossary.yaml", terms),
    ...listFile("contrasts.yaml", pairs),
    ...course.lessons.map((lesson): [string, string] => [
      `${lesson.id}/responsibilities.yaml`,
      yamlOf(responsibilitiesData(course, lesson)),
    ]),
  ];
}

/** A list that a course may do without has no file where there is nothing in it. */
const listFile = (path: string, entries: readonly unknown[]): [string, string][] =>
  entries.length === 0 ? [] : [[path, yamlOf(entries)]];

function courseData(course: Course) {
  const { id, languages, order, title, lead, roles, masteryScore, lessons, procedure, sample, source } = course;
  return {
    id,
    languages,
    order,
    title: inOwn(course, title),
    lead: inOwn(course, lead),
    roles: { first: roleData(course, roles.first), second: roleData(course, roles.second) },
    masteryScore,
    lessons: lessons.map((lesson) => lesson.id),
    source,
    procedure: procedure && {
      lead: inOwn(course, procedure.lead),
      questions: procedure.questions.map((question) => ({
        id: question.id,
        owner: idOf(roles, question.owner),
        ask: inOwn(course, question.ask),
      })),
      otherwise: { owner: idOf(roles, procedure.otherwise.owner), say: inOwn(course, procedure.otherwise.say) },
    },
    sample: sample && {
      id: sample.id,
      variant: sample.variant,
      key: idOf(roles, sample.key),
      ...wordsOf(course, sample),
    },
  };
}

const settingsData = ({ words: { giveAway, watched }, accepted }: RuleSettings) => ({
  giveAway,
  watched,
  accepted: accepted.length === 0 ? undefined : accepted,
});

const roleData = (course: Course, { id, short, full, acronym, also }: CourseRole) => ({
  id,
  short: inOwn(course, short),
  full: inOwn(course, full),
  acronym,
  also,
});

const contrastsData = (course: Course, lesson: Lesson) =>
  lesson.contrasts.map(({ id, responsibilityIds, left, right, difference }) => ({
    id,
    lesson: lesson.id,
    responsibilities: responsibilityIds,
    left: sideData(course, left),
    right: sideData(course, right),
    difference: inOwn(course, difference),
  }));

const sideData = (course: Course, { owner, stem }: ContrastSide) => ({
  owner: idOf(course.roles, owner),
  stem: inOwn(course, { vi: marked(stem.vi), en: marked(stem.en) }),
});

/** The words that decide between ==…==, as an author writes them. */
export const marked = (runs: ContrastSide["stem"]["vi"]): string =>
  runs.map((run) => (run.marked ? `==${run.text}==` : run.text)).join("");

const responsibilitiesData = (course: Course, lesson: Lesson) =>
  lesson.responsibilities.map(({ id, owner, name, passage, answers, items }) => ({
    id,
    owner: idOf(course.roles, owner),
    name: inOwn(course, name),
    passage: placeOf(passage),
    answers: answers?.map((answer) => (answer ? "yes" : "no")),
    items: items.map((item) => ({ id: item.id, variant: item.variant, ...wordsOf(course, item) })),
  }));

const placeOf = ({ paragraphId, sentence }: Passage): string =>
  sentence === undefined ? paragraphId : `${paragraphId}.${sentence}`;

const wordsOf = (course: Course, { stem, rationale }: Item) => ({
  stem: inOwn(course, stem),
  rationale: Object.fromEntries(
    choices.map((choice) => [idOf(course.roles, choice), inOwn(course, rationale[choice])]),
  ),
});

/** A text as its author writes it: in the languages that the course has. */
const inOwn = (course: Course, text: Text) =>
  Object.fromEntries(languagesOf(course).map((locale) => [locale, text[locale]]));
