import { sentencesOf } from "@/content/article/sentences";
import type { Locale } from "@/domain/course";
import { slugOf } from "./slug";
import { sectionsOf } from "./text";

type Given = {
  locale: Locale;
  /** The text as it stood before. */
  before: string;
  /** The lesson's text in the language that its ids come from; undefined for that text itself. */
  original: string | undefined;
  /** Whether the id is another lesson's. */
  isTaken: (id: string) => boolean;
};

/** A heading (`##`) or a paragraph, in the order of the text. */
type Part = { kind: "section" | "paragraph"; id: string; line: number; words: string; isWhole: boolean };

/**
 * Gives an id to each section and paragraph that is typed without one, as soon as it is whole: the one that stood there before,
 * the one that stands there in the original, or a new one of its words. Of a paragraph that is new each sentence gets its line.
 */
export function withIds(text: string, { locale, before, original, isTaken }: Given): string {
  const parts = partsOf(text);
  const present = new Set(parts.map(({ id }) => id).filter(Boolean));
  const lines = text.split("\n");
  const given = parts.map((part, at) => {
    if (part.id !== "" || !part.isWhole) return null;
    const id =
      inGap(parts, at, partsOf(before), present) ??
      counterpart(parts, at, original, present) ??
      slugOf(part.words, (id) => present.has(id) || isTaken(id));
    present.add(id);
    parts[at] = { ...part, id };
    return { ...part, id };
  });
  for (const part of given.reverse())
    if (part?.kind === "section") lines[part.line - 1] = `${lines[part.line - 1]?.trimEnd()} {#${part.id}}`;
    else if (part)
      lines.splice(part.line - 1, part.words.split("\n").length, `{#${part.id}}`, ...sentences(part, locale));
  return lines.join("\n");
}

const sentences = ({ words }: Part, locale: Locale): string[] =>
  words.split("\n").flatMap((line) => (/^\s*$/.test(line) ? [line] : sentencesOf(line, locale)));

function partsOf(text: string): Part[] {
  const lines = text.split("\n");
  return sectionsOf(text).flatMap(({ id, line, paragraphs }): Part[] => {
    const heading = lines[line - 1] ?? "";
    return [
      {
        kind: "section",
        id,
        line,
        words: heading.replace(/^#+\s*/, ""),
        isWhole: paragraphs.length > 0 && /^##\s+[^#{}]+$/.test(heading),
      },
      ...paragraphs.map(({ id, line, sentences }): Part => {
        const own = lines.slice(line - 1, line - 1 + sentences.length);
        const isPlain = id === "" && !own[0]?.trimStart().startsWith("{#");
        return {
          kind: "paragraph",
          id,
          line,
          words: own.join("\n"),
          isWhole: isPlain && /[.?!…:;][”’")]*\s*$/u.test(own[0] ?? ""),
        };
      }),
    ];
  });
}

/** The first id that is gone of those that stood between the neighbours which are still there. */
function inGap(parts: readonly Part[], at: number, before: readonly Part[], present: ReadonlySet<string>) {
  const { kind } = parts[at] ?? {};
  const ids = before.filter((part) => part.kind === kind).map(({ id }) => id);
  const known = (part: Part) => part.kind === kind && ids.includes(part.id);
  const previous = parts.slice(0, at).findLast(known);
  const next = parts.slice(at + 1).find(known);
  return ids
    .slice(previous ? ids.indexOf(previous.id) + 1 : 0, next ? ids.indexOf(next.id) : ids.length)
    .find((id) => id !== "" && !present.has(id));
}

/** What stands at the same place in the original: the same section and paragraph by count. */
function counterpart(parts: readonly Part[], at: number, original: string | undefined, present: ReadonlySet<string>) {
  if (original === undefined) return undefined;
  const count = (part: Part, before: readonly Part[]) => {
    const section = before.findLastIndex(({ kind }) => kind === "section");
    const sections = before.filter(({ kind }) => kind === "section").length;
    return part.kind === "section" ? `${sections + 1}` : `${sections}.${before.length - section}`;
  };
  const part = parts[at];
  const place = part && count(part, parts.slice(0, at));
  const found = partsOf(original).find((other, index, all) => count(other, all.slice(0, index)) === place);
  return found && found.id !== "" && !present.has(found.id) ? found.id : undefined;
}
