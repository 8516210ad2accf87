import { expect, test } from "vitest";
import { contrastOf } from "@/domain/contrast";
import { aContrast, aCourse, aLesson, aResponsibility, aText } from "./builders";

const tune = aResponsibility({ id: "tune", owner: "first" });
const run = aResponsibility({ id: "run", owner: "second" });
const lead = aResponsibility({ id: "lead", owner: "both" });
const lone = aResponsibility({ id: "lone", owner: "second" });
const course = aCourse({
  lessons: [
    aLesson({
      id: "first",
      responsibilities: [tune, run, lone],
      contrasts: [{ ...aContrast(run, tune), difference: aText("Running or tuning") }],
    }),
    aLesson({
      id: "second",
      responsibilities: [lead],
      contrasts: [{ ...aContrast(tune, lead), difference: aText("Tuning or leading") }],
    }),
  ],
});

test.each([
  ["second", "run", "Running or tuning"],
  ["both", "lead", "Tuning or leading"],
] as const)(
  "a duty taken for one of %s is set beside the look-alike that they own, whichever lesson and side it stands on",
  (choice, other, difference) => {
    const contrast = contrastOf(course, "tune", choice);
    expect([contrast?.own.stem.en, contrast?.other.stem.en]).toEqual([
      [{ text: "tune", marked: true }],
      [{ text: other, marked: true }],
    ]);
    expect(contrast?.difference.en).toBe(difference);
  },
);

test("a duty without a look-alike of the chosen role is set beside the first that it has", () => {
  const contrast = contrastOf(course, "lead", "second");
  expect([contrast?.own.owner, contrast?.other.owner]).toEqual(["both", "first"]);
});

test("a duty of no pair has no contrast", () => {
  expect(contrastOf(course, "lone", "first")).toBeNull();
});
