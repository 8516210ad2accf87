import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aCourseFolder, soundFolder } from "./course-folder";

const run = (command: string, ...args: string[]) => spawnSync(join("node_modules", ".bin", "tsx"), [`bin/${command}.ts`, ...args], { encoding: "utf8" });

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

test("npm run content names a file to compare with that does not exist", () => {
  const { status, stderr } = run("content", soundFolder, "--against", "nowhere.txt");
  expect([status, stderr]).toEqual([1, "There is no file nowhere.txt to compare with. Name a text file after --against.\n"]);
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

test("npm run content:blind writes one line a stem, and knows its two languages", () => {
  const { stdout } = run("content-blind", soundFolder, "--locale", "en", "--seed", "7");
  expect(stdout.trimEnd().split("\n")).toHaveLength(9);
  expect(run("content-blind", soundFolder, "--locale", "fr").status).toBe(1);
});
