import { z } from "zod";
import { CourseRoles, type Passage, Procedure, ProcedureQuestion, Slug, Text, Variant } from "@/domain/course";
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

/** Authors write a role's id where the course has a position. Until it is known which roles there are, any id will do. */
const ownerOf = (roles: CourseRoles | undefined) => (roles ? z.enum(idsOf(roles)) : Slug);
const rationaleOf = (roles: CourseRoles | undefined): z.ZodType<Record<string, z.infer<typeof Text>>> =>
  roles ? z.strictObject(Object.fromEntries(idsOf(roles).map((id) => [id, Text]))) : z.record(z.string(), Text);

const itemEntry = (roles: CourseRoles | undefined) => z.strictObject({ id: Slug, variant: Variant, stem: Text, rationale: rationaleOf(roles) });

export const responsibilityEntry = (roles: CourseRoles | undefined) =>
  z.strictObject({
    id: Slug,
    owner: ownerOf(roles),
    name: Text,
    passage: PassageRef,
    article: Places.optional(),
    /** What the questions of `procedure.yaml` are answered with, in order, up to the first yes. */
    answers: z.array(z.enum(["yes", "no"])).min(1),
    items: z.array(itemEntry(roles).extend({ surface: Surface.optional() })).min(2),
  });
export type ResponsibilityEntry = z.infer<ReturnType<typeof responsibilityEntry>>;

/** A stem with ==…== round the words that decide, read as runs of marked and unmarked text. */
const MarkedLine = Line.refine((line) => /^[^=]*(==[^=]+==[^=]*)+$/.test(line), "Put ==…== round the words that decide, and close each.").transform((line) =>
  line
    .split("==")
    .map((text, at) => ({ text, marked: at % 2 === 1 }))
    .filter(({ text }) => text !== ""),
);
const sideEntry = (roles: CourseRoles | undefined) => z.strictObject({ owner: ownerOf(roles), stem: z.strictObject({ vi: MarkedLine, en: MarkedLine }) });

export const contrastEntry = (roles: CourseRoles | undefined) =>
  z.strictObject({
    id: Slug,
    lesson: Slug,
    responsibilities: z.tuple([Slug, Slug]),
    left: sideEntry(roles),
    right: sideEntry(roles),
    difference: Text,
  });
export type ContrastEntry = z.infer<ReturnType<typeof contrastEntry>>;

export const GlossaryFileEntry = z.strictObject({ id: Slug, term: Text, meaning: Text });
export type GlossaryFileEntry = z.infer<typeof GlossaryFileEntry>;

/** What of `course.yaml` has to be known before the rest can be read. */
export const RolesInFile = z.looseObject({ roles: CourseRoles });

export const courseFile = (roles: CourseRoles | undefined) =>
  z.strictObject({
    id: Slug,
    title: Text,
    lead: Text,
    roles: CourseRoles,
    masteryScore: z.number().min(0).max(1),
    lessons: z.array(Slug).min(1),
    procedure: Procedure.extend({
      questions: z.array(ProcedureQuestion.extend({ owner: ownerOf(roles) })).min(1),
      otherwise: Procedure.shape.otherwise.extend({ owner: ownerOf(roles) }),
    }),
    sample: itemEntry(roles).extend({ key: ownerOf(roles) }),
  });
export type CourseFile = z.infer<ReturnType<typeof courseFile>>;

export const FrontMatter = z.strictObject({
  title: Line,
  lead: Line,
  article: Places.optional(),
  prequestions: z.array(z.strictObject({ id: Slug, paragraph: Slug, stem: Line })),
  summary: z.array(Line).min(1),
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
