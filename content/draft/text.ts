import { toMarkdown } from "mdast-util-to-markdown";
import { type Block, parseMarkdown, type TextSection } from "@/content/read/markdown";

type PlainParagraph = { id: string; sentences: readonly string[] };
export type PlainSection = { id: string; title: string; paragraphs: readonly PlainParagraph[] };

/** Plain sections as a lesson's Markdown: what would mean something in it is escaped, and each line ends as a sentence does. */
export const markdownOf = (sections: readonly PlainSection[]): string =>
  toMarkdown({ type: "root", children: sections.flatMap(blocksOf) });

const blocksOf = ({ id, title, paragraphs }: PlainSection): Block[] => [
  { type: "heading", depth: 2, children: [{ type: "text", value: `${title} {#${id}}` }] },
  ...paragraphs.map(
    ({ id, sentences }): Block => ({
      type: "paragraph",
      children: [{ type: "text", value: [`{#${id}}`, ...sentences.map(ended)].join("\n") }],
    }),
  ),
];

/** A point of a list has no full stop in most articles. */
const ended = (sentence: string): string =>
  /[.?!…:;][”’")]*$/u.test(sentence) ? sentence : `${sentence.replace(/[,–-]+$/u, "").trimEnd()}.`;

/** The sections of a lesson's text as it stands, sound or not. One text is asked for often, for each of its duties: it is read once. */
export function sectionsOf(text: string): readonly TextSection[] {
  const known = read.get(text);
  if (known) return known;
  const { sections } = parseMarkdown({ file: "", text });
  const [oldest] = read.keys();
  if (oldest !== undefined && read.size >= mostRead) read.delete(oldest);
  read.set(text, sections);
  return sections;
}

const read = new Map<string, readonly TextSection[]>();
const mostRead = 100;

/** The text cut where its sections begin; what stands before the first stays with it. */
export function cutAtSections(text: string): string[] {
  const starts = sectionsOf(text).map(({ line }) => line - 1);
  const lines = text.split("\n");
  return starts.map((start, at) =>
    lines
      .slice(at === 0 ? 0 : start, starts[at + 1])
      .join("\n")
      .trim(),
  );
}

export const paragraphIdsOf = (text: string): string[] =>
  sectionsOf(text).flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id));

/** A sentence of a paragraph, or with `null` the whole of it, as it is read: emphasis and terms are their words alone. */
export type Place = { paragraphId: string; sentence: number | null; words: string };

export const placesOf = (text: string): Place[] =>
  sectionsOf(text)
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ id, sentences }) => {
      const words = sentences.map(({ inlines }) => inlines.map(({ text }) => text).join(""));
      return [
        { paragraphId: id, sentence: null, words: words.join(" ") },
        ...words.map((words, at) => ({ paragraphId: id, sentence: at + 1, words })),
      ];
    });

export const isSamePlace = (one: Omit<Place, "words">, other: Omit<Place, "words">): boolean =>
  one.paragraphId === other.paragraphId && one.sentence === other.sentence;
