import { expect, test } from "vitest";
import { canonicalJson, editionOf } from "@/content/compile/edition";
import { aCourseFolder, aSoundCourse, secondFolder, soundFolder, vietnameseFolder } from "./course-folder";

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

test.each([
  [soundFolder, "1edde4377351e892b296d465febf23feea9997117713f752dbb7c81662a3d983"],
  [secondFolder, "eaf2b49b83026080162a8a03984f8efaf521c494fb96c3f5948763e35d470bc4"],
  [vietnameseFolder, "99bcad35375136043fb4a82c9942f8cee52d85f63a9e84790eb642242c8d05c9"],
])("a change of the format leaves the edition of %s its name, by which attempts know it", (folder, edition) => {
  expect(editionOf(aSoundCourse(folder).course)).toBe(edition);
});

test("what a course says to the rules is not in its edition", () => {
  const told = (text: string) =>
    `${text}giveAway: { vi: [xe] }\nwatched: { en: [van] }\naccepted: [{ code: share, subject: course, why: "Vậy." }]\n`;
  expect(editionOf(aSoundCourse(aCourseFolder({ "course.yaml": told }, secondFolder)).course)).toBe(
    editionOf(aSoundCourse(secondFolder).course),
  );
});
