import { mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCourse } from "@/content/load";
import { aCourseFolder, aSoundCourse, problemsAfter, problemsOf } from "./course-folder";

const vi = "kitchen/lesson.vi.md";

describe("files from other editors are read alike", () => {
  test.each([
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
  ])("%s", (_, change) => {
    const loaded = loadCourse(
      aCourseFolder({ [vi]: change, "course.yaml": change, "kitchen/responsibilities.yaml": change }),
    );
    expect(loaded).toMatchObject({ accepted: true, value: { course: aSoundCourse().course } });
  });
});

describe("a file that cannot be trusted is refused", () => {
  test.each([
    [
      "letters and marks stored apart",
      (text: string) => text.replace("khẩu vị của khách", "khẩu vị của khách".normalize("NFD")),
      "kitchen/lesson.vi.md:14 : Letters and their marks are stored apart.",
    ],
    [
      "text that turns direction",
      (text: string) => text.replace("lò nướng chạy", "lò \u202enướng chạy"),
      "kitchen/lesson.vi.md:18 : An invisible character (U+202E) stands here. Delete it.",
    ],
    [
      "a null character",
      (text: string) => text.replace("lò nướng chạy", "lò \u0000nướng chạy"),
      "kitchen/lesson.vi.md:18 : An invisible character (U+0000) stands here. Delete it.",
    ],
    [
      "another encoding",
      (text: string) => Buffer.from(text.replace("Căn bếp", "Can b\u00e9p"), "latin1"),
      "kitchen/lesson.vi.md:2 : This line is not UTF-8.",
    ],
    [
      "a file over one megabyte",
      (text: string) => text + "Một câu.\n".repeat(100_000),
      "kitchen/lesson.vi.md:1 : The file is larger than 1 MB.",
    ],
    [
      "a line of 900 kB",
      (text: string) => text.replace("khẩu vị của", "a".repeat(900_000)),
      "kitchen/lesson.vi.md:14 : The line has 900",
    ],
  ])("%s", (_, change, expected) => {
    expect(problemsAfter(vi, change).map((problem) => problem.slice(0, expected.length))).toContain(expected);
  });

  test("a link to a file elsewhere", () => {
    const folder = aCourseFolder();
    renameSync(join(folder, "glossary.yaml"), join(folder, "kitchen", "other.yaml"));
    symlinkSync("/etc/hostname", join(folder, "glossary.yaml"));
    expect(problemsOf(folder)).toEqual([
      "glossary.yaml:1 : A symbolic link leads away from here. Put the file itself in its place.",
    ]);
  });

  test("a link to a folder elsewhere", () => {
    const folder = aCourseFolder({ "course.yaml": (text) => text.replace("[kitchen]", "[kitchen, cellar]") });
    symlinkSync(join(folder, "kitchen"), join(folder, "cellar"));
    expect(problemsOf(folder).filter((problem) => problem.startsWith("cellar/"))).toHaveLength(3);
  });

  test("a folder in place of a file", () => {
    const folder = aCourseFolder();
    renameSync(join(folder, "glossary.yaml"), join(folder, "kitchen", "other.yaml"));
    mkdirSync(join(folder, "glossary.yaml"));
    expect(problemsOf(folder)).toContain(
      "glossary.yaml:1 : This is not a file. Put the text in a plain file of this name.",
    );
  });
});

describe("YAML holds plain values and nothing that acts", () => {
  const bomb = [
    "a: &a [x, x, x, x, x, x, x, x, x]",
    ...[..."bcdefghi"].map((name, at) => `${name}: &${name} [${`*${"abcdefgh"[at]}, `.repeat(9)}]`),
  ].join("\n");
  test.each([
    ["a tag that makes a function", "id: !!js/function 'return 1'", "course.yaml:1 : Unresolved tag"],
    ["a tag that makes bytes", "id: !!binary aGVsbG8=", "course.yaml:1 : Unresolved tag"],
    ["an alias", "id: &x sound\ntitle: *x", "course.yaml:2 : An alias (*) repeats another part of the file."],
    ["a billion laughs", bomb, "course.yaml:2 : An alias (*) repeats another part of the file."],
    ["two documents", "id: a\n---\nid: b", "course.yaml:2 : Source contains multiple documents"],
    ["brackets without end", `id: ${"[".repeat(900)}`, "course.yaml:1 : Brackets are nested too deep."],
    ["brackets without end on many lines", "[\n".repeat(100_000), "course.yaml:201 : Brackets are nested too deep."],
    ["a prototype", "__proto__: { id: x }", "course.yaml:1 "],
    ["nothing", "", "course.yaml:1 : Write a map of fields here."],
  ])("%s is refused", (_, text, expected) => {
    expect(problemsAfter("course.yaml", () => text).map((problem) => problem.slice(0, expected.length))).toContain(
      expected,
    );
  });

  test("a very deep file is read or refused, and never brings the process down", () => {
    const folder = aCourseFolder();
    writeFileSync(
      join(folder, "course.yaml"),
      Array.from({ length: 900 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
    );
    writeFileSync(join(folder, "glossary.yaml"), `${"- ".repeat(490)}x`);
    expect(problemsOf(folder).length).toBeGreaterThan(0);
  });
});
