import { z } from "zod";
import { sureFrom } from "./confidence";
import type { Proposal, ProposedDuty, ProposedPassage } from "./proposal";

/** A hand-made table of what an article says; tests/content/article/tables/README.md tells how its rows are made and matched. */
export const Table = z.strictObject({
  article: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  roles: z.string().min(1),
  mentions: z
    .array(
      z.strictObject({
        at: z.string().regex(/^\d+\.\d+\.\d+$/),
        owner: z.string().min(1),
        said: z.string().min(1).optional(),
        duty: z.string().min(1),
        words: z.array(z.string().min(1)).min(1).max(4),
      }),
    )
    .min(1),
});
export type Table = z.infer<typeof Table>;
export type Row = Table["mentions"][number];

export type Extraction = { at: string; owner: string; text: string; confidence: number };
/** Of what the draft shows as sure, how much is right. */
export type Sure = { shown: number; right: number };
export type Score = { precision: number; recall: number; missed: Row[]; spurious: Extraction[]; sure: Sure };

/** `owner` measures what the draft concludes, `said` what was read at each place. */
export type Basis = "owner" | "said";

export function scoreDraft(draft: Proposal, table: Table, basis: Basis): Score {
  const left = draft.duties.flatMap((duty) =>
    duty.passages.map((passage) => toExtraction(draft, duty, passage, basis)),
  );
  const found = left.length;
  const shown = left.filter(isSure).length;
  const missed: Row[] = [];
  for (const row of table.mentions) {
    const index = left.findIndex((extraction) => matches(extraction, row, basis));
    if (index === -1) missed.push(row);
    else left.splice(index, 1);
  }
  return {
    precision: (found - left.length) / found,
    recall: 1 - missed.length / table.mentions.length,
    missed,
    spurious: left,
    sure: { shown, right: shown - left.filter(isSure).length },
  };
}

const isSure = ({ confidence }: { confidence: number }) => confidence >= sureFrom;

const matches = ({ at, owner, text }: Extraction, row: Row, basis: Basis) =>
  at === row.at &&
  owner === (basis === "said" ? (row.said ?? row.owner) : row.owner) &&
  row.words.every((word) => text.toLowerCase().includes(word.toLowerCase()));

function toExtraction(draft: Proposal, duty: ProposedDuty, passage: ProposedPassage, basis: Basis): Extraction {
  const section = draft.sections.findIndex(({ id }) => id === passage.section);
  const paragraph = draft.sections[section]?.paragraphs.findIndex(({ id }) => id === passage.paragraph) ?? -1;
  return {
    at: `${section + 1}.${paragraph + 1}.${passage.sentence}`,
    owner: basis === "said" ? passage.owner : duty.owner,
    text: passage.text,
    confidence: duty.confidence,
  };
}
