import { z } from "zod";
import { ProposedDuty, Role } from "@/content/article/proposal";
import { Surface } from "@/content/read/surface";
import { Choice, Languages, Locale, Slug } from "@/domain/course";
import type { Outcome } from "@/domain/outcome";
import { AcceptedWarning, DraftSource } from "./draft";
import { Field } from "./field";

const Words = z.string().trim().min(1).max(400);

/** Numbers and lists may come as a form writes them. */
const Count = z.coerce.number().int();
const listed = (sent: unknown): unknown => (typeof sent === "string" ? sent.split(" ") : sent);

/** One thing that an author does to a working copy. */
export const Change = z.discriminatedUnion("act", [
  /** The review: what becomes of a duty that was found. */
  z.strictObject({ act: z.literal("accept"), duty: Slug }),
  z.strictObject({ act: z.literal("reject"), duty: Slug }),
  z.strictObject({ act: z.literal("give"), duty: Slug, owner: Choice }),
  z.strictObject({ act: z.literal("split"), duty: Slug, one: Words, other: Words }),
  /** `into` takes the other's passages; of two owners it becomes a duty of both. */
  z.strictObject({ act: z.literal("join"), duty: Slug, into: Slug }),
  z.strictObject({
    act: z.literal("add"),
    paragraph: Slug,
    sentence: Count.positive(),
    words: Words,
    owner: Choice,
  }),
  /** Where a duty stands, once its sentence is gone. */
  z.strictObject({
    act: z.literal("place"),
    duty: Slug,
    paragraph: Slug,
    sentence: Count.positive(),
  }),
  /** The article read anew, by other names of its roles. What somebody has decided on stays. */
  z.strictObject({ act: z.literal("reread"), roles: z.tuple([Role, Role]), duties: z.array(ProposedDuty) }),
  /** The lessons: `section` is where the second of two lessons begins. */
  z.strictObject({ act: z.literal("join-lessons"), lesson: Slug }),
  z.strictObject({ act: z.literal("split-lesson"), lesson: Slug, section: Slug }),
  z.strictObject({
    act: z.literal("move-lesson"),
    lesson: Slug,
    by: Count.pipe(z.union([z.literal(-1), z.literal(1)])),
  }),
  /** Any text that has a place of its own. */
  z.strictObject({ act: z.literal("write"), field: Field, locale: Locale, text: z.string().max(200_000) }),
  /** The reasons of another question of the same duty, where this one has none yet. */
  z.strictObject({ act: z.literal("copy-reasons"), from: Slug, to: Slug }),
  /** What a stem shows of its work; the kind of its verb is called so here, as the change has an act of its own. */
  Surface.omit({ act: true }).extend({ act: z.literal("label-surface"), item: Slug, verb: Surface.shape.act }),
  z.strictObject({
    act: z.literal("set-languages"),
    languages: z.preprocess(listed, Languages),
  }),
  z.strictObject({ act: z.literal("set-mastery-score"), masteryScore: z.coerce.number().min(0.5).max(1) }),
  /** What else a role is called. Names come as a form writes them, one a line or with commas between. */
  z.strictObject({
    act: z.literal("set-names"),
    role: z.enum(["first", "second"]),
    acronym: z.string().trim().max(20),
    also: z.preprocess(
      (sent) => (typeof sent === "string" ? sent.split(/[\n,;]/) : sent),
      z.array(z.string().trim().max(120)).max(40),
    ),
  }),
  z.strictObject({ act: z.literal("add-term"), words: Words }),
  z.strictObject({ act: z.literal("remove-term"), term: Slug }),
  /** A question to guess at before reading, and the paragraph that answers it. */
  z.strictObject({ act: z.literal("add-prequestion"), lesson: Slug, paragraph: Slug, words: Words }),
  z.strictObject({ act: z.literal("place-prequestion"), prequestion: Slug, paragraph: Slug }),
  z.strictObject({ act: z.literal("remove-prequestion"), prequestion: Slug }),
  DraftSource.pick({ title: true, author: true, publisher: true, url: true }).extend({ act: z.literal("set-source") }),
  z.strictObject({ act: z.literal("pair"), left: Slug, right: Slug }),
  z.strictObject({ act: z.literal("unpair"), pair: Slug }),
  /** One reason for as many warnings of a kind as it holds for. */
  AcceptedWarning.omit({ subject: true }).extend({
    act: z.literal("accept-warnings"),
    subjects: z.preprocess(listed, z.array(z.string().min(1)).min(1)),
  }),
  z.strictObject({ act: z.literal("take-back-warning"), code: z.string().min(1), subject: z.string().min(1) }),
]);
export type Change = z.infer<typeof Change>;
export type Act = Change["act"];
export type ChangeOf<Name extends Act> = Extract<Change, { act: Name }>;

/** Why a change can't be made to the working copy as it is now. */
export type ChangeRefusal =
  | "no-such-duty"
  | "no-such-sentence"
  | "no-such-lesson"
  | "no-such-field"
  | "no-such-pair"
  | "no-such-term"
  | "no-such-prequestion"
  | "no-such-paragraph"
  | "same-duty"
  | "same-owner"
  | "nothing-behind"
  | "no-language";

/** What became of a change in the working copy that it was made to. */
export type Made = Outcome<null, ChangeRefusal>;
