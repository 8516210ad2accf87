import { describe, expect, test } from "vitest";
import { loadCourse } from "@/content/load";
import { printProblem } from "@/content/read/problem";
import { aCourseFolder, problemsAfter, problemsOf } from "./course-folder";

const vi = "kitchen/lesson.vi.md";
const en = "kitchen/lesson.en.md";
const items = "kitchen/responsibilities.yaml";

describe("a mistake is named with file, line and field", () => {
  test.each([
    [
      "a missing language",
      items,
      (text: string) => text.replace(', en: "Guessing tastes"', ""),
      "kitchen/responsibilities.yaml:3 [0].name.en: Required. Add this field.",
    ],
    [
      "an unknown owner",
      items,
      (text: string) => text.replace("owner: cto", "owner: ceo"),
      "kitchen/responsibilities.yaml:33 [1].owner: “ceo” is not known here. Write one of: caio, both, cto.",
    ],
    [
      "an unknown field",
      items,
      (text: string) => text.replace("  owner: cto", "  colour: red\n  owner: cto"),
      "kitchen/responsibilities.yaml:33 [1].colour: No field is called colour. Delete it, or correct its name.",
    ],
    [
      "an empty text",
      "glossary.yaml",
      (text: string) => text.replace("Người lo việc dùng AI.", " "),
      "glossary.yaml:3 [0].meaning.vi: Empty. Write the text.",
    ],
    [
      "a number for a text",
      vi,
      (text: string) => text.replace("title: Căn bếp", "title: 2024"),
      "kitchen/lesson.vi.md:2 title: Write text here; put it in quotes.",
    ],
    [
      "a mastery score above one",
      "course.yaml",
      (text: string) => text.replace("0.8", "80"),
      "course.yaml:4 masteryScore: Too big",
    ],
    [
      "a duplicate key",
      "course.yaml",
      (text: string) => `${text}id: again\n`,
      "course.yaml:30 : Map keys must be unique. Keep one of the two.",
    ],
    [
      "broken YAML",
      items,
      (text: string) => text.replace("owner: cto", 'owner: "cto'),
      "kitchen/responsibilities.yaml:",
    ],
    [
      "unmarked contrast words",
      "contrasts.yaml",
      (text: string) => text.replace("==lò nướng==", "==lò nướng"),
      "contrasts.yaml:5 [0].right.stem.vi: Put ==…== round the words that decide",
    ],
    [
      "a responsibility with one item",
      items,
      (text: string) => text.slice(0, text.indexOf("    - id: please-guests-case")),
      "kitchen/responsibilities.yaml:69 [2].items: “Pleasing the guests” has 1 question. Write at least 2.",
    ],
    [
      "an item without a reason",
      items,
      (text: string) => text.replace(/ +both: .*\n/, ""),
      "kitchen/responsibilities.yaml:11 [0].items[0].rationale: The reason for “Both” is missing.",
    ],
    [
      "a sample without a reason",
      "course.yaml",
      (text: string) => text.replace(/ +caio: .*\n/, ""),
      "course.yaml:11 sample.rationale: The reason for “CAIO” is missing.",
    ],
    [
      "a lesson outside the folder",
      "course.yaml",
      (text: string) => text.replace("[kitchen]", '["../kitchen"]'),
      "course.yaml:5 lessons[0]: write it as lower-case words joined by hyphens",
    ],
    [
      "a missing front matter",
      vi,
      (text: string) => text.replace("---\n", ""),
      "kitchen/lesson.vi.md:1 : The front matter is missing.",
    ],
    [
      "a missing title",
      en,
      (text: string) => text.replace("title: The kitchen\n", ""),
      "kitchen/lesson.en.md:2 title: Required. Add this field.",
    ],
  ])("%s", (_, path, change, expected) => {
    expect(problemsAfter(path, change).map((problem) => problem.slice(0, expected.length))).toContain(expected);
  });
});

describe("names that lead nowhere are refused", () => {
  test.each([
    [
      "an unknown term",
      vi,
      (text: string) => text.replace("[CAIO](#caio)", "[CAIO](#ceo)"),
      "kitchen/lesson.vi.md:14 guess-tastes.1: The glossary has no entry ceo.",
    ],
    [
      "a passage without paragraph",
      items,
      (text: string) => text.replace("passage: keep-ovens", "passage: keep-pots"),
      "kitchen/responsibilities.yaml:35 [1].passage: The lesson kitchen has no paragraph keep-pots.",
    ],
    [
      "a passage past the paragraph's end",
      items,
      (text: string) => text.replace("passage: keep-ovens", "passage: keep-ovens.2"),
      "kitchen/responsibilities.yaml:35 [1].passage: The paragraph keep-ovens has 1 sentences, no sentence 2.",
    ],
    [
      "a prequestion without paragraph",
      en,
      (text: string) => text.replace("paragraph: keep-ovens", "paragraph: keep-pots"),
      "kitchen/lesson.en.md:6 prequestions[0].paragraph: The lesson has no paragraph keep-pots.",
    ],
    [
      "a pair in no lesson",
      "contrasts.yaml",
      (text: string) => text.replace("lesson: kitchen", "lesson: cellar"),
      "contrasts.yaml:2 [0].lesson: The course has no lesson cellar.",
    ],
    [
      "a pair of an unknown responsibility",
      "contrasts.yaml",
      (text: string) => text.replace("[guess-tastes,", "[guess-prices,"),
      "contrasts.yaml:3 [0].responsibilities[0]: No lesson has a responsibility guess-prices.",
    ],
    [
      "a pair with another owner than its responsibility's",
      "contrasts.yaml",
      (text: string) => text.replace("owner: cto", "owner: both"),
      "contrasts.yaml:5 [0].right.owner: The owner of keep-ovens is cto, not both.",
    ],
    [
      "a pair with one owner",
      "contrasts.yaml",
      (text: string) => text.replace("owner: cto", "owner: caio"),
      "contrasts.yaml:5 [0].right.owner: Both sides have the same owner",
    ],
    [
      "an item id that does not follow",
      items,
      (text: string) => text.replace("id: keep-ovens-case", "id: ovens-case"),
      "kitchen/responsibilities.yaml:47 [1].items[1].id: The id ovens-case does not follow from its place.",
    ],
    [
      "a lesson without its files",
      "course.yaml",
      (text: string) => text.replace("[kitchen]", "[kitchen, cellar]"),
      "cellar/lesson.vi.md:1 : The file is missing.",
    ],
    [
      "a folder that is no lesson",
      "course.yaml",
      (text: string) => text.replace("[kitchen]", "[cellar]"),
      "course.yaml:5 lessons: The folder kitchen is not among the lessons.",
    ],
  ])("%s", (_, path, change, expected) => {
    expect(problemsAfter(path, change).map((problem) => problem.slice(0, expected.length))).toContain(expected);
  });

  test.each([
    [
      "item",
      items,
      (text: string) => text.replace("id: keep-ovens-case", "id: keep-ovens-plain"),
      "[1].items[1].id: The id keep-ovens-plain is taken already",
    ],
    [
      "responsibility",
      items,
      (text: string) => text.replace("- id: keep-ovens\n", "- id: guess-tastes\n"),
      "[1].id: The id guess-tastes is taken already",
    ],
    [
      "term",
      "glossary.yaml",
      (text: string) => text.replace("id: cto", "id: caio"),
      "[1].id: The id caio is taken already",
    ],
    [
      "paragraph",
      vi,
      (text: string) => text.replace("{#keep-ovens}", "{#guess-tastes}"),
      "guess-tastes: The id guess-tastes is taken already",
    ],
    [
      "section",
      vi,
      (text: string) => text.replace("{#together}", "{#guess-tastes}"),
      "guess-tastes: The id guess-tastes is taken already",
    ],
    [
      "sample",
      "course.yaml",
      (text: string) => text.replace("id: sample-oven", "id: keep-ovens-plain"),
      "sample.id: The id keep-ovens-plain is taken already",
    ],
  ])("an id is given once: %s", (_, path, change, expected) => {
    expect(problemsAfter(path, change).some((problem) => problem.includes(expected))).toBe(true);
  });
});

describe("both languages say the same", () => {
  test.each([
    [
      "a sentence left out",
      en,
      (text: string) => text.replace("That software learns from *earlier meals*.\n", ""),
      "kitchen/lesson.en.md:13 guess-tastes: The languages differ in sentences: 2 in Vietnamese, 1 in English.",
    ],
    [
      "a paragraph left out",
      en,
      (text: string) => text.replace("{#keep-ovens}\nThe [CTO](#cto) keeps the ovens working.\n", ""),
      "kitchen/lesson.en.md:1 keep-ovens: The paragraph keep-ovens is missing in this language.",
    ],
    [
      "a section left out in Vietnamese",
      vi,
      (text: string) => text.replace("## Việc chung {#together}\n", ""),
      "kitchen/lesson.vi.md:1 together: The section together is missing in this language.",
    ],
    [
      "a prequestion of another paragraph",
      en,
      (text: string) => text.replace("paragraph: keep-ovens", "paragraph: guess-tastes"),
      "kitchen/lesson.en.md:6 prequestions[0].paragraph: The languages differ in the paragraph",
    ],
    [
      "a summary line left out",
      en,
      (text: string) => text.replace("  - The CAIO guesses tastes.\n", ""),
      "kitchen/lesson.en.md:7 summary: The languages differ in summary lines: 2 in Vietnamese, 1 in English.",
    ],
    [
      "paragraphs in another order",
      en,
      (text: string) => text.replace(/(\{#guess-tastes\}[^{]*)(\{#keep-ovens\}[^{#]*#cto[^{#]*)/, "$2$1"),
      "kitchen/lesson.en.md:13 keep-ovens: The paragraphs stand in another order",
    ],
  ])("%s is named", (_, path, change, expected) => {
    expect(problemsAfter(path, change).map((problem) => problem.slice(0, expected.length))).toContain(expected);
  });
});

test("all mistakes of a course are named in one run", () => {
  const folder = aCourseFolder({
    "course.yaml": (text) => text.replace("masteryScore: 0.8\n", ""),
    "glossary.yaml": (text) => text.replace("id: cto", "id: caio"),
    "contrasts.yaml": (text) => text.replace("[guess-tastes,", "[guess-prices,"),
    [items]: (text) =>
      text.replace("owner: caio", "owner: ceo").replace("passage: please-guests", "passage: please-all"),
    [vi]: (text) => text.replace("{#keep-ovens}\n", "{#keep-ovens}\n<b>x</b>\n"),
    [en]: (text) => text.replace("[CAIO](#caio)", "[CAIO](https://example.com)"),
  });
  const found = problemsOf(folder).map((problem) => problem.split(": ")[0]);
  expect(found).toEqual(
    expect.arrayContaining([
      "contrasts.yaml:3 [0].responsibilities[0]",
      "course.yaml:1 masteryScore",
      "glossary.yaml:4 [1].id",
      "kitchen/lesson.en.md:14 guess-tastes.1",
      "kitchen/lesson.vi.md:18 keep-ovens.1",
      "kitchen/responsibilities.yaml:2 [0].owner",
      "kitchen/responsibilities.yaml:66 [2].passage",
    ]),
  );
});

test("a problem is printed as file, line, column, field and what to do", () => {
  expect(
    printProblem({
      file: "content/x/course.yaml",
      line: 12,
      column: 5,
      field: "[2].items[0].stem.en",
      message: "Required. Add this field.",
    }),
  ).toBe("content/x/course.yaml:12:5 [2].items[0].stem.en: Required. Add this field.");
});

test("a folder that does not exist is named", () => {
  expect(loadCourse("content/nowhere")).toMatchObject({ accepted: false, refusal: [{ file: "content/nowhere" }] });
});
