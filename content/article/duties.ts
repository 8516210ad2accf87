import type { Locale } from "@/domain/course";
import type { Owner } from "./clauses";
import type { Why } from "./proposal";
import { readerOf } from "./reader";
import type { Roles } from "./roles";
import type { ReadSection } from "./sections";

/** The article gives a duty to somebody in one place. */
export type Mention = {
  section: string;
  paragraph: string;
  sentence: number;
  owner: string;
  text: string;
  why: Exclude<Why, "joined">;
  confidence: number;
};

/** What is longer is no sentence but a list of words without full stops, or an attempt to keep the machine busy. */
const longestSentence = 2000;

/** Reads on until `most` is passed. */
export function mentionsOf(sections: ReadSection[], roles: Roles, language: Locale, most: number): Mention[] {
  const text = sections
    .flatMap(({ headings, paragraphs }) => [...headings, ...paragraphs.flatMap(({ sentences }) => sentences)])
    .join("\n");
  const read = readerOf(text, roles, language);
  const mentions: Mention[] = [];
  for (const section of sections) {
    const readNext = read.section(section);
    for (const [index, paragraph] of section.paragraphs.entries()) {
      const readSentence = readNext(paragraph, section.paragraphs[index + 1]);
      for (const [at, sentence] of paragraph.sentences.entries()) {
        if (sentence.length > longestSentence) continue;
        for (const { owner, start, end, why, confidence, in: asked } of readSentence(sentence, at))
          mentions.push({
            section: section.id,
            paragraph: asked?.paragraph ?? paragraph.id,
            sentence: (asked?.sentence ?? at) + 1,
            owner: nameOf(owner, roles),
            text: (asked?.text ?? sentence).slice(start, end),
            why: owner === "both" ? "both" : why,
            confidence,
          });
        if (mentions.length > most) return mentions;
      }
    }
  }
  return mentions;
}

const nameOf = (owner: Owner, [first, second]: Roles) =>
  owner === "first" ? first.id : owner === "second" ? second.id : "both";
