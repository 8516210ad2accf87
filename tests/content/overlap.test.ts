import { expect, test } from "vitest";
import { toProblem } from "@/content/read/locate";
import { overlapFindings } from "@/content/rules/overlap";
import { aSoundCourse } from "./course-folder";

const found = (other: string) => {
  const { course, locate } = aSoundCourse();
  return overlapFindings(course, other)
    .map(toProblem(locate))
    .map(({ file, line, field, message }) => `${file.split("/").slice(-2).join("/")}:${line} ${field}: ${message}`);
};

test("eight words in a row that another text has are named with their place", () => {
  expect(found("Trước hết, PHẦN MỀM để đoán khẩu vị của khách, rồi nấu.")).toEqual([
    "kitchen/lesson.vi.md:13 guess-tastes: These 8 words stand in the other text too: “phần mềm để đoán khẩu vị của khách”. Say it in our own words.",
  ]);
});

test("seven words in a row are not", () => {
  expect(found("mềm để đoán khẩu vị của khách rồi nấu")).toEqual([]);
});

test("a longer run is named once, as a whole", () => {
  expect(found("Đoán món khách sẽ thích từ những bữa ăn trước")).toEqual([
    expect.stringContaining(
      "These 10 words stand in the other text too: “đoán món khách sẽ thích từ những bữa ăn trước”.",
    ),
  ]);
});

test("role names do not count, and do not hide a run", () => {
  expect(found("Giám đốc Công nghệ (CTO), Chief AI Officer, CAIO, Giám đốc AI")).toEqual([]);
  expect(found("phần mềm để CAIO đoán khẩu vị của khách")).toHaveLength(1);
});

test("letters stored in another Unicode form are the same words", () => {
  expect(found("phần mềm để đoán khẩu vị của khách".normalize("NFD"))).toHaveLength(1);
});
