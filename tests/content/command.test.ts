import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aCourseFolder, soundFolder, vietnameseFolder } from "./course-folder";

const run = (command: string, ...args: string[]) =>
  spawnSync(join("node_modules", ".bin", "tsx"), [`bin/${command}.ts`, ...args], { encoding: "utf8" });

test("npm run content ends with 1 and prints every problem with file, line, column and field", () => {
  const folder = aCourseFolder({
    "course.yaml": (text) => text.replace("masteryScore: 0.8", "masteryScore: high"),
    "kitchen/responsibilities.yaml": (text) => text.replace("owner: caio", "owner: ceo"),
  });
  const { status, stderr, stdout } = run("content", folder);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr.replaceAll(folder, "x").trimEnd().split("\n")).toEqual([
    "x/course.yaml:4:1 masteryScore: Write a number here.",
    "x/kitchen/responsibilities.yaml:2:3 [0].owner: “ceo” is not known here. Write one of: caio, both, cto.",
    "2 problems. Nothing was written.",
  ]);
});

test("npm run content fails on warnings, and says how to accept each", () => {
  const { status, stderr } = run("content", soundFolder);
  expect(status).toBe(1);
  expect(stderr.slice(stderr.indexOf("3 problems")).trimEnd().split("\n")).toEqual([
    "3 problems. Nothing was written.",
    "A warning may stand where there is a reason for it. Give the reason in course.yaml:",
    "accepted:",
    '  - { code: prequestions, subject: lesson/kitchen, why: "…" }',
    '  - { code: summary, subject: lesson/kitchen, why: "…" }',
  ]);
});

test("npm run content names a file to compare with that does not exist", () => {
  const { status, stderr } = run("content", soundFolder, "--against", "nowhere.txt");
  expect([status, stderr]).toEqual([
    1,
    "There is no file nowhere.txt to compare with. Name a text file after --against.\n",
  ]);
});

test("npm run content:coverage shows both directions of a course without gaps", () => {
  const { status, stdout } = run("content-coverage", soundFolder);
  expect(status).toBe(0);
  expect(stdout).toContain("Một 2: please-guests\n  Khách hài lòng là việc của cả hai → kitchen/please-guests");
  expect(stdout).toContain("keep-ovens (kitchen/keep-ovens): Một 1");
});

test("npm run content:cues reports both languages beside chance", () => {
  const { status, stdout } = run("content-cues", soundFolder);
  expect(status).toBe(0);
  expect(stdout.match(/^(vi|en): 0 of 9 guessed, accuracy 0\.00 .*chance 0\.33\)$/gm)).toHaveLength(2);
});

test("npm run content:novice tells how much the surface gives away, and by what rule in words", () => {
  const { status, stdout } = run("content-novice", soundFolder);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^0 of 9 told from the surface, accuracy 0\.00 \(within 0\.5; chance 0\.33\)\nvi: còn lại thì caio\nen: otherwise caio\n/,
  );
});

test("npm run content:novice fails where a learning tool stands in the stems of one key alone", () => {
  // A second responsibility of each key, so that one is told by the other.
  const again = (text: string) => text.replaceAll(/guess-tastes|keep-ovens|please-guests/g, "$&-again");
  const paragraphs = (text: string) =>
    `${text}\n{#guess-tastes-again}\nA.\n\n{#keep-ovens-again}\nB.\n\n{#please-guests-again}\nC.\n`;
  const folder = aCourseFolder({
    "kitchen/lesson.vi.md": paragraphs,
    "kitchen/lesson.en.md": paragraphs,
    "kitchen/responsibilities.yaml": (text) => {
      const [caio = "", cto = "", both = ""] = text.split(/^(?=- id: )/m);
      const telling =
        caio.replaceAll("technology: none", "technology: learning") +
        cto +
        both.replaceAll("scope: none", "scope: own");
      return telling + again(telling);
    },
  });
  const { status, stdout } = run("content-novice", folder);
  expect(status).toBe(1);
  expect(stdout).toContain("(above 0.5: put stems of other keys under the tests below; chance 0.33)");
  expect(stdout).toContain("if it names a tool that predicts, recognises, writes or suggests, then caio");
});

test("npm run content:blind writes one line a stem, and knows its two languages", () => {
  const { stdout } = run("content-blind", soundFolder, "--locale", "en", "--seed", "7");
  expect(stdout.trimEnd().split("\n")).toHaveLength(9);
  expect(run("content-blind", soundFolder, "--locale", "fr").status).toBe(1);
});

test("what measures a course speaks of the languages and labels that it has", () => {
  const [cues, blind, novice] = [
    run("content-cues", vietnameseFolder),
    run("content-blind", vietnameseFolder, "--locale", "en"),
    run("content-novice", vietnameseFolder),
  ];
  expect(cues.stdout.match(/^(vi|en): \d+ of 27 guessed/gm)).toEqual([expect.stringMatching(/^vi: /)]);
  expect([blind.status, blind.stderr]).toEqual([1, "The course is not in this language. Write --locale vi.\n"]);
  expect([novice.status, novice.stderr]).toEqual([
    1,
    "No item of this course says in `surface` what its stem shows. Add it; content/README.md tells how.\n",
  ]);
});
