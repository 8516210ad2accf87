import { describe, expect, test } from "vitest";
import { loadCourse } from "@/content/load";
import { readCoverage } from "@/content/measures/coverage";
import { aCourseFolder } from "./course-folder";

function coverageAfter(changes: Parameters<typeof aCourseFolder>[0] = {}) {
  const folder = aCourseFolder(changes);
  const loaded = loadCourse(folder);
  if (!loaded.accepted) throw new Error(JSON.stringify(loaded.refusal));
  const { value, problems } = readCoverage(loaded.value.folder, loaded.value.course, loaded.value.sources);
  return {
    value,
    gaps: problems.map(
      ({ file, line, field, message }) => `${file.slice(folder.length + 1)}:${line} ${field}: ${message}`,
    ),
  };
}

test("a course that covers its article has no gap, and shows both directions", () => {
  const { value, gaps } = coverageAfter();
  expect(gaps).toEqual([]);
  expect(value?.places[1]).toEqual({
    place: "Một 2",
    responsibilities: ["please-guests"],
    facts: [{ fact: "Khách hài lòng là việc của cả hai", passages: ["kitchen/please-guests"] }],
  });
  expect(value?.responsibilities[1]).toEqual({ id: "keep-ovens", passage: "kitchen/keep-ovens", places: ["Một 1"] });
});

describe("a gap is named with its line", () => {
  const file = "coverage.yaml";
  test.each([
    [
      "a place without fact",
      file,
      (text: string) => text.replace('"Một 1", "Một 2"]', '"Một 1", "Một 2", "Một 3"]'),
      "coverage.yaml:2 sections[0].places[2]: No fact is listed for Một 3.",
    ],
    [
      "a place without responsibility",
      "kitchen/responsibilities.yaml",
      (text: string) => text.replace('["Một 2"]', '["Một 1"]'),
      "coverage.yaml:2 sections[0].places[1]: No responsibility draws on Một 2.",
    ],
    [
      "a fact of an unknown place",
      file,
      (text: string) => text.replace('article: "Một 2"', 'article: "Hai 2"'),
      "coverage.yaml:6 facts[2].article: The article has no place Hai 2.",
    ],
    [
      "a fact whose passage does not exist",
      file,
      (text: string) => text.replace("kitchen/keep-ovens.1", "kitchen/keep-pots"),
      "coverage.yaml:5 facts[1].passages[0]: There is no passage kitchen/keep-pots.",
    ],
    [
      "a fact whose sentence does not exist",
      file,
      (text: string) => text.replace("kitchen/keep-ovens.1", "kitchen/keep-ovens.4"),
      "coverage.yaml:5 facts[1].passages[0]: There is no passage kitchen/keep-ovens.4.",
    ],
    [
      "a fact without passage",
      file,
      (text: string) => text.replace("[kitchen/guess-tastes]", "[]"),
      "coverage.yaml:4 facts[0].passages: Too few. Give at least 1.",
    ],
    [
      "a responsibility's paragraph that carries no fact",
      file,
      (text: string) => text.replace("kitchen/keep-ovens.1", "kitchen/guess-tastes"),
      "coverage.yaml:3 facts: keep-ovens draws on Một 1, and no fact of Một 1 names its passage kitchen/keep-ovens.",
    ],
    [
      "a responsibility of an unknown place",
      "kitchen/responsibilities.yaml",
      (text: string) => text.replace('["Một 2"]', '["Một 2", "Hai 1"]'),
      "coverage.yaml:1 sections: The responsibility please-guests names a place “Hai 1”",
    ],
    [
      "a section that no lesson names",
      "kitchen/lesson.vi.md",
      (text: string) => text.replace('["Phần một"]', '["Phần hai"]'),
      "coverage.yaml:2 sections[0].title: No lesson names the section “Phần một”.",
    ],
  ])("%s", (_, path, change, expected) => {
    expect(coverageAfter({ [path]: change }).gaps.map((gap) => gap.slice(0, expected.length))).toContain(expected);
  });
});
