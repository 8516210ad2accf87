import { z } from "zod";
import { choices } from "./choice";
import { Drawing } from "./drawing";

/** The right answer of an item, and the owner of a responsibility. */
export const Choice = z.enum(choices);
export type Choice = z.infer<typeof Choice>;

export const Locale = z.enum(["vi", "en"]);
export type Locale = z.infer<typeof Locale>;

export const Languages = z
  .array(Locale)
  .min(1)
  .refine((languages) => new Set(languages).size === languages.length, "name each language once");

/** An id that stands in addresses and files: lower-case words joined by hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write it as lower-case words joined by hyphens, e.g. lead-team");

/** One text in both languages; neither may be missing. In a course of one language that one stands for both. */
export const Text = z.strictObject({ vi: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Text = z.infer<typeof Text>;

/**
 * One of the two roles that a course is about. `id` is what its authors write for it; the acronym is there where
 * people use one, and `also` are other names that its article may have for it.
 */
export const CourseRole = z.strictObject({
  id: Slug.refine((id) => id !== "both", 'a role may not be called "both"'),
  short: Text,
  full: Text,
  acronym: z.string().trim().min(1).optional(),
  also: z.array(z.string().trim().min(1)).optional(),
});
export type CourseRole = z.infer<typeof CourseRole>;

/** By place: the left circle's and the right one's. */
export const CourseRoles = z.strictObject({ first: CourseRole, second: CourseRole });
export type CourseRoles = z.infer<typeof CourseRoles>;

/** Why the key is right and why each other choice is not: the key's entry says "why", the other two say "why not". */
export const Rationale = z.strictObject({ first: Text, both: Text, second: Text });

/** `plain` states the duty, `case` shows it in working life, `angle` says it in other words from another side. */
export const Variant = z.enum(["plain", "case", "angle"]);

export const Item = z.strictObject({
  id: Slug,
  responsibilityId: Slug,
  lessonId: Slug,
  variant: Variant,
  key: Choice,
  stem: Text,
  rationale: Rationale,
});
/** What a regrade made of an item since its edition: the key that it had, and the one that counts; null where it was dropped. */
export type Regraded = { was: Choice; key: Choice | null; reason: string; at: Date };
export type Item = z.infer<typeof Item> & { regraded?: Regraded };

/** Where a responsibility is taught: a paragraph of a lesson, or one sentence of it (counted from 1). */
export const Passage = z.strictObject({
  lessonId: Slug,
  paragraphId: Slug,
  sentence: z.number().int().positive().optional(),
});
export type Passage = z.infer<typeof Passage>;

export const Responsibility = z.strictObject({
  id: Slug,
  lessonId: Slug,
  owner: Choice,
  name: Text,
  passage: Passage,
  /** What the questions of the course's procedure are answered with, in order, up to the first yes. Editions before it have none. */
  answers: z.array(z.boolean()).min(1).optional(),
  items: z.array(Item).min(2),
});
export type Responsibility = z.infer<typeof Responsibility>;

/** Running text: plain, emphasised, or a term that the glossary explains. */
export const Inline = z.strictObject({
  text: z.string().min(1),
  as: z.enum(["text", "em", "strong", "term"]),
  termId: Slug.optional(),
});
export type Inline = z.infer<typeof Inline>;

/** A paragraph keeps one id in both languages; its sentences are counted from 1. */
export const Paragraph = z.strictObject({
  id: Slug,
  sentences: z.strictObject({ vi: z.array(z.array(Inline)).min(1), en: z.array(z.array(Inline)).min(1) }),
});
export type Paragraph = z.infer<typeof Paragraph>;

export const Section = z.strictObject({
  id: Slug,
  title: Text,
  /** Its caption says in words what it shows. Editions before drawings have none, nor need others have one. */
  drawing: Drawing.extend({ caption: Text }).optional(),
  paragraphs: z.array(Paragraph).min(1),
});
export type Section = z.infer<typeof Section>;

/** A question to guess at before reading: ungraded, its answer is a paragraph of the lesson. */
export const Prequestion = z.strictObject({ id: Slug, stem: Text, paragraphId: Slug });

/** `marked` are the words that decide. */
export const MarkedRun = z.strictObject({ text: z.string(), marked: z.boolean() });
export type MarkedRun = z.infer<typeof MarkedRun>;

/** A duty that looks like its neighbour and has another owner. */
export const ContrastSide = z.strictObject({
  owner: Choice,
  stem: z.strictObject({ vi: z.array(MarkedRun), en: z.array(MarkedRun) }),
});
export type ContrastSide = z.infer<typeof ContrastSide>;

export const ContrastPair = z.strictObject({
  id: Slug,
  lessonId: Slug,
  left: ContrastSide,
  right: ContrastSide,
  difference: Text,
  responsibilityIds: z.tuple([Slug, Slug]),
});
export type ContrastPair = z.infer<typeof ContrastPair>;

export const Lesson = z.strictObject({
  id: Slug,
  title: Text,
  lead: Text,
  /** Reading time in whole minutes at 200 words (English) or syllables (Vietnamese) a minute, the slower language. */
  minutes: z.number().int().positive(),
  prequestions: z.array(Prequestion),
  sections: z.array(Section).min(1),
  contrasts: z.array(ContrastPair),
  summary: z.strictObject({ vi: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
  responsibilities: z.array(Responsibility).min(1),
});
export type Lesson = z.infer<typeof Lesson>;

export const GlossaryEntry = z.strictObject({ id: Slug, term: Text, meaning: Text });

export const ProcedureQuestion = z.strictObject({ id: Slug, ask: Text, owner: Choice });

/** How to tell whose a duty is without knowing the keys: the first question answered with yes decides, else `otherwise`. */
export const Procedure = z.strictObject({
  lead: Text,
  questions: z.array(ProcedureQuestion).min(1),
  otherwise: z.strictObject({ say: Text, owner: Choice }),
});
export type Procedure = z.infer<typeof Procedure>;

/** What a course was made from, as it names itself. Its address is one of the web, and carries nobody's name or password. */
export const CourseSource = z.strictObject({
  title: z.string().trim().min(1),
  author: z.string().trim().min(1).optional(),
  publisher: z.string().trim().min(1).optional(),
  url: z
    .url({
      protocol: /^https?$/,
      hostname: z.regexes.domain,
      error: "Write an address that begins with https:// or http://.",
    })
    .refine((url) => !url.includes("@"), "Write the address without a name or password.")
    .optional(),
});
export type CourseSource = z.infer<typeof CourseSource>;

export const Course = z.strictObject({
  id: Slug,
  /** The languages it is written in, where that is not both: `languagesOf` tells. */
  languages: Languages.optional(),
  /** Its place among the courses, the smallest first; those without one come last. */
  order: z.number().int().optional(),
  title: Text,
  lead: Text,
  roles: CourseRoles,
  /** Share of items that must be right to pass the final, 0 to 1 (QTI: mastery score). */
  masteryScore: z.number().min(0).max(1),
  /** Played on the landing page without signing in; never part of a quiz. */
  sample: Item.optional(),
  glossary: z.array(GlossaryEntry),
  /** Editions before it have none, nor need others have one. */
  procedure: Procedure.optional(),
  /** Editions before it name none, nor need others. */
  source: CourseSource.optional(),
  lessons: z.array(Lesson).min(1),
});
export type Course = z.infer<typeof Course>;

/** Vietnamese first. A text in a language that is not among these is the other one's once more. */
export const languagesOf = ({ languages = Locale.options }: Pick<Course, "languages">): Locale[] =>
  Locale.options.filter((locale) => languages.includes(locale));

/** The language that its text is in, where a page is in the other one: the text's `lang`. */
export const foreignLanguage = (course: Pick<Course, "languages">, locale: Locale): Locale | undefined =>
  languagesOf(course).includes(locale) ? undefined : languagesOf(course)[0];

/** As learners find them: by order, then by id. */
export const inCourseOrder = <Listed extends Pick<Course, "id" | "order">>(courses: readonly Listed[]): Listed[] =>
  [...courses].sort(
    (one, other) => (one.order ?? Infinity) - (other.order ?? Infinity) || (one.id < other.id ? -1 : 1),
  );

export const lessonItems = (lesson: Lesson): Item[] =>
  lesson.responsibilities.flatMap((responsibility) => responsibility.items);

export const findLesson = (course: Course, lessonId: string): Lesson | undefined =>
  course.lessons.find((lesson) => lesson.id === lessonId);

/** A responsibility of any lesson by its id. Each course is indexed once: a response is graded in a moment, however long the course. */
export const findResponsibility = (course: Course, id: string): Responsibility | undefined =>
  indexOf(course).responsibilities.get(id);

/** An item of any lesson by its id, in a moment too. */
export const findItem = (course: Course, itemId: string): Item | undefined => indexOf(course).items.get(itemId);

type Index = { responsibilities: Map<string, Responsibility>; items: Map<string, Item> };

function indexOf(course: Course): Index {
  const known = indices.get(course);
  if (known) return known;
  const responsibilities = course.lessons.flatMap((lesson) => lesson.responsibilities);
  const index = {
    responsibilities: new Map(responsibilities.map((responsibility) => [responsibility.id, responsibility])),
    items: new Map(course.lessons.flatMap(lessonItems).map((item) => [item.id, item])),
  };
  indices.set(course, index);
  return index;
}

const indices = new WeakMap<Course, Index>();

/** Whole minutes that so many items take, at half a minute each. */
export const minutesFor = (items: number): number => Math.max(1, Math.round(items / 2));

/** The item with what the learner may see of it before responding. Everything else stays on the server. */
export type PublicItem = { id: string; stem: Text };

/** Allow-list: a field added to `Item` stays on the server until it is named here. */
export const toPublicItem = ({ id, stem }: Item): PublicItem => ({ id, stem });
