import type { CourseFiles, LessonFiles } from "@/content/read/course-files";
import type { ItemEntry, RuleSettings } from "@/content/read/shapes";
import type { Surface } from "@/content/read/surface";
import { choices } from "@/domain/choice";
import type { CourseRoles } from "@/domain/course";
import { choiceOf, idOf } from "@/domain/role-ids";

/**
 * Puts the files of a course together in the form of `Course`. It is called when nothing is missing; what it makes is parsed
 * as a `Course` all the same, so nothing here needs to be believed.
 */
export function assemble({ course, glossary, contrasts, lessons }: CourseFiles): unknown {
  if (!course) return undefined;
  // Named one by one: what the file holds for the rules alone is not in the edition.
  const { id, order, title, lead, roles, masteryScore, sample, procedure, languages, source } = course.file;
  return {
    id,
    order,
    title,
    lead,
    roles,
    masteryScore,
    source,
    // What is in both languages says nothing of them, as editions did before there were others.
    languages: languages?.length === 1 ? languages : undefined,
    procedure: procedure && {
      ...procedure,
      questions: procedure.questions.map((question) => ({ ...question, owner: choiceOf(roles, question.owner) })),
      otherwise: { ...procedure.otherwise, owner: choiceOf(roles, procedure.otherwise.owner) },
    },
    // The sample belongs to no lesson and no responsibility: its own id stands for both.
    sample: sample && {
      ...sample,
      key: choiceOf(roles, sample.key),
      rationale: rationaleIn(roles, sample.rationale),
      responsibilityId: sample.id,
      lessonId: sample.id,
    },
    glossary: (glossary?.entries ?? []).map(({ value }) => value),
    lessons: lessons.map((lesson) => ({
      ...assembleText(lesson),
      contrasts: (contrasts?.entries ?? [])
        .filter(({ value }) => value.lesson === lesson.id)
        .map(({ value: { lesson: lessonId, responsibilities: responsibilityIds, left, right, ...pair } }) => ({
          ...pair,
          left: { ...left, owner: choiceOf(roles, left.owner) },
          right: { ...right, owner: choiceOf(roles, right.owner) },
          lessonId,
          responsibilityIds,
        })),
      responsibilities: assembleResponsibilities(roles, lesson),
    })),
  };
}

function assembleText({ id, vi, en, drawings }: LessonFiles) {
  return {
    id,
    title: { vi: vi?.front?.title, en: en?.front?.title },
    lead: { vi: vi?.front?.lead, en: en?.front?.lead },
    minutes: 1, // counted from the whole lesson by `load.ts`
    prequestions: vi?.front?.prequestions.map(({ id, paragraph, stem }, at) => ({
      id,
      paragraphId: paragraph,
      stem: { vi: stem, en: en?.front?.prequestions[at]?.stem },
    })),
    summary: { vi: vi?.front?.summary, en: en?.front?.summary },
    sections: vi?.sections.map((section, at) => ({
      id: section.id,
      title: { vi: section.title, en: en?.sections[at]?.title },
      drawing: section.drawing && {
        ...drawings.get(section.drawing.name),
        caption: { vi: section.drawing.caption, en: en?.sections[at]?.drawing?.caption },
      },
      paragraphs: section.paragraphs.map((paragraph, number) => ({
        id: paragraph.id,
        sentences: {
          vi: paragraph.sentences.map(({ inlines }) => inlines),
          en: en?.sections[at]?.paragraphs[number]?.sentences.map(({ inlines }) => inlines),
        },
      })),
    })),
  };
}

function assembleResponsibilities(roles: CourseRoles, { id: lessonId, responsibilities }: LessonFiles) {
  return responsibilities?.entries.map(({ value: { id, owner, name, passage, answers, items } }) => ({
    id,
    lessonId,
    owner: choiceOf(roles, owner),
    name,
    passage: { lessonId, ...passage },
    answers: answers?.length ? answers.map((answer) => answer === "yes") : undefined,
    items: items.map(({ surface: _, rationale, ...item }) => ({
      ...item,
      rationale: rationaleIn(roles, rationale),
      responsibilityId: id,
      lessonId,
      key: choiceOf(roles, owner),
    })),
  }));
}

const rationaleIn = (roles: CourseRoles, written: ItemEntry["rationale"]) =>
  Object.fromEntries(choices.map((choice) => [choice, written[idOf(roles, choice)]]));

/** What the course says it takes from the source article: sections by lesson, places by responsibility. The app has no need of it. */
export type ArticleSources = {
  lessons: { id: string; sections: string[] }[];
  responsibilities: { id: string; places: string[] }[];
};

/** What the rules go by in this course: its words, and the warnings that it accepts. The app has no need of them. */
export const ruleSettingsOf = ({ course }: CourseFiles): RuleSettings => ({
  words: { giveAway: course?.file.giveAway, watched: course?.file.watched },
  accepted: course?.file.accepted ?? [],
});

/** What each stem shows on its surface, by item. The app has no need of it. */
export const surfacesOf = ({ lessons }: CourseFiles): ReadonlyMap<string, Surface> =>
  new Map(
    lessons
      .flatMap(({ responsibilities }) => responsibilities?.entries ?? [])
      .flatMap(({ value }) => value.items.flatMap(({ id, surface }) => (surface ? [[id, surface] as const] : []))),
  );

export const articleSources = ({ lessons }: CourseFiles): ArticleSources => ({
  lessons: lessons.map(({ id, vi }) => ({ id, sections: vi?.front?.article ?? [] })),
  responsibilities: lessons
    .flatMap(({ responsibilities }) => responsibilities?.entries ?? [])
    .map(({ value }) => ({ id: value.id, places: value.article ?? [] })),
});
