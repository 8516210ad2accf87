import { describe, expect, test } from "vitest";
import { aSoundCourse } from "./course-folder";

describe("a sound course", () => {
  test("is loaded with its lessons, paragraphs, sentences and terms", () => {
    const [lesson] = aSoundCourse().course.lessons;
    expect(lesson?.sections.map(({ id, paragraphs }) => [id, paragraphs.map((paragraph) => paragraph.id)])).toEqual([
      ["who-does-what", ["guess-tastes", "keep-ovens"]],
      ["together", ["please-guests"]],
    ]);
    expect(lesson?.sections[0]?.paragraphs[0]?.sentences.vi).toEqual([
      [
        { text: "CAIO", as: "term", termId: "caio" },
        { text: " dùng phần mềm để đoán khẩu vị của khách.", as: "text" },
      ],
      [
        { text: "Phần mềm ấy học từ ", as: "text" },
        { text: "những bữa ăn trước", as: "em" },
        { text: ".", as: "text" },
      ],
    ]);
  });

  test("gives every item its responsibility's owner as key, by the position of the role that the file names", () => {
    const [lesson] = aSoundCourse().course.lessons;
    expect(lesson?.responsibilities.map(({ owner, items: own }) => [owner, ...own.map(({ key }) => key)])).toEqual([
      ["first", "first", "first", "first"],
      ["second", "second", "second", "second"],
      ["both", "both", "both", "both"],
    ]);
  });

  test("marks the words that decide in a contrast pair", () => {
    const [lesson] = aSoundCourse().course.lessons;
    expect(lesson?.contrasts[0]?.left.stem.en).toEqual([
      { text: "Improve ", marked: false },
      { text: "how tastes are guessed", marked: true },
      { text: " in the kitchen", marked: false },
    ]);
  });

  test("knows the line of every text", () => {
    const { locate } = aSoundCourse();
    expect(locate("item/guess-tastes-case", ["stem", "en"])).toMatchObject({ line: 18, field: "[0].items[1].stem.en" });
    expect(locate("paragraph/keep-ovens/en", [])).toMatchObject({ line: 17, field: "keep-ovens" });
    expect(locate("lesson/kitchen/vi", ["summary", 1])).toMatchObject({ line: 9, field: "summary[1]" });
  });
});
