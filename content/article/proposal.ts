import { z } from "zod";
import { Locale, Slug } from "@/domain/course";

/** A role as the article may name it: the acronym first, then its titles. */
export const Role = z.strictObject({ id: Slug, names: z.array(z.string().min(1)).min(1) });
export type Role = z.infer<typeof Role>;

/** Why a line of the article did not make it into a section. */
export const NoiseReason = z.enum([
  "slug",
  "repeated",
  "caption",
  "links",
  "navigation",
  "script",
  "outside",
  "boilerplate",
  "note",
  "empty-heading",
]);
export type NoiseReason = z.infer<typeof NoiseReason>;

export const Removed = z.strictObject({ text: z.string().min(1), reason: NoiseReason });
export type Removed = z.infer<typeof Removed>;

export const ProposedParagraph = z.strictObject({ id: Slug, sentences: z.array(z.string().min(1)).min(1) });
export type ProposedParagraph = z.infer<typeof ProposedParagraph>;

export const ProposedSection = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  paragraphs: z.array(ProposedParagraph).min(1),
});
export type ProposedSection = z.infer<typeof ProposedSection>;

/** One place where the article gives the duty to somebody: who that place names, and in which words. Sentences count from 1. */
export const ProposedPassage = z.strictObject({
  section: Slug,
  paragraph: Slug,
  sentence: z.number().int().positive(),
  owner: Slug,
  text: z.string().min(1),
});
export type ProposedPassage = z.infer<typeof ProposedPassage>;

/** `subject`: the sentence names the role. `carry-over`: a pronoun, a list point or a heading stands for it. `both`: the sentence names both. `joined`: one place names one role, another place the other. */
export const Why = z.enum(["subject", "carry-over", "both", "joined"]);
export type Why = z.infer<typeof Why>;

export const ProposedDuty = z.strictObject({
  id: Slug,
  owner: Slug,
  text: z.string().min(1),
  confidence: z.number().min(0).max(1),
  passages: z.array(ProposedPassage).min(1),
  why: Why,
});
export type ProposedDuty = z.infer<typeof ProposedDuty>;

/** What the importer read out of an article. Nobody has reviewed it: it is shown to managers, never to learners. */
export const Proposal = z
  .strictObject({
    draft: z.literal(true),
    course: Slug,
    language: Locale,
    roles: z.tuple([Role, Role]),
    source: z.strictObject({ file: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    sections: z.array(ProposedSection).min(1),
    duties: z.array(ProposedDuty).min(1),
    removed: z.array(Removed),
  })
  .superRefine((draft, context) => {
    const owners = new Set([...draft.roles.map((role) => role.id), "both"]);
    draft.duties.forEach((duty, index) => {
      if (!owners.has(duty.owner))
        context.addIssue({
          code: "custom",
          path: ["duties", index, "owner"],
          message: `write one of ${[...owners].join(", ")}`,
        });
      duty.passages.forEach((passage, place) => {
        const paragraph = draft.sections
          .find((section) => section.id === passage.section)
          ?.paragraphs.find(({ id }) => id === passage.paragraph);
        if (paragraph?.sentences[passage.sentence - 1] === undefined)
          context.addIssue({
            code: "custom",
            path: ["duties", index, "passages", place],
            message: "the draft has no such sentence",
          });
      });
    });
  });
export type Proposal = z.infer<typeof Proposal>;
