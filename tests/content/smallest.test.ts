import { describe, expect, test } from "vitest";
import { checkCourse } from "@/content/check";
import { courseIn } from "@/content/load";
import { folderOnDisk } from "@/content/read/disk";
import { printProblem } from "@/content/read/problem";
import { folderOf } from "@/content/write/course-folder";
import { aCourseFolder, aSoundCourse, problemsOf, smallestFolder } from "./course-folder";

const { course } = aSoundCourse(smallestFolder);
const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities);

describe("a course has what it needs, and need not have more", () => {
  test("one lesson, eight responsibilities of two questions and one language can be published", () => {
    const folder = folderOnDisk(smallestFolder);
    if (!folder) throw new Error("There is no smallest course.");
    const checked = checkCourse(folder);
    expect(checked.accepted ? [] : checked.refusal.map(printProblem)).toEqual([]);
    expect([course.lessons.length, duties.length, duties.flatMap(({ items }) => items).length]).toEqual([1, 8, 16]);
    expect([course.procedure, course.sample, course.glossary]).toEqual([undefined, undefined, []]);
    expect(course.lessons[0]).toMatchObject({ prequestions: [], summary: { vi: [], en: [] }, contrasts: [] });
  });

  test("what it leaves out is left out of its files too, and they compile to it", () => {
    const folder = folderOf(course);
    expect([...folder.files.keys()].sort()).toEqual([
      "course.yaml",
      "daily-work/lesson.en.md",
      "daily-work/responsibilities.yaml",
    ]);
    const again = courseIn(folder);
    expect(again.accepted ? again.value.course : again.refusal).toEqual(course);
  });

  test("with what the rules go by in it, its files are as sound as its author's", () => {
    const { settings } = aSoundCourse(smallestFolder);
    const checked = checkCourse(folderOf(course, settings));
    expect(checked.accepted ? checked.value.settings : checked.refusal).toEqual(settings);
    expect(checkCourse(folderOf(course)).accepted).toBe(false);
  });

  test("an empty list of terms or pairs is none", () => {
    const emptied = {
      "glossary.yaml": () => "[]\n",
      "contrasts.yaml": () => "# Chưa có.\n",
      "kitchen/lesson.vi.md": (text: string) =>
        text.replaceAll(/\(#c[a-z]+\)/g, "").replaceAll(/\[(CAIO|CTO)\]/g, "$1"),
      "kitchen/lesson.en.md": (text: string) =>
        text.replaceAll(/\(#c[a-z]+\)/g, "").replaceAll(/\[(CAIO|CTO)\]/g, "$1"),
    };
    expect(problemsOf(aCourseFolder(emptied))).toEqual([]);
  });

  test("a word that leads to a glossary which isn't there is named all the same", () => {
    const linked = (text: string) => text.replace("The librarian lends", "The [librarian](#librarian) lends");
    expect(problemsOf(aCourseFolder({ "daily-work/lesson.en.md": linked }, smallestFolder))).toEqual([
      expect.stringContaining("The glossary has no entry librarian."),
    ]);
  });

  test("answers without a procedure are idle, and a procedure wants answers", () => {
    const idle = (text: string) => text.replace("passage: shelves.1\n", "passage: shelves.1\n  answers: [yes]\n");
    expect(codesOf({ "daily-work/responsibilities.yaml": idle })).toEqual(["idle-answers"]);
    const asked = (text: string) => `${text}procedure:
  lead: { en: "Ask." }
  questions: [{ id: upstairs, owner: librarian, ask: { en: "Is it done upstairs?" } }]
  otherwise: { owner: archivist, say: { en: "It is done in the cellar." } }
`;
    expect(codesOf({ "course.yaml": asked })).toEqual(Array(8).fill("open-answers"));
  });
});

test("several responsibilities rest on one sentence", () => {
  expect(
    duties.filter(({ passage }) => passage.paragraphId === "shelves").map(({ id, passage }) => [id, passage.sentence]),
  ).toEqual([
    ["lend-books", 1],
    ["remind-readers", 1],
    ["choose-books", 2],
  ]);
});

function codesOf(changes: Parameters<typeof aCourseFolder>[0]) {
  const folder = folderOnDisk(aCourseFolder(changes, smallestFolder));
  const checked = folder && checkCourse(folder);
  return checked?.accepted === false ? checked.refusal.map(({ fault }) => fault?.code) : [];
}
