import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Inline } from "@/domain/course";
import type { Problem } from "./problem";
import type { Source } from "./source";

/** A lesson's text in one language. Every part knows its line, for the checks that come after. */
type TextSentence = { inlines: Inline[]; line: number };
export type TextParagraph = { id: string; line: number; sentences: TextSentence[] };
export type TextDrawing = { name: string; caption: string; line: number };
export type TextSection = {
  id: string;
  title: string;
  line: number;
  drawing?: TextDrawing | undefined;
  paragraphs: TextParagraph[];
};

const parser = unified().use(remarkParse);
export type Block = ReturnType<typeof parser.parse>["children"][number];
export type Phrase = Extract<Block, { type: "paragraph" }>["children"][number];
type Heading = Extract<Block, { type: "heading" }>;
type ParagraphNode = Extract<Block, { type: "paragraph" }>;
type Image = Extract<Phrase, { type: "image" }>;
type Report = (where: { line: number; column?: number }, field: string, message: string) => void;

const idLine = /^\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;
const headingWithId = /^(.*\S)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** Reads sections, their drawings, paragraphs and sentences, and refuses every other thing that Markdown has. */
export function parseMarkdown({ file, text }: Source): { sections: TextSection[]; problems: Problem[] } {
  const sections: TextSection[] = [];
  const problems: Problem[] = [];
  const report: Report = (where, field, message) => problems.push({ file, ...where, field, message });

  for (const block of parser.parse(text).children) {
    if (block.type === "heading") sections.push(readHeading(block, report));
    else if (block.type === "paragraph" && block.children[0]?.type === "image" && block.children.length === 1)
      placeDrawing(block.children[0], sections.at(-1), report);
    else if (block.type === "paragraph") {
      const paragraph = readParagraph(block, report);
      const section = sections.at(-1);
      if (!section)
        report(
          startOf(block),
          paragraph.id,
          "This paragraph stands before the first section. Begin with a line ## Title {#section-id}.",
        );
      section?.paragraphs.push(paragraph);
    } else report(startOf(block), block.type, refusal(block.type));
  }
  if (sections.length === 0)
    report(
      { line: text.trimEnd().split("\n").length },
      "",
      "The lesson has no section. Begin one with a line ## Title {#section-id}.",
    );
  for (const { id, line, paragraphs } of sections)
    if (paragraphs.length === 0)
      report({ line }, id, "The section is empty. Write a paragraph under it, or delete it.");
  return { sections, problems };
}

const startOf = ({ position }: Block | Phrase): { line: number; column: number } => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

function readHeading(heading: Heading, report: Report): TextSection {
  if (heading.depth !== 2)
    report(startOf(heading), "heading", "Sections are the only headings. Begin the line with ## and a space.");
  const [only, more] = heading.children;
  const [, title = "", id = ""] = (only?.type === "text" && !more && headingWithId.exec(only.value)) || [];
  if (id === "")
    report(startOf(heading), "heading", "A section's line is plain words and an id: ## Title {#section-id}.");
  return { id, title, line: startOf(heading).line, paragraphs: [] };
}

function placeDrawing(image: Image, section: TextSection | undefined, report: Report): void {
  const start = startOf(image);
  const drawing = { name: image.url, caption: image.alt ?? "", line: start.line };
  if (!section || section.paragraphs.length > 0)
    report(
      start,
      "drawing",
      "A drawing stands right under its section's heading. Move it there, before the first paragraph.",
    );
  else if (section.drawing) report(start, section.id, "A section has one drawing. Keep one of the two.");
  else section.drawing = drawing;
  if (!drawingName.test(drawing.name) || image.title)
    report(
      start,
      "drawing",
      `A drawing is an SVG file beside this one. Write ![Caption.](name-in-lower-case.svg) in place of (${drawing.name}).`,
    );
  if (/[.?!…]$/u.test(drawing.caption) && !drawing.caption.includes("\n")) return;
  report(
    start,
    "drawing",
    "A drawing's caption says in whole sentences, in one line, what it shows. Write ![The caption.](name.svg).",
  );
}
const drawingName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.svg$/;

/** The first line is the paragraph's id, each further line one sentence. */
function readParagraph(paragraph: ParagraphNode, report: Report): TextParagraph {
  const start = startOf(paragraph);
  const lines = linesOf(paragraph.children).map((phrases, at) => ({ phrases, line: start.line + at }));
  const opening = lines[0]?.phrases;
  const id = (opening?.length === 1 && opening[0]?.type === "text" && idLine.exec(opening[0].value)?.[1]) || "";
  if (id === "") report(start, "paragraph", "A paragraph's first line is its id alone: {#paragraph-id}.");
  else if (lines.length === 1)
    report(start, id, "The paragraph is empty. Write its sentences under the id, one a line.");

  const sentences = lines.slice(id === "" ? 0 : 1).map(({ phrases, line }, at): TextSentence => {
    const field = `${id}.${at + 1}`;
    const inlines = phrases.flatMap((phrase) => readPhrase(phrase, field, report));
    for (const fault of sentenceFaults(inlines.map(({ text }) => text).join(""))) report({ line }, field, fault);
    return { inlines, line };
  });
  return { id, line: start.line, sentences };
}

/** Phrases by line: text is split at its line ends, everything else belongs to the line that it begins in. */
function linesOf(phrases: Phrase[]): Phrase[][] {
  const lines: Phrase[][] = [[]];
  for (const phrase of phrases) {
    if (phrase.type !== "text") {
      lines.at(-1)?.push(phrase);
      continue;
    }
    for (const [at, value] of phrase.value.split("\n").entries()) {
      if (at > 0) lines.push([]);
      if (value !== "") lines.at(-1)?.push({ ...phrase, value });
    }
  }
  return lines;
}

function readPhrase(phrase: Phrase, field: string, report: Report): Inline[] {
  if (phrase.type === "text") return [{ text: phrase.value, as: "text" }];
  if (phrase.type !== "emphasis" && phrase.type !== "strong" && phrase.type !== "link") {
    report(startOf(phrase), field, refusal(phrase.type));
    return [];
  }
  const [only, more] = phrase.children;
  if (only?.type !== "text" || more || only.value.includes("\n")) {
    report(startOf(phrase), field, "Emphasis and terms hold plain words of one sentence, and nothing else.");
    return [];
  }
  if (phrase.type !== "link") return [{ text: only.value, as: phrase.type === "emphasis" ? "em" : "strong" }];
  const termId = /^#([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(phrase.url)?.[1];
  if (termId === undefined || phrase.title) {
    report(
      startOf(phrase),
      field,
      `A link leads to the glossary and nowhere else. Write [words](#glossary-id) in place of (${phrase.url}).`,
    );
    return [{ text: only.value, as: "text" }];
  }
  return [{ text: only.value, as: "term", termId }];
}

/** Sentences are counted by lines in both languages, so a line that holds two, or half a one, shifts the count. */
function sentenceFaults(sentence: string): string[] {
  return [
    ...(sentence.trim() === "" ? ["The sentence is empty. Write it, or delete the line."] : []),
    ...(/[.?!…][”’")]*\s+["“‘(]?\p{Lu}/u.test(sentence)
      ? ["Two sentences stand in one line. Begin a new line after the first."]
      : []),
    ...(/[.?!…:;][”’")]*\s*$/u.test(sentence) || sentence.trim() === ""
      ? []
      : ["The line does not end as a sentence does. Put the whole sentence in one line, with its full stop."]),
  ];
}

const refusal = (type: string): string =>
  `${names[type] ?? type} cannot be used in a lesson. Write sections, paragraphs, *emphasis*, **strong** and [terms](#id) only.${type === "image" ? " A drawing has its own lines under a heading." : ""}`;

const names: Record<string, string> = {
  html: "HTML",
  image: "An image",
  imageReference: "An image",
  linkReference: "A link by reference",
  definition: "A link definition",
  list: "A list",
  blockquote: "A quotation block",
  code: "A code block",
  inlineCode: "Code",
  thematicBreak: "A rule (---)",
  break: "A forced line break (a \\ or two spaces at a line's end)",
};
