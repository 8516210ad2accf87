import { expect, test } from "vitest";
import { canonicalJson, editionOf } from "@/content/compile/edition";
import { aSoundCourse } from "./course-folder";

test("canonical JSON does not depend on the order of fields, and leaves out what is absent", () => {
  expect(canonicalJson({ b: [1, "x", null, true], a: { d: undefined, c: "é" } })).toBe(
    '{"a":{"c":"é"},"b":[1,"x",null,true]}',
  );
});

test("the edition is the same for the same course read twice, and another when a letter changes", () => {
  const { course } = aSoundCourse();
  expect(editionOf(course)).toMatch(/^[0-9a-f]{64}$/);
  expect(editionOf(aSoundCourse().course)).toBe(editionOf(course));
  expect(editionOf({ ...course, title: { ...course.title, vi: `${course.title.vi}.` } })).not.toBe(editionOf(course));
});
