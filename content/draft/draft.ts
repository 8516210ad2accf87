import { z } from "zod";
import { NoiseReason, Why } from "@/content/article/proposal";
import { Surface } from "@/content/read/surface";
import { Choice, Languages, Locale, Procedure, Slug, Variant } from "@/domain/course";

/** A text as far as it is written: empty in a language means not yet. */
export const Written = z.strictObject({ vi: z.string(), en: z.string() });
export type Written = z.infer<typeof Written>;

/** Where something stands among its like, the smallest first. */
const Rank = z.number();

const Lines = z.strictObject({ vi: z.array(z.string()), en: z.array(z.string()) });

/**
 * One place of the text that gives the duty to somebody: whose it is there, and the sentence (counted from 1; null for the whole
 * paragraph) in the words that it had when somebody last looked at it.
 */
export const DraftPassage = z.strictObject({
  paragraphId: Slug,
  sentence: z.number().int().positive().nullable(),
  owner: Choice,
  words: z.string().min(1),
});
export type DraftPassage = z.infer<typeof DraftPassage>;

export const DraftRationale = z.strictObject({ first: Written, both: Written, second: Written });

/** A question as far as it is written. The surface is what a stem shows of its work, where the author says so. */
export const DraftItem = z.strictObject({
  id: Slug,
  variant: Variant,
  stem: Written,
  rationale: DraftRationale,
  surface: Surface.optional(),
});
export type DraftItem = z.infer<typeof DraftItem>;

/** `unseen`: as the importer found it. What is rejected is kept, so that it can be taken back. */
export const DutyState = z.enum(["unseen", "accepted", "rejected"]);
export type DutyState = z.infer<typeof DutyState>;

export const DraftDuty = z.strictObject({
  id: Slug,
  rank: Rank,
  owner: Choice,
  name: Written,
  state: DutyState,
  /** The text under it was edited after somebody looked: it needs another look before it is taught. */
  isStale: z.boolean(),
  /** 0 to 1, how sure the importer was; null for a duty that an author wrote. */
  confidence: z.number().min(0).max(1).nullable(),
  why: Why.nullable(),
  passages: z.array(DraftPassage),
  /** Places of the source article, and what the procedure's questions are answered with: kept of a course that was brought in as files. */
  article: z.array(z.string()),
  answers: z.array(z.boolean()),
  items: z.array(DraftItem),
});
export type DraftDuty = z.infer<typeof DraftDuty>;

/** `text` is the format's own Markdown without its front matter, as it was typed: it may be unsound. */
export const DraftLesson = z.strictObject({
  id: Slug,
  rank: Rank,
  title: Written,
  lead: Written,
  /** One line a line. */
  summary: Written,
  prequestions: z.array(z.strictObject({ id: Slug, paragraphId: Slug, stem: Written })),
  /** Sections of the source article. */
  article: z.array(z.string()),
  text: Written,
});
export type DraftLesson = z.infer<typeof DraftLesson>;

const DraftSide = z.strictObject({ dutyId: Slug, stem: Written });
export const DraftPair = z.strictObject({
  id: Slug,
  rank: Rank,
  lessonId: Slug,
  left: DraftSide,
  right: DraftSide,
  difference: Written,
});
export type DraftPair = z.infer<typeof DraftPair>;

export const DraftRole = z.strictObject({
  id: Slug,
  short: Written,
  full: Written,
  acronym: z.string().optional(),
  also: z.array(z.string()),
});
export type DraftRole = z.infer<typeof DraftRole>;

export const DraftSource = z.strictObject({
  title: z.string(),
  author: z.string(),
  publisher: z.string(),
  url: z.string(),
  file: z.string(),
  sha256: z.string(),
});

/** A warning that the author lets stand, and the sentence that says why. */
export const AcceptedWarning = z.strictObject({
  code: z.string().min(1),
  subject: z.string().min(1),
  why: z.string().min(1),
});
export type AcceptedWarning = z.infer<typeof AcceptedWarning>;

/**
 * An author's working copy of a course. Whatever has an id is kept by it and says itself where it stands, so that changes of
 * different things touch different paths.
 */
export const Draft = z.strictObject({
  courseId: Slug,
  /** The language that the article is in; the other stands beside it once the author wants it. */
  language: Locale,
  languages: Languages,
  order: z.number().int().optional(),
  title: Written,
  lead: Written,
  roles: z.strictObject({ first: DraftRole, second: DraftRole }),
  masteryScore: z.number().min(0).max(1),
  source: DraftSource,
  lessons: z.record(Slug, DraftLesson),
  duties: z.record(Slug, DraftDuty),
  pairs: z.record(Slug, DraftPair),
  /** What of the article is no text of it: menus, captions, what was said twice. */
  removed: z.array(z.strictObject({ text: z.string(), reason: NoiseReason })),
  accepted: z.record(z.string(), AcceptedWarning),
  glossary: z.array(z.strictObject({ id: Slug, term: Written, meaning: Written })),
  /** What the studio doesn't edit and a course of files may have. */
  procedure: Procedure.optional(),
  sample: DraftItem.extend({ key: Choice }).optional(),
  words: z.strictObject({ giveAway: Lines, watched: Lines }),
  /** Drawings and the coverage of the source, by their path in the course's folder. */
  files: z.record(z.string(), z.string()),
});
export type Draft = z.infer<typeof Draft>;

export const unwritten = (): Written => ({ vi: "", en: "" });

export const writtenIn = (locale: Locale, text: string): Written => ({ ...unwritten(), [locale]: text });

export const dutiesOf = (draft: Draft): DraftDuty[] => inRank(draft.duties);
export const lessonsOf = (draft: Draft): DraftLesson[] => inRank(draft.lessons);
export const pairsOf = (draft: Draft): DraftPair[] => inRank(draft.pairs);

const inRank = <Ranked extends { id: string; rank: number }>(byId: Record<string, Ranked>): Ranked[] =>
  Object.values(byId).sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1));

/** A rank behind the one at `at`, before its next: whoever else was there stays where they are. */
export function rankAfter(ranked: readonly { rank: number }[], at: number): number {
  const [before, behind] = [ranked[at]?.rank, ranked[at + 1]?.rank];
  if (before === undefined) return behind === undefined ? 0 : behind - 1;
  return behind === undefined ? before + 1 : (before + behind) / 2;
}

/** Whether somebody has decided on the duty, and nothing under it changed since. */
export const isReviewed = ({ state, isStale }: DraftDuty): boolean => state !== "unseen" && !isStale;

/** The duties that the course will teach. */
export const taughtDuties = (draft: Draft): DraftDuty[] => dutiesOf(draft).filter(({ state }) => state !== "rejected");
