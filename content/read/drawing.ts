import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import type { z } from "zod";
import { Drawing, Part, Shape } from "@/domain/drawing";
import type { Folder } from "./folder";
import type { Checked, Problem } from "./problem";
import { readSource } from "./source";

const maxBytes = 8_192;
const box = /^0 0 (\d{1,4}) (\d{1,4})$/;
const form = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 140">';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Report = (node: Node, field: string, message: string) => void;

/** Reads an SVG file of shapes, and refuses everything else that SVG has: the rest of it can run, load or say something. */
export function readDrawing(folder: Folder, path: string): Checked<Drawing> {
  const source = readSource(folder, path);
  if (!source.value) return { value: undefined, problems: source.problems };
  const { file, text } = source.value;
  const problems: Problem[] = [...source.problems];
  const refuse = (line: number, field: string, message: string) => problems.push({ file, line, field, message });
  const report: Report = (node, field, message) => refuse(lineOf(node), field, message);

  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes)
    refuse(1, "", `The drawing has ${bytes} bytes. Draw it with fewer and rounder numbers, ${maxBytes} bytes at most.`);
  const { childNodes } = parseFragment(text, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) =>
      refuse(startLine, "", `This is no plain SVG (${code}). Correct it, or delete it.`),
  });
  const [svg, ...others] = elementsIn(childNodes, report);
  if (svg?.tagName !== "svg") refuse(1, "", `The file holds no drawing. Begin it with ${form} and end it with </svg>.`);
  for (const other of others)
    report(
      other,
      other.tagName,
      `<${other.tagName}> stands outside the drawing. Delete it; a file holds one <svg> and nothing else.`,
    );
  if (svg?.tagName !== "svg" || problems.length > 0) return { value: undefined, problems };

  const [, width, height] = readBox(svg, report);
  const parts = elementsIn(svg.childNodes, report).flatMap((element) => readPart(element, text, report));
  if (parts.length === 0)
    report(svg, "svg", "The drawing is empty. Draw something, or delete it and its line in the lesson.");
  closed(svg, text, report);
  return problems.length > 0
    ? { value: undefined, problems }
    : { value: Drawing.parse({ width: Number(width), height: Number(height), parts }), problems };
}

function readBox(svg: Element, report: Report): string[] {
  for (const { name, value } of svg.attrs)
    if (name !== "viewBox" && !(name === "xmlns" && value === "http://www.w3.org/2000/svg"))
      report(
        svg,
        `svg.${name}`,
        `The attribute ${name} cannot be used here. Begin the drawing with ${form}, and no more.`,
      );
  const found = box.exec(svg.attrs.find(({ name }) => name === "viewBox")?.value ?? "");
  if (!found)
    report(
      svg,
      "svg.viewBox",
      'The drawing\'s box is missing or does not begin at 0 0. Write it as in viewBox="0 0 360 140".',
    );
  return found ?? [];
}

function readPart(element: Element, text: string, report: Report): Part[] {
  if (element.tagName !== "g") return readAs(Shape, element, {}, text, report);
  const inner = elementsIn(element.childNodes, report);
  const shapes = inner.flatMap((child) => readAs(Shape, child, {}, text, report));
  return shapes.length < inner.length ? [] : readAs(Part, element, { shapes }, text, report);
}

function readAs<Value extends Part>(
  schema: z.ZodType<Value>,
  element: Element,
  inside: object,
  text: string,
  report: Report,
): Value[] {
  const { tagName: tag, attrs, childNodes } = element;
  closed(element, text, report);
  const attributes = attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value.trim()]);
  // The element's name comes last, so that no attribute can stand for it.
  const { success, data, error } = schema.safeParse({ ...Object.fromEntries(attributes), ...inside, tag });
  if (!success) {
    for (const issue of error.issues) report(element, tag, whatToDo(issue, tag));
    return [];
  }
  if (tag !== "g" && childNodes.some((node) => "tagName" in node || isWords(node)))
    report(element, tag, `<${tag}> holds something. Close it with /> and put the rest beside it.`);
  return [data];
}

function whatToDo(issue: z.core.$ZodIssue, tag: string): string {
  const name = issue.path.map(String).join(".");
  if (issue.code === "invalid_union")
    return tag === "g"
      ? "A group holds no other group. Put its shapes beside it."
      : `<${tag}> cannot be used in a drawing. Draw with ${tags.join(", ")}; words stand in the caption.`;
  if (issue.code === "too_small") return "The group is empty. Put shapes into it, or delete it.";
  if (issue.code === "unrecognized_keys")
    return `The attribute ${issue.keys.join(", ")} cannot be used on <${tag}>. Delete it; a class says how a shape is painted.`;
  if (issue.code === "invalid_type") return `The attribute ${name} is missing. Give it to <${tag}>.`;
  if (issue.code === "invalid_value")
    return `No class is called so. Write one of: ${issue.values.map(String).join(", ")}; without a class it is a line.`;
  return `The attribute ${name} is not understood. Write ${issue.message}.`;
}

const tags = Part.options.map((option) => option.shape.tag.value);

function elementsIn(nodes: Node[], report: Report): Element[] {
  return nodes.flatMap((node) => {
    if (isWords(node)) report(node, "", "Words cannot stand in a drawing. Say them in the caption.");
    return "tagName" in node ? [node] : [];
  });
}

const isWords = (node: Node): boolean => "value" in node && node.value.trim() !== "";

/** The parser takes what is left open as it comes; an author would find shapes in other places than they wrote them. */
function closed(element: Element, text: string, report: Report): void {
  const { startTag, endTag, endOffset = 0 } = element.sourceCodeLocation ?? {};
  if (!endTag && text.slice(0, startTag?.endOffset ?? endOffset).at(-2) !== "/")
    report(
      element,
      element.tagName,
      `<${element.tagName}> is not closed. End it with />, or with </${element.tagName}>.`,
    );
}

const lineOf = (node: Node): number =>
  (node.sourceCodeLocation?.startLine ?? 1) +
  ("value" in node ? (/^\s*/.exec(node.value)?.[0].split("\n").length ?? 1) - 1 : 0);
