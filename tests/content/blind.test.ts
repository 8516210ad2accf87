import { describe, expect, test } from "vitest";
import { blindSheet, codeOf, readBlindSheet, titleSheet } from "@/content/measures/blind";
import { lessonItems } from "@/domain/course";
import { idOf } from "@/domain/role-ids";
import { aSoundCourse } from "./course-folder";

const { course } = aSoundCourse();
const items = course.lessons.flatMap(lessonItems);

describe("the sheet", () => {
  const lines = blindSheet(course, "vi", 1).trimEnd().split("\n");

  test("has every stem once", () => {
    expect(lines.map((line) => line.split("\t")[1]).sort()).toEqual(items.map(({ stem }) => stem.vi).sort());
  });

  test("tells neither key nor responsibility", () => {
    expect(lines.filter((line) => /caio|cto|both|guess|ovens|guests/i.test(line))).toEqual([]);
  });

  test("has one order for one seed, another for another", () => {
    expect(blindSheet(course, "vi", 1).trimEnd().split("\n")).toEqual(lines);
    expect(blindSheet(course, "vi", 2).trimEnd().split("\n")).not.toEqual(lines);
  });
});

describe("a filled sheet", () => {
  test("agrees wholly when every choice is the key", () => {
    const report = readBlindSheet(
      course,
      items
        .map((item) => `${codeOf(item)}\t${item.stem.en}\t${idOf(course.roles, item.key).toUpperCase()}\r\n`)
        .join(""),
    );
    expect(report).toMatchObject({
      total: { n: 9, agreed: 9, kappa: 1 },
      lessons: [{ id: "kitchen", n: 9 }],
      disagreements: [],
      unread: [],
      faults: [],
    });
  });

  test("may have codes or stems before the choices", () => {
    const report = readBlindSheet(
      course,
      items.map((item, at) => `${at % 2 === 0 ? codeOf(item) : item.stem.vi}\tboth\n`).join(""),
    );
    expect(report.total).toEqual({ n: 9, agreed: 3, kappa: expect.closeTo(0, 12) });
    expect(report.disagreements.map(({ item, choice }) => [item.key, choice])).toHaveLength(6);
  });

  test("with lines that cannot be read has each named, and the items that are left over", () => {
    const [first] = items;
    const code = first ? codeOf(first) : "";
    const report = readBlindSheet(course, `${code}\tcaio\n${code}\tcto\nffffffff\tcto\n${code}\tmaybe\n`);
    expect(report.faults.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(report.unread).toHaveLength(8);
  });
});

describe("the sheet for readers of the titles alone", () => {
  const lines = titleSheet(course, "en", 3).trimEnd().split("\n");
  const stems = lines.filter((line) => !line.startsWith("#"));

  test("asks for common sense first, then has every stem once, numbered", () => {
    expect(lines[0]).toMatch(/^# .*Chief AI Officer/);
    expect(lines.filter((line) => line.startsWith("#")).join(" ")).toContain("common sense");
    expect(stems.map((line) => line.split("\t")[0])).toEqual(items.map((_, at) => String(at + 1)));
    expect(stems.map((line) => line.split("\t")[1]).sort()).toEqual(items.map(({ stem }) => stem.en).sort());
  });

  test("is read back by its numbers, in all and by lesson", () => {
    const keyed = stems.map((line) => {
      const [number, stem] = line.split("\t");
      const key = items.find((item) => item.stem.en === stem)?.key;
      return `${number} ${key && idOf(course.roles, key)}`;
    });
    const report = readBlindSheet(course, ["# words of the sheet", ...keyed].join("\n"), 3);
    expect(report).toMatchObject({
      total: { n: 9, agreed: 9 },
      lessons: [{ id: "kitchen", agreed: 9 }],
      faults: [],
      unread: [],
    });
  });
});
