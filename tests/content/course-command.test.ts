import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exportCourse } from "@/bin/course/export";
import { importCourse } from "@/bin/course/import";
import { editionOf } from "@/content/compile/edition";
import { folderOnDisk } from "@/content/read/disk";
import { packCourse } from "@/content/zip";
import { aSoundCourse, secondFolder, smallestFolder, vietnameseFolder } from "./course-folder";

const root = process.cwd();
const [second, vietnamese] = [aSoundCourse(secondFolder), aSoundCourse(vietnameseFolder)];
const [two, one] = ["shift-coordinator", "shift-coordinator-vi"];
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "courses-"));
  cpSync(secondFolder, join(project, "content", two), { recursive: true });
  process.chdir(project);
});
afterEach(() => {
  process.chdir(root);
  rmSync(project, { recursive: true });
});

const change = (path: string, edit: (text: string) => string) => writeFileSync(path, edit(readFileSync(path, "utf8")));
const zipOf = ({ course, folder }: typeof second, edit = (text: string) => text) => {
  const text = new TextDecoder().decode(folder.files.get("course.yaml"));
  const files = new Map(folder.files).set("course.yaml", new TextEncoder().encode(edit(text)));
  writeFileSync("in.zip", packCourse(course.id, { ...folder, files }));
};

describe("npm run course", () => {
  test("takes a course out and brings it in again, file by file the same", async () => {
    expect(exportCourse(two, "course.zip", false).refused).toEqual([]);
    rmSync(join("content", two), { recursive: true });
    expect(await importCourse("course.zip", false)).toEqual({
      said: [
        `content/${two} is written: 10 files, edition ${editionOf(second.course)}.`,
        "npm run content compiles it for the app.",
      ],
      refused: [],
    });
    expect(folderOnDisk(join("content", two))?.files).toEqual(folderOnDisk(secondFolder)?.files);
    expect(readdirSync("content")).toEqual([two]);
  });

  test("takes a compiled edition out, and what comes in is that edition", async () => {
    mkdirSync("content/generated");
    writeFileSync(
      "content/generated/x.json",
      JSON.stringify({ edition: editionOf(vietnamese.course), course: vietnamese.course }),
    );
    expect(exportCourse("content/generated/x.json", "out.zip", false).refused).toEqual([]);
    expect((await importCourse("out.zip", false)).said[0]).toContain(editionOf(vietnamese.course));
    expect(existsSync(`content/${one}/during-a-shift/lesson.en.md`)).toBe(false);
  });

  test("takes an edition out whose author accepted warnings; to come in, they are accepted anew", async () => {
    const { course } = aSoundCourse(smallestFolder);
    writeFileSync("x.json", JSON.stringify({ edition: editionOf(course), course }));
    expect(exportCourse("x.json", "out.zip", false).refused).toEqual([]);
    expect((await importCourse("out.zip", false)).refused).toContain(
      '  - { code: few-pairs, subject: course, why: "…" }',
    );
  });

  test("writes over nothing without --force, and with it leaves nothing of the old", async () => {
    writeFileSync(`content/${two}/during-a-shift/old.md`, "Cũ.\n");
    zipOf(second);
    expect((await importCourse("in.zip", false)).refused).toEqual([
      `content/${two} is there already. Write over it with --force, or give the course another id.`,
    ]);
    expect(existsSync(`content/${two}/during-a-shift/old.md`)).toBe(true);
    expect((await importCourse("in.zip", true)).refused).toEqual([]);
    expect(existsSync(`content/${two}/during-a-shift/old.md`)).toBe(false);
    expect(exportCourse(two, "in.zip", false).refused).toEqual([
      "There is a file in.zip already. Name another, or write over it with --force.",
    ]);
    expect(exportCourse(two, "in.zip", true).refused).toEqual([]);
  });

  test.each([
    [
      "a mistake of form",
      (text: string) => text.replace("masteryScore: 0.75", "masteryScore: 75"),
      "in.zip/course.yaml:8:1 masteryScore: Too big",
    ],
    [
      "a rule that is broken",
      (text: string) => text.replace("Hẹn giờ cho xe thuê", "Hẹn giờ cho trưởng ca và xe thuê"),
      "in.zip/course.yaml:20:11 sample.stem.vi: The question says “Trưởng ca”",
    ],
    [
      "a course called like a lesson of another",
      (text: string) => text.replace(`id: ${one}`, "id: during-a-shift"),
      `in.zip/course.yaml:1:1 id: A lesson of ${two} is called during-a-shift too.`,
    ],
    [
      "a course called like an address",
      (text: string) => text.replace(`id: ${one}`, "id: final"),
      "in.zip/course.yaml:1:1 id: No course may be called final.",
    ],
  ])("brings nothing in with %s, named with file, line and field", async (_, edit, expected) => {
    zipOf(vietnamese, edit);
    const { refused } = await importCourse("in.zip", true);
    expect(refused.map((line) => line.slice(0, expected.length))).toEqual([
      expected,
      "1 problem. Nothing was written.".slice(0, expected.length),
    ]);
    expect(readdirSync("content")).toEqual([two]);
  });

  test("brings nothing in with a warning that is not accepted, says how to accept it, and then takes it", async () => {
    const absolute = (text: string) => text.replace("Hẹn giờ cho xe thuê", "Chỉ hẹn giờ cho xe thuê");
    zipOf(vietnamese, absolute);
    const { refused } = await importCourse("in.zip", true);
    expect(refused.slice(1)).toEqual([
      "1 problem. Nothing was written.",
      "A warning may stand where there is a reason for it. Give the reason in course.yaml:",
      "accepted:",
      '  - { code: absolute-word, subject: item/sample-back-gate, why: "…" }',
    ]);
    zipOf(vietnamese, (text) => `${absolute(text)}${refused.slice(3).join("\n")}\n`);
    expect((await importCourse("in.zip", true)).refused).toEqual([]);
  });

  test("says what to do where there is nothing to take or to bring", async () => {
    writeFileSync("x.json", "{");
    writeFileSync("big.zip", new Uint8Array(5_000_001));
    writeFileSync("x.zip", zipSync({}));
    expect(exportCourse("nowhere", "course.zip", false).refused).toEqual([
      `There is no course nowhere. Name a folder in content (${two}), or a file that npm run content wrote.`,
    ]);
    expect(exportCourse("x.json", "course.zip", false).refused[0]).toContain("There is no course x.json.");
    expect((await importCourse("nowhere.zip", false)).refused).toEqual([
      "There is no file nowhere.zip. Name a zip of a course.",
    ]);
    expect((await importCourse("content", false)).refused).toEqual([
      "There is no file content. Name a zip of a course.",
    ]);
    expect((await importCourse("big.zip", false)).refused).toEqual([
      "big.zip has more than 5 MB. Take out what is not course text.",
    ]);
    expect((await importCourse("x.zip", false)).refused[0]).toBe(
      "x.zip:1: There is no course.yaml in the zip. Pack the folder of a course.",
    );
    change(`content/${two}/glossary.yaml`, (text) => `${text}- id: coordinator\n`);
    expect(exportCourse(two, "course.zip", false).refused[0]).toContain(
      `content/${two}/glossary.yaml:7:3 [2].term: Required. Add this field.`,
    );
    expect(existsSync("course.zip")).toBe(false);
  });
});

/** Runs a command in the project as npm would. */
function run(command: string, ...args: string[]) {
  const tsx = [
    join(root, "node_modules/tsx/dist/cli.mjs"),
    "--tsconfig",
    join(root, "tsconfig.json"),
    join(root, "bin", `${command}.ts`),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...tsx, ...args], { cwd: project, encoding: "utf8" });
  return { status, stdout, lines: stderr.trimEnd().split("\n") };
}

describe("npm run content", () => {
  test("compiles every course in content by its order, forgets one that is gone, and leaves drafts aside", () => {
    mkdirSync("content/generated");
    mkdirSync("content/drafts/x", { recursive: true });
    writeFileSync("content/drafts/x/course.yaml", "id: x\n");
    writeFileSync("content/generated/gone.json", "{}");
    cpSync(vietnameseFolder, join("content", one), { recursive: true });
    change(`content/${one}/course.yaml`, (text) => `${text}order: 1\n`);
    const { status, stdout } = run("content");
    expect([status, readdirSync("content/generated").sort()]).toEqual([
      0,
      [`${one}.json`, `${two}.json`, "editions.ts"].sort(),
    ]);
    expect(stdout.match(/^content\/generated\/\S+/gm)).toEqual([
      `content/generated/${one}.json`,
      `content/generated/${two}.json`,
    ]);
    expect(JSON.parse(readFileSync(`content/generated/${one}.json`, "utf8")).course).toMatchObject({
      languages: ["vi"],
      order: 1,
    });
    expect(stdout).toMatch(/^shift-coordinator-vi +min +items +shift- +both +coordi +vi: words\/sentence +long$/m);
  });

  test("writes none of the courses where one has a mistake, and names those of all", () => {
    cpSync(vietnameseFolder, "content/other", { recursive: true });
    change(`content/${two}/course.yaml`, (text) => text.replace("masteryScore: 0.75", "masteryScore: high"));
    const { status, stdout, lines } = run("content");
    expect([status, stdout, existsSync("content/generated")]).toEqual([1, "", false]);
    expect(lines).toEqual([
      "content/other/course.yaml:1:1 id: The folder is called other. Give both one name.",
      `content/${two}/course.yaml:7:1 masteryScore: Write a number here.`,
      "2 problems. Nothing was written.",
    ]);
  });
});

test("npm run course says how it is called where it was called amiss", () => {
  const { status, lines } = run("course", "import");
  expect([status, lines[0]]).toEqual([
    1,
    "npm run course -- export COURSE [FILE] [--force]    writes content/COURSE as a zip, course.zip unless a FILE is named;",
  ]);
});
