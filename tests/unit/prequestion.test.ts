import { expect, test } from "vitest";
import { guessesIn, ownerTaughtAt } from "@/domain/prequestion";
import { course } from "@/tests/first-course";
import { aLesson, aResponsibility, aText } from "./builders";

const asked = (id: string, paragraphId: string) => ({ id, stem: aText(id), paragraphId });

test("a guess stands beside the owner that its passage tells of", () => {
  const lesson = aLesson({
    prequestions: [
      asked("who-leads", "roles-team"),
      asked("who-keeps", "roles-systems"),
      asked("who-helps", "roles-ai"),
    ],
  });
  expect(
    guessesIn(lesson, { "who-leads": "both", "who-keeps": "first", "who-helps": undefined, other: "second" }),
  ).toEqual([
    { prequestionId: "who-leads", paragraphId: "roles-team", guess: "both", owner: "both" },
    { prequestionId: "who-keeps", paragraphId: "roles-systems", guess: "first", owner: "second" },
  ]);
});

test.each(["all", "", ["first", "second"], null])("%j is no guess", (value) => {
  expect(guessesIn(aLesson({ prequestions: [asked("who-leads", "roles-team")] }), { "who-leads": value })).toEqual([]);
});

test("a passage on which nothing rests, or duties of several owners, or of another lesson, tells of no owner", () => {
  const passage = { lessonId: "roles", paragraphId: "both-sides" };
  const responsibilities = [
    aResponsibility({ id: "a", lessonId: "roles", owner: "first", passage }),
    aResponsibility({ id: "b", lessonId: "roles", owner: "second", passage }),
    aResponsibility({
      id: "c",
      lessonId: "roles",
      owner: "second",
      passage: { lessonId: "elsewhere", paragraphId: "far" },
    }),
  ];
  const lesson = aLesson({ responsibilities });
  expect(["both-sides", "far", "nowhere"].map((paragraphId) => ownerTaughtAt(lesson, paragraphId))).toEqual([
    null,
    null,
    null,
  ]);
});

test("the passage of each of the course's prequestions tells of one owner", () => {
  const silent = course.lessons.flatMap((lesson) =>
    lesson.prequestions.filter(({ paragraphId }) => ownerTaughtAt(lesson, paragraphId) === null),
  );
  expect(silent).toEqual([]);
});
