import { expect, test } from "vitest";
import { Course, Section } from "@/domain/course";
import { aCourse, aLesson, aParagraph, aText } from "./builders";

const circle = { tag: "circle", class: "both", cx: "20", cy: "20.5", r: "-1" };
const drawing = {
  width: 360,
  height: 140,
  parts: [circle, { tag: "g", transform: "translate(9 9) scale(2)", shapes: [circle] }],
};
const aSection = (changes: object = {}) => ({
  id: "ovens",
  title: aText("Ovens"),
  paragraphs: [aParagraph("ovens-run", "They run.")],
  ...changes,
});

test("a section's drawing comes back as it was stored", () => {
  const section = aSection({ drawing: { ...drawing, caption: aText("An oven.") } });
  expect(Section.parse(JSON.parse(JSON.stringify(section)))).toEqual(section);
});

test("an edition from before drawings is read as it was", () => {
  const course = aCourse({ lessons: [aLesson({ sections: [aSection()] })] });
  expect(Course.parse(JSON.parse(JSON.stringify(course)))).toEqual(course);
});

test("a drawing needs its caption in both languages", () => {
  expect(Section.safeParse(aSection({ drawing })).success).toBe(false);
  expect(Section.safeParse(aSection({ drawing: { ...drawing, caption: { vi: "Lò." } } })).success).toBe(false);
});

test.each([
  ["another element", { tag: "script" }],
  ["markup as a property", { ...circle, dangerouslySetInnerHTML: { __html: "<script>" } }],
  ["an event handler", { ...circle, onClick: "alert(1)" }],
  ["a style", { ...circle, style: "fill:red" }],
  ["an address for a number", { ...circle, cx: "url(#x)" }],
  ["a number that is none", { ...circle, cx: "1e999" }],
  ["a path with an address", { tag: "path", d: "M0 0 url(https://example.com)" }],
  ["points with an address", { tag: "polygon", points: "0 0 url(#x)" }],
  ["a transform with an address", { ...circle, transform: "url(#x)" }],
  ["a class that is no paint", { ...circle, class: "error" }],
  ["a group in a group", { tag: "g", shapes: [{ tag: "g", shapes: [circle] }] }],
])("a stored drawing with %s is refused", (_, part) => {
  expect(
    Section.safeParse(aSection({ drawing: { ...drawing, parts: [part], caption: aText("An oven.") } })).success,
  ).toBe(false);
});
