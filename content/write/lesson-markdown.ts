import { toMarkdown } from "mdast-util-to-markdown";
import type { Block, Phrase } from "@/content/read/markdown";
import type { Inline, Lesson, Locale, Section } from "@/domain/course";
import { yamlOf } from "./yaml";

/** `lesson.vi.md` or `lesson.en.md` of a compiled lesson. */
export function lessonMarkdown(lesson: Lesson, locale: Locale): string {
  const front = {
    title: lesson.title[locale],
    lead: lesson.lead[locale],
    prequestions: lesson.prequestions.map(({ id, paragraphId, stem }) => ({
      id,
      paragraph: paragraphId,
      stem: stem[locale],
    })),
    summary: lesson.summary[locale],
  };
  const text = toMarkdown({ type: "root", children: lesson.sections.flatMap((section) => blocksOf(section, locale)) });
  return `---\n${yamlOf(front)}---\n${text}`;
}

/** A drawing's file is called after its section, which the course has once. */
export const drawingName = (section: Section): string => `${section.id}.svg`;

function blocksOf(section: Section, locale: Locale): Block[] {
  const drawing: Block[] = section.drawing
    ? [
        {
          type: "paragraph",
          children: [{ type: "image", url: drawingName(section), alt: section.drawing.caption[locale] }],
        },
      ]
    : [];
  return [
    { type: "heading", depth: 2, children: [{ type: "text", value: `${section.title[locale]} {#${section.id}}` }] },
    ...drawing,
    ...section.paragraphs.map(
      (paragraph): Block => ({
        type: "paragraph",
        children: [{ type: "text", value: `{#${paragraph.id}}` }, ...paragraph.sentences[locale].flatMap(lineOf)],
      }),
    ),
  ];
}

const lineOf = (sentence: Inline[]): Phrase[] => [{ type: "text", value: "\n" }, ...sentence.map(phraseOf)];

function phraseOf({ text, as, termId }: Inline): Phrase {
  const words: Phrase = { type: "text", value: text };
  if (as === "em") return { type: "emphasis", children: [words] };
  if (as === "strong") return { type: "strong", children: [words] };
  return as === "term" ? { type: "link", url: `#${termId}`, children: [words] } : words;
}
