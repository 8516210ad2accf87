import { z } from "zod";
import { Choice, type Passage, Procedure, Rationale, Slug, Text, Variant } from "@/domain/course";
import { Surface } from "./surface";

/** The files of a course as an author writes them; `load.ts` makes a `Course` of them. content/README.md shows each. */

const Line = z.string().trim().min(1);

/** `lead-team`, or `lead-team.2` for its second sentence. */
const PassageRef = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[1-9][0-9]*)?$/, "Write the id of a paragraph, or id.2 for its second sentence.")
  .transform((written) => {
    const [paragraphId = "", sentence] = written.split(".");
    return sentence === undefined ? { paragraphId } : { paragraphId, sentence: Number(sentence) };
  });

const ItemEntry = z.strictObject({ id: Slug, variant: Variant, stem: Text, rationale: Rationale });

export const ResponsibilityEntry = z.strictObject({
  id: Slug,
  owner: Choice,
  name: Text,
  passage: PassageRef,
  article: z.array(Line).min(1),
  /** What the questions of `procedure.yaml` are answered with, in order, up to the first yes. */
  answers: z.array(z.enum(["yes", "no"])).min(1),
  items: z.array(ItemEntry.extend({ surface: Surface })).min(2),
});
export type ResponsibilityEntry = z.infer<typeof ResponsibilityEntry>;

/** A stem with ==…== round the words that decide, read as runs of marked and unmarked text. */
const MarkedLine = Line.refine((line) => /^[^=]*(==[^=]+==[^=]*)+$/.test(line), "Put ==…== round the words that decide, and close each.").transform((line) =>
  line
    .split("==")
    .map((text, at) => ({ text, marked: at % 2 === 1 }))
    .filter(({ text }) => text !== ""),
);
const SideEntry = z.strictObject({ owner: Choice, stem: z.strictObject({ vi: MarkedLine, en: MarkedLine }) });

export const ContrastEntry = z.strictObject({
  id: Slug,
  lesson: Slug,
  responsibilities: z.tuple([Slug, Slug]),
  left: SideEntry,
  right: SideEntry,
  difference: Text,
});
export type ContrastEntry = z.infer<typeof ContrastEntry>;

export const GlossaryFileEntry = z.strictObject({ id: Slug, term: Text, meaning: Text });
export type GlossaryFileEntry = z.infer<typeof GlossaryFileEntry>;

export const CourseFile = z.strictObject({
  id: Slug,
  title: Text,
  lead: Text,
  masteryScore: z.number().min(0).max(1),
  lessons: z.array(Slug).min(1),
  procedure: Procedure,
  sample: ItemEntry.extend({ key: Choice }),
});
export type CourseFile = z.infer<typeof CourseFile>;

export const FrontMatter = z.strictObject({
  title: Line,
  lead: Line,
  article: z.array(Line).min(1),
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
