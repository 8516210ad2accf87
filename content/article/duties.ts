import type { Locale } from "@/domain/course";
import type { Owner } from "./clauses";
import type { Why } from "./draft";
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

export function mentionsOf(sections: ReadSection[], roles: Roles, language: Locale): Mention[] {
  const text = sections
    .flatMap(({ headings, paragraphs }) => [...headings, ...paragraphs.flatMap(({ sentences }) => sentences)])
    .join("\n");
  const read = readerOf(text, roles, language);
  return sections.flatMap((section) => {
    const readNext = read.section(section);
    return section.paragraphs.flatMap((paragraph, index) => {
      const readSentence = readNext(paragraph, section.paragraphs[index + 1]);
      return paragraph.sentences.flatMap((sentence, at) =>
        (sentence.length > longestSentence ? [] : readSentence(sentence, at)).map(
          ({ owner, start, end, why, confidence, in: place }): Mention => ({
            section: section.id,
            paragraph: place?.paragraph ?? paragraph.id,
            sentence: (place?.sentence ?? at) + 1,
            owner: nameOf(owner, roles),
            text: (place?.text ?? sentence).slice(start, end),
            why: owner === "both" ? "both" : why,
            confidence,
          }),
        ),
      );
    });
  });
}

const nameOf = (owner: Owner, [first, second]: Roles) =>
  owner === "first" ? first.id : owner === "second" ? second.id : "both";
