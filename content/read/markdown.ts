import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Inline, Text } from "@/domain/course";
import type { FindingCode, FindingData } from "@/messages/findings";
import { markdownMessages } from "@/messages/markdown";
import { faultOfForm } from "./finding";
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
type Report = <Code extends FindingCode>(
  where: { line: number; column?: number },
  field: string,
  code: Code,
  data: FindingData<Code>,
) => void;

const idLine = /^\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;
const headingWithId = /^(.*\S)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** Reads sections, their drawings, paragraphs and sentences, and refuses every other thing that Markdown has. */
export function parseMarkdown({ file, text }: Source): { sections: TextSection[]; problems: Problem[] } {
  const sections: TextSection[] = [];
  const problems: Problem[] = [];
  const report: Report = (where, field, code, data) =>
    problems.push({ file, ...where, field, ...faultOfForm(code, data) });

  for (const block of parser.parse(text).children) {
    if (block.type === "heading") sections.push(readHeading(block, report));
    else if (block.type === "paragraph" && block.children[0]?.type === "image" && block.children.length === 1)
      placeDrawing(block.children[0], sections.at(-1), report);
    else if (block.type === "paragraph") {
      const paragraph = readParagraph(block, report);
      const section = sections.at(-1);
      if (!section) report(startOf(block), paragraph.id, "text-before-section", { form: headingForm });
      section?.paragraphs.push(paragraph);
    } else refuse(block, block.type, report);
  }
  if (sections.length === 0)
    report({ line: text.trimEnd().split("\n").length }, "", "no-section", { form: headingForm });
  for (const { id, line, paragraphs } of sections)
    if (paragraphs.length === 0) report({ line }, id, "empty-section", {});
  return { sections, problems };
}

const startOf = ({ position }: Block | Phrase): { line: number; column: number } => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

function readHeading(heading: Heading, report: Report): TextSection {
  if (heading.depth !== 2) report(startOf(heading), "heading", "heading-level", { form: "##" });
  const [only, more] = heading.children;
  const [, title = "", id = ""] = (only?.type === "text" && !more && headingWithId.exec(only.value)) || [];
  if (id === "") report(startOf(heading), "heading", "heading-form", { form: headingForm });
  return { id, title, line: startOf(heading).line, paragraphs: [] };
}

function placeDrawing(image: Image, section: TextSection | undefined, report: Report): void {
  const start = startOf(image);
  const drawing = { name: image.url, caption: image.alt ?? "", line: start.line };
  if (!section || section.paragraphs.length > 0) report(start, "drawing", "drawing-place", {});
  else if (section.drawing) report(start, section.id, "second-drawing", {});
  else section.drawing = drawing;
  if (!drawingName.test(drawing.name) || image.title)
    report(start, "drawing", "drawing-file", { form: drawingForm, name: drawing.name });
  if (/[.?!…]$/u.test(drawing.caption) && !drawing.caption.includes("\n")) return;
  report(start, "drawing", "drawing-caption", { form: drawingForm });
}
const drawingName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.svg$/;

/** The first line is the paragraph's id, each further line one sentence. */
function readParagraph(paragraph: ParagraphNode, report: Report): TextParagraph {
  const start = startOf(paragraph);
  const lines = linesOf(paragraph.children).map((phrases, at) => ({ phrases, line: start.line + at }));
  const opening = lines[0]?.phrases;
  const id = (opening?.length === 1 && opening[0]?.type === "text" && idLine.exec(opening[0].value)?.[1]) || "";
  if (id === "") report(start, "paragraph", "paragraph-id", { form: paragraphForm });
  else if (lines.length === 1) report(start, id, "empty-paragraph", {});

  const sentences = lines.slice(id === "" ? 0 : 1).map(({ phrases, line }, at): TextSentence => {
    const field = `${id}.${at + 1}`;
    const inlines = phrases.flatMap((phrase) => readPhrase(phrase, field, report));
    for (const fault of sentenceFaults(inlines.map(({ text }) => text).join(""))) report({ line }, field, fault, {});
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
    refuse(phrase, field, report);
    return [];
  }
  const [only, more] = phrase.children;
  if (only?.type !== "text" || more || only.value.includes("\n")) {
    report(startOf(phrase), field, "not-plain", {});
    return [];
  }
  if (phrase.type !== "link") return [{ text: only.value, as: phrase.type === "emphasis" ? "em" : "strong" }];
  const termId = /^#([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(phrase.url)?.[1];
  if (termId === undefined || phrase.title) {
    report(startOf(phrase), field, "link-elsewhere", { form: termForm, address: phrase.url });
    return [{ text: only.value, as: "text" }];
  }
  return [{ text: only.value, as: "term", termId }];
}

/** Sentences are counted by lines in both languages, so a line that holds two, or half a one, shifts the count. */
function sentenceFaults(sentence: string): ("empty-sentence" | "two-sentences" | "half-sentence")[] {
  if (sentence.trim() === "") return ["empty-sentence"];
  return [
    ...(/[.?!…][”’")]*\s+["“‘(]?\p{Lu}/u.test(sentence) ? (["two-sentences"] as const) : []),
    ...(/[.?!…:;][”’")]*\s*$/u.test(sentence) ? [] : (["half-sentence"] as const)),
  ];
}

function refuse(node: Block | Phrase, field: string, report: Report): void {
  if (node.type === "image" || node.type === "imageReference")
    report(startOf(node), field, "image-in-text", { form: drawingForm });
  else report(startOf(node), field, "not-in-lessons", { what: nameOf(node.type), form: phraseForm });
}

function nameOf(type: string): Text {
  const name = names[type] ?? "other";
  return { vi: markdownMessages.vi[name], en: markdownMessages.en[name] };
}

const names: Record<string, keyof (typeof markdownMessages)["vi"]> = {
  html: "html",
  linkReference: "reference",
  definition: "definition",
  list: "list",
  blockquote: "quotation",
  code: "codeBlock",
  inlineCode: "code",
  thematicBreak: "rule",
  break: "lineBreak",
};

/** How the right forms are written, as the sentences on mistakes show them. */
const headingForm: Text = { vi: "## Tiêu đề {#ma-muc}", en: "## Title {#section-id}" };
const paragraphForm: Text = { vi: "{#ma-doan}", en: "{#paragraph-id}" };
const drawingForm: Text = { vi: "![Lời chú.](ten-hinh.svg)", en: "![The caption.](name-of-the-drawing.svg)" };
const termForm: Text = { vi: "[chữ](#ma-thuat-ngu)", en: "[words](#glossary-id)" };
const phraseForm: Text = {
  vi: "*nhấn mạnh*, **đậm** và [thuật ngữ](#ma-thuat-ngu)",
  en: "*emphasis*, **strong** and [terms](#glossary-id)",
};
