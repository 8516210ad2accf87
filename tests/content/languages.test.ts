import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writingProblems } from "@/content/check";
import { loadCourse } from "@/content/load";
import { printProblem } from "@/content/read/problem";
import { courseTexts } from "@/content/read/texts";
import { languagesOf } from "@/domain/course";
import { aCourseFolder, problemsOf, vietnameseFolder } from "./course-folder";

const lesson = "during-a-shift/lesson.vi.md";

function aVietnameseCourse(changes: Parameters<typeof aCourseFolder>[0] = {}) {
  const folder = aCourseFolder(changes, vietnameseFolder);
  const loaded = loadCourse(folder);
  if (!loaded.accepted) throw new Error(loaded.refusal.map(printProblem).join("\n"));
  return {
    ...loaded.value,
    findings: writingProblems(loaded.value).map(
      ({ file, line, message }) => `${file.slice(folder.length + 1)}:${line} ${message}`,
    ),
  };
}

describe("a course of one language", () => {
  test("keeps every rule without a word of the other, and says which it has", () => {
    const { course, findings } = aVietnameseCourse();
    expect(findings).toEqual([]);
    expect(languagesOf(course)).toEqual(["vi"]);
  });

  test("carries its text in both places, so that every page has something to show", () => {
    const { course } = aVietnameseCourse();
    const [first] = course.lessons;
    expect(course.roles.first.short).toEqual({ vi: "Trưởng ca", en: "Trưởng ca" });
    expect(first?.title.en).toBe("Trong một ca làm");
    expect(first?.sections[0]?.paragraphs[0]?.sentences.en).toEqual(first?.sections[0]?.paragraphs[0]?.sentences.vi);
    expect(first?.contrasts[0]?.left.stem.en).toEqual(first?.contrasts[0]?.left.stem.vi);
    expect(first?.responsibilities[0]?.items[0]?.stem.en).toBe(first?.responsibilities[0]?.items[0]?.stem.vi);
  });

  test("is read by the rules once, in the language that it has", () => {
    const { course, findings } = aVietnameseCourse({
      "during-a-shift/responsibilities.yaml": (text) =>
        text.replace("Xếp người vào từng vị trí khi ca làm bắt đầu", "Chỉ xếp all từng vị trí"),
    });
    expect(new Set(courseTexts(course).map(({ locale }) => locale))).toEqual(new Set(["vi"]));
    expect(findings).toEqual([
      "during-a-shift/responsibilities.yaml:10 The question says “chỉ”, and absolute words give the answer away. Say the duty in other words.",
    ]);
  });

  test("may be in English alone", () => {
    const english = (text: string) =>
      text
        .replaceAll("{ vi:", "{ en:")
        .replaceAll(/^( +)vi:/gm, "$1en:")
        .replace("languages: [vi]", "languages: [en]");
    const folder = aCourseFolder(
      { ...Object.fromEntries(yamls.map((path) => [path, english])) },
      vietnameseFolder,
      (path) => path.replace("lesson.vi.md", "lesson.en.md"),
    );
    const loaded = loadCourse(folder);
    expect(loaded.accepted ? [languagesOf(loaded.value.course), loaded.value.course.title.vi] : loaded.refusal).toEqual(
      [["en"], "Trưởng ca hay điều phối viên?"],
    );
  });

  test.each([
    [
      "a text in the other",
      "course.yaml",
      (text: string) => text.replace('title: { vi: "', 'title: { en: "x", vi: "'),
      "course.yaml:3 title.en: No field is called en.",
    ],
    [
      "one that is not known",
      "course.yaml",
      (text: string) => text.replace("[vi]", "[fr]"),
      "course.yaml:2 languages[0]: “fr” is not known here. Write one of: vi, en.",
    ],
    [
      "one twice",
      "course.yaml",
      (text: string) => text.replace("[vi]", "[vi, vi]"),
      "course.yaml:2 languages: name each language once",
    ],
    [
      "none",
      "course.yaml",
      (text: string) => text.replace("[vi]", "[]"),
      "course.yaml:2 languages: Too few. Give at least 1.",
    ],
    [
      "a mistake in the text",
      lesson,
      (text: string) => text.replace("{#assign-places}", "{#assign places}"),
      "during-a-shift/lesson.vi.md:19 paragraph: A paragraph's first line",
    ],
  ])("refuses %s, and names it once", (_, path, change, expected) => {
    const problems = problemsOf(aCourseFolder({ [path]: change }, vietnameseFolder));
    expect(problems.filter((problem) => problem.startsWith(expected))).toHaveLength(1);
  });

  test("has no lesson in the other: a file that nobody would read is named", () => {
    const folder = aCourseFolder({}, vietnameseFolder);
    writeFileSync(join(folder, "during-a-shift", "lesson.en.md"), "---\n");
    expect(problemsOf(folder)).toEqual([
      "during-a-shift/lesson.en.md:1 : The course is not in this language. Add en to languages in course.yaml, or delete the file.",
    ]);
  });
});

test("a course that names both languages is the same edition as one that names none", () => {
  const named = loadCourse(aCourseFolder({ "course.yaml": (text) => `${text}languages: [en, vi]\n` }));
  const unnamed = loadCourse(aCourseFolder());
  if (!named.accepted || !unnamed.accepted) throw new Error("The sound course has problems.");
  expect(JSON.stringify(named.value.course)).toBe(JSON.stringify(unnamed.value.course));
});

const yamls = [
  "course.yaml",
  "glossary.yaml",
  "contrasts.yaml",
  "during-a-shift/responsibilities.yaml",
  "when-plans-change/responsibilities.yaml",
];
