import { describe, expect, test } from "vitest";
import { bestRule, keyBy, mostShown, noviceReport } from "@/content/measures/novice";
import { inWords, type Surface, tests } from "@/content/read/surface";
import { type Choice, choices } from "@/domain/choice";
import { aSoundCourse } from "./course-folder";

const plain: Surface = { technology: "none", scope: "none", act: "find", list: "no" };
const example = (key: Choice, surface: Partial<Surface> = {}) => ({ key, surface: { ...plain, ...surface } });

/** The sound course with each responsibility four times, and surfaces as `shown` gives them for an item's key and its number. */
function reportOf(shown: (key: Choice, at: number) => Partial<Surface>) {
  const { course } = aSoundCourse();
  const surfaces = new Map<string, Surface>();
  const lessons = course.lessons.map((lesson) => ({
    ...lesson,
    responsibilities: [0, 1, 2, 3].flatMap((copy) =>
      lesson.responsibilities.map((responsibility) => ({
        ...responsibility,
        items: responsibility.items.map((item, number) => {
          const id = `${item.id}-${copy}`;
          surfaces.set(id, { ...plain, ...shown(item.key, copy * responsibility.items.length + number) });
          return { ...item, id, responsibilityId: `${item.responsibilityId}-${copy}` };
        }),
      })),
    ),
  }));
  return noviceReport({ ...course, lessons }, surfaces);
}

describe("the best small rule", () => {
  test("is found where one test and a rest tell every key", () => {
    const rule = bestRule([
      example("first", { technology: "learning" }),
      example("second"),
      example("second", { scope: "whole" }),
    ]);
    expect(rule).toEqual({
      steps: [{ test: { feature: "technology", value: "learning" }, key: "first" }],
      otherwise: "second",
    });
  });

  test("puts the exception before the rule where their order matters", () => {
    const seen = [
      example("first", { technology: "learning" }),
      example("first", { technology: "learning" }),
      example("both", { technology: "learning", scope: "own" }),
      example("both", { scope: "own" }),
      example("second"),
      example("second"),
    ];
    const rule = bestRule(seen);
    expect(seen.map(({ surface }) => keyBy(rule, surface))).toEqual(seen.map(({ key }) => key));
    expect(rule.steps.map(({ key }) => key)).toEqual(["both", "first"]);
  });

  test("asks nothing where nothing differs", () => {
    expect(bestRule([example("both"), example("both"), example("second")])).toEqual({ steps: [], otherwise: "both" });
  });

  test("asks three things at most", () => {
    const technologies = ["learning", "ordinary", "both"] as const;
    const seen = technologies.flatMap((technology) =>
      choices.map((key, at) => example(key, { technology, act: (["make", "find", "decide"] as const)[at] })),
    );
    expect(bestRule(seen).steps.length).toBeLessThanOrEqual(3);
  });
});

describe("the report", () => {
  test("finds out the course of old: a learning tool for the CAIO, one's own part for both", () => {
    const { accuracy, fitted, rule } = reportOf((key) => ({
      technology: key === "first" ? "learning" : "none",
      scope: key === "both" ? "own" : "none",
    }));
    expect([accuracy, fitted]).toEqual([1, 1]);
    expect(new Set(rule.steps.map(({ key }) => key).concat(rule.otherwise))).toEqual(new Set(choices));
  });

  test("finds out a verb that goes with a key", () => {
    const acts: Record<Choice, Surface["act"]> = { first: "improve", both: "secure", second: "make" };
    expect(reportOf((key) => ({ act: acts[key] })).accuracy).toBe(1);
  });

  test("finds nothing where each key shows the same", () => {
    const technology = ["learning", "ordinary", "both", "none"] as const;
    const { items, accuracy } = reportOf((_, at) => ({
      technology: technology[at % 4],
      list: at % 2 === 0 ? "yes" : "no",
    }));
    expect([items, accuracy <= 1 / 3, accuracy <= mostShown]).toEqual([36, true, true]);
  });

  test("tells each responsibility by the others alone", () => {
    const { course, surfaces } = aSoundCourse();
    // Each key of the sound course has one responsibility: left out, its key is never seen and never told.
    expect(noviceReport(course, surfaces)).toMatchObject({ items: 9, correct: 0, accuracy: 0 });
  });
});

test.each(["vi", "en"] as const)("each test can be said in words (%s)", (locale) => {
  const said = tests.map((each) => inWords(each, locale));
  expect(new Set(said).size).toBe(tests.length);
  expect(said.filter((words) => !words.includes(" "))).toEqual([]);
});
