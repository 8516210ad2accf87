import { describe, expect, test } from "vitest";
import { writingProblems } from "@/content/check";
import { loadCourse } from "@/content/load";
import { aCourseFolder, aSoundCourse } from "./course-folder";

const items = "kitchen/responsibilities.yaml";

function answersFindings(change: (text: string) => string, path = items): string[] {
  const loaded = loadCourse(aCourseFolder({ [path]: change }));
  if (!loaded.accepted) throw new Error(JSON.stringify(loaded.refusal));
  return writingProblems(loaded.value).flatMap(({ field, message }) =>
    field.endsWith("answers") ? [`${field}: ${message}`] : [],
  );
}

describe("the answers of each duty lead to its owner", () => {
  test("in a sound course", () => {
    expect(writingProblems(aSoundCourse()).filter(({ field }) => field.endsWith("answers"))).toEqual([]);
  });

  test("else the owner reached is named", () => {
    expect(answersFindings((text) => text.replace("answers: [no, yes]", "answers: [yes]"))).toEqual([
      "[0].answers: “Guessing tastes”: the answers lead to “Both”, the owner is “CAIO”. Correct one of them, or the questions to ask.",
    ]);
  });

  test("and so does “otherwise”", () => {
    expect(
      answersFindings((text) => text.replace("otherwise: { owner: cto", "otherwise: { owner: both"), "course.yaml"),
    ).toEqual([
      "[1].answers: “Keeping the ovens”: the answers lead to “Both”, the owner is “CTO”. Correct one of them, or the questions to ask.",
    ]);
  });

  test("no question is left open before the last", () => {
    expect(answersFindings((text) => text.replace("answers: [no, no]", "answers: [no]"))).toEqual([
      "[1].answers: “Keeping the ovens”: the answers decide nothing. Give one for each of the 2 questions, up to the first yes.",
    ]);
  });

  test("nothing is asked after the first yes", () => {
    expect(answersFindings((text) => text.replace("answers: [yes]", "answers: [yes, no]"))).toEqual([
      "[2].answers: The first yes decides. Delete the answers after it.",
    ]);
  });
});
