import { z } from "zod";
import {
  Course,
  CourseRole,
  type CourseRoles,
  CourseSource,
  Languages,
  type Locale,
  type Passage,
  Procedure,
  ProcedureQuestion,
  Slug,
  type Text,
  Variant,
} from "@/domain/course";
import { idsOf } from "@/domain/role-ids";
import { Surface } from "./surface";

/** The files of a course as an author writes them; `load.ts` makes a `Course` of them. content/README.md shows each. */

const Line = z.string().trim().min(1);

/** Of the source article; a course that has none leaves them out. */
const Places = z.array(Line).min(1);

/** `lead-team`, or `lead-team.2` for its second sentence. */
const PassageRef = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[1-9][0-9]*)?$/, "Write the id of a paragraph, or id.2 for its second sentence.")
  .transform((written) => {
    const [paragraphId = "", sentence] = written.split(".");
    return sentence === undefined ? { paragraphId } : { paragraphId, sentence: Number(sentence) };
  });

/** What of `course.yaml` has to be known before the rest can be read. */
export type Basics = { languages: readonly Locale[]; roles: CourseRoles | undefined };
export const LanguagesInFile = z.looseObject({ languages: Languages.optional() });
export const rolesInFile = (languages: readonly Locale[]) => z.looseObject({ roles: rolesIn(languages) });

/** Written in each of the course's languages; where it has one, that one stands for both. */
function inEach<Written>(
  languages: readonly Locale[],
  written: z.ZodType<Written>,
): z.ZodType<Record<Locale, Written>> {
  if (!languages.includes("en")) return z.strictObject({ vi: written }).transform(({ vi }) => ({ vi, en: vi }));
  if (!languages.includes("vi")) return z.strictObject({ en: written }).transform(({ en }) => ({ vi: en, en }));
  return z.strictObject({ vi: written, en: written });
}
const textIn = (languages: readonly Locale[]): z.ZodType<Text> => inEach(languages, Line);

function rolesIn(languages: readonly Locale[]): z.ZodType<CourseRoles> {
  const role = CourseRole.extend({ short: textIn(languages), full: textIn(languages) });
  return z.strictObject({ first: role, second: role });
}

/** Authors write a role's id where the course has a position. Until it is known which roles there are, any id will do. */
const ownerOf = ({ roles }: Basics) => (roles ? z.enum(idsOf(roles)) : Slug);
function rationaleOf({ roles, languages }: Basics): z.ZodType<Record<string, Text | undefined>> {
  const reason = textIn(languages).optional();
  return roles
    ? z.strictObject(Object.fromEntries(idsOf(roles).map((id) => [id, reason])))
    : z.record(z.string(), reason);
}

const itemEntry = (basics: Basics) =>
  z.strictObject({ id: Slug, variant: Variant, stem: textIn(basics.languages), rationale: rationaleOf(basics) });
export type ItemEntry = z.infer<ReturnType<typeof itemEntry>>;

export const responsibilityEntry = (basics: Basics) =>
  z.strictObject({
    id: Slug,
    owner: ownerOf(basics),
    name: textIn(basics.languages),
    passage: PassageRef,
    article: Places.optional(),
    /** What the questions of the procedure are answered with, in order, up to the first yes. */
    answers: z.array(z.enum(["yes", "no"])).optional(),
    items: z.array(itemEntry(basics).extend({ surface: Surface.optional() })),
  });
export type ResponsibilityEntry = z.infer<ReturnType<typeof responsibilityEntry>>;

/** A stem with ==…== round the words that decide, read as runs of marked and unmarked text. */
const MarkedLine = Line.refine(
  (line) => /^[^=]*(==[^=]+==[^=]*)+$/.test(line),
  "Put ==…== round the words that decide, and close each.",
).transform((line) =>
  line
    .split("==")
    .map((text, at) => ({ text, marked: at % 2 === 1 }))
    .filter(({ text }) => text !== ""),
);
const sideEntry = (basics: Basics) =>
  z.strictObject({ owner: ownerOf(basics), stem: inEach(basics.languages, MarkedLine) });

export const contrastEntry = (basics: Basics) =>
  z.strictObject({
    id: Slug,
    lesson: Slug,
    responsibilities: z.tuple([Slug, Slug]),
    left: sideEntry(basics),
    right: sideEntry(basics),
    difference: textIn(basics.languages),
  });
export type ContrastEntry = z.infer<ReturnType<typeof contrastEntry>>;

export const glossaryEntry = ({ languages }: Basics) =>
  z.strictObject({ id: Slug, term: textIn(languages), meaning: textIn(languages) });
export type GlossaryFileEntry = z.infer<ReturnType<typeof glossaryEntry>>;

const Words = z.strictObject({ vi: z.array(Line).optional(), en: z.array(Line).optional() });

/** Words of the course's own field, for the rules and nobody else: those that give an owner away, and those that do where they stand with one key alone. */
const fieldWords = { giveAway: Words.optional(), watched: Words.optional() };
export type FieldWords = z.infer<z.ZodObject<typeof fieldWords>>;

/** A warning that the author lets stand, by its code and what it speaks of, with the reason. */
const Acceptance = z.strictObject({ code: Slug, subject: Line, why: Line });
export type Acceptance = z.infer<typeof Acceptance>;

/** What the rules of writing go by in a course. */
export type RuleSettings = { words: FieldWords; accepted: readonly Acceptance[] };
export const noSettings: RuleSettings = { words: {}, accepted: [] };

export function courseFile(basics: Basics) {
  const [text, owner] = [textIn(basics.languages), ownerOf(basics)];
  return z.strictObject({
    id: Slug,
    languages: Languages.optional(),
    order: Course.shape.order,
    title: text,
    lead: text,
    roles: rolesIn(basics.languages),
    masteryScore: z.number().min(0).max(1),
    lessons: z.array(Slug).min(1),
    procedure: Procedure.extend({
      lead: text,
      questions: z.array(ProcedureQuestion.extend({ ask: text, owner })).min(1),
      otherwise: Procedure.shape.otherwise.extend({ say: text, owner }),
    }).optional(),
    sample: itemEntry(basics).extend({ key: owner }).optional(),
    source: CourseSource.optional(),
    ...fieldWords,
    accepted: z.array(Acceptance).optional(),
  });
}
export type CourseFile = z.infer<ReturnType<typeof courseFile>>;

export const FrontMatter = z.strictObject({
  title: Line,
  lead: Line,
  article: Places.optional(),
  prequestions: z.array(z.strictObject({ id: Slug, paragraph: Slug, stem: Line })).default([]),
  summary: z.array(Line).default([]),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** `lesson/paragraph`, or `lesson/paragraph.2` for its second sentence. */
const LessonPassage = z
  .string()
  .regex(/^[a-z0-9-]+\/[^/]+$/, "Write lesson/paragraph, or lesson/paragraph.2 for its second sentence.")
  .transform((written) => written.split("/"))
  .pipe(z.tuple([z.string(), PassageRef]))
  .transform(([lessonId, passage]): Passage => ({ lessonId, ...passage }));

/** The source article's sections with their paragraphs, and what it says, fact by fact, in our own words. */
export const CoverageFile = z.strictObject({
  sections: z.array(z.strictObject({ title: Line, places: z.array(Line).min(1) })).min(1),
  facts: z.array(z.strictObject({ fact: Line, article: Line, passages: z.array(LessonPassage).min(1) })).min(1),
});
export type CoverageFile = z.infer<typeof CoverageFile>;
