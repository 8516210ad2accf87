import type { Locale } from "@/domain/course";
import { type Clause, clausesOf, onlySubject, type Subject } from "./clauses";
import { cuesOf } from "./cues";
import type { Why } from "./draft";
import { maskOf } from "./mask";
import { anyMark, anyOf, whole } from "./pattern";
import { predicateOf } from "./predicate";
import type { Roles } from "./roles";
import type { ReadParagraph, ReadSection } from "./sections";

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

type Owner = Exclude<Subject, "last">;
/** Who was spoken of last, how surely, and whether that was in a line that ends with a colon over a list. */
type Memory = { owner: Owner | undefined; certainty: number; isOverList: boolean };
type Found = { owner: Owner; start: number; end: number; why: Mention["why"]; confidence: number };

/** What is longer is no sentence but a list of words without full stops, or an attempt to keep the machine busy. */
const longestSentence = 2000;

export function mentionsOf(sections: ReadSection[], roles: Roles, language: Locale): Mention[] {
  const read = readerOf(roles, language);
  return sections.flatMap((section) => {
    const memory: Memory = { owner: read.headingOwner(section.headings), certainty: 0.75, isOverList: false };
    return section.paragraphs.flatMap((paragraph) => {
      memory.certainty = Math.min(memory.certainty, 0.75);
      memory.isOverList &&= paragraph.isPoint;
      return paragraph.sentences.flatMap((sentence, index) =>
        read.sentence(sentence, paragraph, memory, section).map(
          ({ owner, start, end, why, confidence }): Mention => ({
            section: section.id,
            paragraph: paragraph.id,
            sentence: index + 1,
            owner: nameOf(owner, roles),
            text: sentence.slice(start, end),
            why,
            confidence,
          }),
        ),
      );
    });
  });
}

const nameOf = (owner: Owner, [first, second]: Roles) =>
  owner === "first" ? first.id : owner === "second" ? second.id : "both";

function readerOf(roles: Roles, language: Locale) {
  const cues = cuesOf(language);
  const mask = maskOf(roles, cues);
  const clauses = clausesOf(cues);
  const predicate = predicateOf(cues);
  const behind = new RegExp(`${whole(cues.belongsTo).source}\\s+(?:(?:${anyOf(cues.before)})\\s+)*(${anyMark})`, "u");
  const isTask = whole(cues.isTask);
  const announced = new RegExp(`^[^:]*(?:${cues.dutyNoun})[^:]*:`, "u");

  const headingOwner = (headings: string[]): Owner | undefined => {
    const owners = headings.map((heading) => onlySubject(mask(heading)));
    return owners.find((owner) => owner === "first" || owner === "second");
  };

  function sentence(text: string, { isPoint }: ReadParagraph, memory: Memory, section: ReadSection): Found[] {
    if (text.endsWith("?") || text.length > longestSentence) return [];
    const masked = mask(text);
    const chunks = (
      start: number,
      end: number,
      owner: Owner | undefined,
      why: Mention["why"],
      certainty: number,
    ): Found[] =>
      owner
        ? predicate.chunksOf(masked, start, end).map((chunk) => ({
            owner,
            start: chunk.start,
            end: chunk.end,
            why: owner === "both" ? "both" : why,
            confidence: certainty * chunk.certainty,
          }))
        : [];

    const role = behind.exec(masked);
    const ending = role?.[1] && onlySubject(role[1]);
    if (
      role &&
      role.index > 0 &&
      ending &&
      onlySubject(masked.slice(0, role.index)) === undefined &&
      predicate.headAt(masked, 0, role.index)
    ) {
      const owner = ending === "last" ? memory.owner : ending;
      Object.assign(memory, { owner, certainty: 0.8 });
      return chunks(0, role.index, owner, "subject", 0.85);
    }
    // "The CIO's duties:" stands over its list.
    const over = text.endsWith(":") ? onlySubject(masked) : undefined;
    if (over && over !== "last") Object.assign(memory, { owner: over, certainty: 0.8, isOverList: true });
    const found = clauses(masked, (start) => predicate.headAt(masked, start, masked.length) !== null);
    const task = isTask.exec(masked);
    if (task && found.length === 0) return chunks(0, task.index, memory.owner, "carry-over", memory.certainty);
    const colon = announced.exec(masked);
    const named = colon && onlySubject(colon[0]);
    if (colon && named && named !== "last" && !found.some(({ start }) => start > colon[0].length))
      return chunks(colon[0].length, masked.length, named, "subject", 0.8);
    const afterLabel = isPoint ? (/^[^:.]{1,60}:\s+/.exec(masked)?.[0].length ?? 0) : 0;
    if (
      isPoint &&
      !found.some(({ opensAt }) => opensAt <= afterLabel) &&
      predicate.headAt(masked, afterLabel, masked.length)
    ) {
      const owner = memory.isOverList ? memory.owner : (headingOwner(section.headings) ?? memory.owner);
      return chunks(afterLabel, found[0]?.opensAt ?? masked.length, owner, "carry-over", 0.75);
    }
    return found.flatMap((clause) => inClause(clause, memory, chunks));
  }

  function inClause(
    { subject, start, end }: Clause,
    memory: Memory,
    chunks: (start: number, end: number, owner: Owner | undefined, why: Mention["why"], certainty: number) => Found[],
  ): Found[] {
    if (subject === "last") {
      const carried = chunks(start, end, memory.owner, "carry-over", memory.certainty);
      memory.certainty = Math.max(0.5, memory.certainty - 0.05);
      return carried;
    }
    Object.assign(memory, { owner: subject, certainty: 0.85 });
    return chunks(start, end, subject, "subject", 0.95);
  }

  return { headingOwner, sentence };
}
