import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writingProblems } from "@/content/check";
import { loadCourse } from "@/content/load";
import { readCoverage } from "@/content/measures/coverage";
import { cueReport, mostGuessed } from "@/content/measures/cues";
import { mostShown, noviceReport } from "@/content/measures/novice";
import { printProblem } from "@/content/read/problem";
import { choices } from "@/domain/choice";
import { lessonItems } from "@/domain/course";
import { ownerBy } from "@/domain/procedure";
import { pointsOf } from "./extent";

const loaded = loadCourse("content/caio-cto");

test("the course loads without a problem", () => {
  expect((loaded.accepted ? [] : loaded.refusal).map(printProblem)).toEqual([]);
});

describe.runIf(loaded.accepted)("the course", () => {
  if (!loaded.accepted) return;
  const { course, folder, sources, surfaces } = loaded.value;
  const responsibilities = course.lessons.flatMap((lesson) => lesson.responsibilities);
  const items = course.lessons.flatMap(lessonItems);

  test("keeps every rule of writing", () => {
    expect(writingProblems(loaded.value).map(printProblem)).toEqual([]);
  });

  test("gives each item its responsibility's owner as key, and three reasons in both languages", () => {
    for (const { id, key, responsibilityId, rationale } of items) {
      expect([id, key]).toEqual([
        id,
        responsibilities.find((responsibility) => responsibility.id === responsibilityId)?.owner,
      ]);
      expect(
        choices
          .flatMap((choice) => [rationale[choice].vi, rationale[choice].en])
          .filter((reason) => reason.length > 10),
      ).toHaveLength(6);
    }
  });

  test("rests each item on a passage that its lesson has", () => {
    for (const { passage, lessonId } of responsibilities) {
      const lesson = course.lessons.find(({ id }) => id === lessonId);
      const paragraph = lesson?.sections
        .flatMap(({ paragraphs }) => paragraphs)
        .find(({ id }) => id === passage.paragraphId);
      expect([passage.paragraphId, paragraph?.sentences.vi[(passage.sentence ?? 1) - 1]?.length]).toEqual([
        passage.paragraphId,
        expect.any(Number),
      ]);
    }
  });

  test("has eight items or more of each key in variants enough for the final", () => {
    for (const key of choices) expect(items.filter((item) => item.key === key).length).toBeGreaterThanOrEqual(8);
  });

  test("covers the source article with nothing left over in either direction", () => {
    expect(readCoverage(folder, course, sources).problems.map(printProblem)).toEqual([]);
  });

  test.each(["vi", "en"] as const)("cannot be passed by counting words (%s)", (locale) => {
    expect(cueReport(course, locale).accuracy).toBeLessThanOrEqual(mostGuessed);
  });

  test("cannot be passed by a small rule on what stems show", () => {
    const { items: seen, accuracy } = noviceReport(course, surfaces);
    expect(seen).toBe(items.length);
    expect(accuracy).toBeLessThanOrEqual(mostShown);
  });

  test("has a procedure of three to five questions that leads from each duty to its owner", () => {
    const { procedure } = course;
    if (!procedure) throw new Error("The course has no procedure.");
    expect(procedure.questions.length).toBeGreaterThanOrEqual(3);
    expect(procedure.questions.length).toBeLessThanOrEqual(5);
    expect(responsibilities.map(({ id, answers = [] }) => [id, ownerBy(procedure, answers)])).toEqual(
      responsibilities.map(({ id, owner }) => [id, owner]),
    );
  });

  test("draws on places of the article that content/README.md lists, and on no other", () => {
    const readme = readFileSync("content/README.md", "utf8");
    for (const { places } of sources.responsibilities)
      for (const place of places) expect(readme).toContain(`\`${place}\``);
  });

  test.each(course.lessons.flatMap(({ sections }) => sections))(
    "draws its section $id within the box, names in both languages whoever it paints, and paints somebody",
    ({ drawing }) => {
      if (!drawing) throw new Error("The section has no drawing.");
      const { width, height, parts, caption } = drawing;
      expect(pointsOf(drawing).filter(([x, y]) => x < 1 || y < 1 || x > width - 1 || y > height - 1)).toEqual([]);
      const paints = parts
        .flatMap((part) => (part.tag === "g" ? part.shapes : [part]))
        .map(({ class: paint }) => paint);
      const painted = choices.filter((choice) => paints.includes(choice));
      expect(painted).not.toEqual([]);
      for (const role of painted) for (const words of Object.values(caption)) expect(words).toMatch(names[role]);
    },
  );

  test("shows each drawing once", () => {
    const drawings = course.lessons
      .flatMap(({ sections }) => sections)
      .map(({ drawing }) => JSON.stringify(drawing?.parts));
    expect(new Set(drawings).size).toBe(drawings.length);
  });
});

const names = { first: /CAIO/, second: /CTO/, both: /cả hai|both|CAIO.*CTO|CTO.*CAIO/i };
