import { expect, test } from "vitest";
import { fleschKincaidGrade, readingLevel, readingMinutes, syllableCount } from "@/content/compile/reading-time";
import { wordsOf } from "@/content/read/words";
import { aSoundCourse } from "./course-folder";

const [lesson] = aSoundCourse().course.lessons;
if (!lesson) throw new Error("The sound course has no lesson.");

test("the grade is that of the formula, by hand", () => {
  // Six words of one syllable in one sentence: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45.
  expect(fleschKincaidGrade([wordsOf("The cat sat on the mat.")])).toBeCloseTo(-1.45, 10);
});

test.each([
  ["cat", 1],
  ["learning", 2],
  ["made", 1],
  ["table", 2],
  ["needed", 2],
  ["worked", 1],
  ["houses", 2],
  ["technology", 4],
  ["the", 1],
])("“%s” has %i syllables", (word, count) => {
  expect(syllableCount(word)).toBe(count);
});

test("sentences are measured in words, in Vietnamese in syllables", () => {
  // The lesson's four sentences have 10, 9, 7 and 9 syllables, counted by hand.
  expect(readingLevel(lesson, "vi")).toMatchObject({ sentences: 4, longShare: 0, grade: null });
  expect(readingLevel(lesson, "vi").meanLength).toBe((10 + 9 + 7 + 9) / 4);
});

test("reading time is that of the slower language, rounded up", () => {
  const sentence = (words: number) => [[{ text: "từ ".repeat(words), as: "text" as const }]];
  const sections = (vi: number, en: number) => [
    {
      id: "s",
      title: { vi: "a", en: "a" },
      paragraphs: [{ id: "p", sentences: { vi: sentence(vi), en: sentence(en) } }],
    },
  ];
  const bare = {
    ...lesson,
    title: { vi: "a", en: "a" },
    lead: { vi: "a", en: "a" },
    prequestions: [],
    contrasts: [],
    summary: { vi: ["a"], en: ["a"] },
  };
  // Title, lead, section title and summary are one word each.
  expect(readingMinutes({ ...bare, sections: sections(196, 10) })).toBe(1);
  expect(readingMinutes({ ...bare, sections: sections(10, 197) })).toBe(2);
});
