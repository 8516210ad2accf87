import { describe, expect, test } from "vitest";
import { cueReport, cuesOf, guess, logScore, train } from "@/content/measures/cues";
import { aSoundCourse } from "./course-folder";

/** Manning, Raghavan and Schütze 2008, Introduction to Information Retrieval, example 13.1; "China" is caio here and the rest is cto. */
const textbook = train([
  { key: "first", cues: ["Chinese", "Beijing", "Chinese"] },
  { key: "first", cues: ["Chinese", "Chinese", "Shanghai"] },
  { key: "first", cues: ["Chinese", "Macao"] },
  { key: "second", cues: ["Tokyo", "Japan", "Chinese"] },
]);
const unseen = ["Chinese", "Chinese", "Chinese", "Tokyo", "Japan"];

describe("naive Bayes", () => {
  test("gives the scores of the textbook's example", () => {
    expect(Math.exp(logScore(textbook, "first", unseen))).toBeCloseTo((3 / 4) * (3 / 7) ** 3 * (1 / 14) * (1 / 14), 12);
    expect(Math.exp(logScore(textbook, "second", unseen))).toBeCloseTo((1 / 4) * (2 / 9) ** 3 * (2 / 9) * (2 / 9), 12);
    expect(guess(textbook, unseen)).toBe("first");
  });

  test("gives the scores of a tiny set computed by hand", () => {
    // Two words a key, three in all: P(a | k) = (1 + 1) ÷ (2 + 3), P(b | caio) = 2 ÷ 5, P(b | cto) = 1 ÷ 5, each prior 1 ÷ 2.
    const model = train([
      { key: "first", cues: ["a", "b"] },
      { key: "second", cues: ["a", "c"] },
    ]);
    expect(Math.exp(logScore(model, "first", ["a", "b"]))).toBeCloseTo(0.08, 12);
    expect(Math.exp(logScore(model, "second", ["a", "b"]))).toBeCloseTo(0.04, 12);
  });

  test("leaves out a cue that training never showed", () => {
    expect(logScore(textbook, "first", [...unseen, "Hanoi"])).toBe(logScore(textbook, "first", unseen));
  });
});

test("cues are words and pairs of neighbouring words", () => {
  expect(cuesOf("Giữ lò nướng.")).toEqual(["giữ", "lò", "nướng", "giữ lò", "lò nướng"]);
});

test("a responsibility is guessed without its own items", () => {
  // Each key of the sound course has one responsibility: left out, its key is never seen and never guessed.
  expect(cueReport(aSoundCourse().course, "en")).toMatchObject({ items: 9, correct: 0, accuracy: 0, majority: 1 / 3 });
});

test("stems that name their key are found out, with the words that did it", () => {
  const { course } = aSoundCourse();
  const telling = {
    ...course,
    lessons: course.lessons.map((lesson) => ({
      ...lesson,
      responsibilities: ["first", "second"].flatMap((copy) =>
        lesson.responsibilities.map((responsibility) => ({
          ...responsibility,
          items: responsibility.items.map((item) => ({
            ...item,
            responsibilityId: `${item.responsibilityId}-${copy}`,
            stem: { vi: `việc ${item.key}`, en: `duty ${item.key}` },
          })),
        })),
      ),
    })),
  };
  const report = cueReport(telling, "en");
  expect(report.accuracy).toBe(1);
  expect(report.cues.map(({ key, cue, inKey, inOthers }) => [key, cue, inKey, inOthers])).toContainEqual([
    "both",
    "duty both",
    6,
    0,
  ]);
});
