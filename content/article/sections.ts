import type { Locale } from "@/domain/course";
import type { Block } from "./block";
import type { DraftParagraph, DraftSection } from "./draft";
import { sentencesOf } from "./sentences";

export type ReadParagraph = DraftParagraph & { isPoint: boolean };
/** A section with its headings, the nearest first: an outer heading may say whose section it is. */
export type ReadSection = Omit<DraftSection, "paragraphs"> & { headings: string[]; paragraphs: ReadParagraph[] };

/** Puts the blocks into sections. A heading without text of its own opens no section; it stays in `headings` of those below it. */
export function sectionsOf(blocks: Block[], language: Locale): ReadSection[] {
  const sections: ReadSection[] = [];
  let headings: Block[] = [];
  let isNew = true;
  for (const block of blocks) {
    if (block.kind === "heading") {
      headings = [block, ...headings.filter(({ level }) => level < block.level)];
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
    });
  }
  return sections;
}

export const toDraftSection = ({ id, title, paragraphs }: ReadSection): DraftSection => ({
  id,
  title,
  paragraphs: paragraphs.map(({ id, sentences }) => ({ id, sentences })),
});

const opening: Record<Locale, string> = { vi: "Mở đầu", en: "Opening" };
