import type { Locale } from "@/domain/course";
import type { Block, CellPlace } from "./block";
import type { ProposedParagraph, ProposedSection } from "./proposal";
import { sentencesOf } from "./sentences";

export type ReadParagraph = ProposedParagraph & { isPoint: boolean; cell?: CellPlace | undefined };
/** A section with its headings, the nearest first: an outer heading may say whose section it is. */
export type ReadSection = Omit<ProposedSection, "paragraphs"> & { headings: string[]; paragraphs: ReadParagraph[] };

/** Puts the blocks into sections. A heading without text of its own opens no section; it stays in `headings` of those below it. */
export function sectionsOf(blocks: Block[], language: Locale): ReadSection[] {
  const sections: ReadSection[] = [];
  let headings: Block[] = [];
  let isNew = true;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "heading" && !isAsked(block, blocks[at + 1], blocks[at + 2])) {
      // A heading right below another of its level belongs to it all the same.
      const [above] = headings;
      const outer = isNew && above?.level === block.level ? [above] : [];
      headings = [block, ...outer, ...headings.filter(({ level }) => level < block.level)];
      isNew = true;
      continue;
    }
    if (isNew)
      sections.push({
        id: `s${sections.length + 1}`,
        title: headings[0]?.text ?? opening[language],
        headings: headings.map(({ text }) => text),
        paragraphs: [],
      });
    isNew = false;
    const section = sections.at(-1);
    section?.paragraphs.push({
      id: `${section.id}-p${section.paragraphs.length + 1}`,
      sentences: sentencesOf(block.text, language),
      isPoint: block.kind === "point",
      cell: block.kind === "cell" ? block.cell : undefined,
    });
  }
  return sections;
}

/** A question whose short answer is all that stands below it is read as part of the text, with its answer. */
const isAsked = (block: Block, answer: Block | undefined, next: Block | undefined) =>
  block.text.endsWith("?") &&
  answer?.kind === "paragraph" &&
  answer.text.length <= 80 &&
  (next === undefined || next.kind === "heading");

export const toDraftSection = ({ id, title, paragraphs }: ReadSection): ProposedSection => ({
  id,
  title,
  paragraphs: paragraphs.map(({ id, sentences }) => ({ id, sentences })),
});

const opening: Record<Locale, string> = { vi: "Mở đầu", en: "Opening" };
