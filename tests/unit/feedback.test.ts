import { expect, test } from "vitest";
import { feedbackOn, passageText, toldResponses } from "@/domain/feedback";
import {
  aContrast,
  aCourse,
  aLesson,
  anAttempt,
  anItem,
  aParagraph,
  aResponse,
  aResponsibility,
  aText,
} from "./builders";

const item = anItem({
  id: "tune-plain",
  responsibilityId: "tune",
  key: "first",
  stem: { vi: "Chỉnh mô hình", en: "Tunes the models" },
});
const tune = aResponsibility({
  id: "tune",
  owner: "first",
  items: [item],
  passage: { lessonId: "roles", paragraphId: "tune" },
});
const course = aCourse({
  lessons: [
    aLesson({
      responsibilities: [tune],
      sections: [
        {
          id: "duties",
          title: aText("Duties"),
          paragraphs: [aParagraph("other", "Before."), aParagraph("tune", "One.", "Two.")],
        },
      ],
    }),
  ],
});

test("feedback tells the verdict, the key and why, and the passage it rests on", () => {
  const response = aResponse({ choice: "first", certainty: "very", correct: true });
  expect(feedbackOn(course, item, response, "en")).toEqual({
    itemId: "tune-plain",
    stem: "Tunes the models",
    choice: "first",
    certainty: "very",
    correct: true,
    key: "first",
    reason: "Why CAIO",
    whyNot: [
      { choice: "both", reason: "Why both" },
      { choice: "second", reason: "Why CTO" },
    ],
    passage: { text: "One. Two.", lessonId: "roles", paragraphId: "tune" },
    contrast: null,
  });
});

const run = aResponsibility({ id: "run", owner: "second" });
const paired = aCourse({ lessons: [aLesson({ responsibilities: [tune, run], contrasts: [aContrast(run, tune)] })] });

test("a sure miss is told with the duty's look-alike, own side first", () => {
  expect(
    feedbackOn(paired, item, aResponse({ choice: "second", certainty: "very", correct: false }), "vi").contrast,
  ).toEqual({
    sides: [
      { owner: "first", stem: [{ text: "tune (bằng tiếng Việt)", marked: true }] },
      { owner: "second", stem: [{ text: "run (bằng tiếng Việt)", marked: true }] },
    ],
    difference: "The difference (bằng tiếng Việt)",
  });
});

test.each([
  ["right", "very", true],
  ["fairly sure", "fairly", false],
  ["guessed", "guess", false],
  ["without a certainty", null, false],
] as const)("a response that was %s is told without a look-alike", (_, certainty, correct) => {
  expect(
    feedbackOn(paired, item, aResponse({ choice: correct ? "first" : "second", certainty, correct }), "en").contrast,
  ).toBeNull();
});

test("a sure miss of a duty without a look-alike is told without one", () => {
  expect(
    feedbackOn(course, item, aResponse({ choice: "second", certainty: "very", correct: false }), "en").contrast,
  ).toBeNull();
});

test("after a wrong response the reason against that choice comes first", () => {
  const { whyNot } = feedbackOn(course, item, aResponse({ choice: "second", correct: false }), "en");
  expect(whyNot.map(({ choice }) => choice)).toEqual(["second", "both"]);
});

test("feedback keeps to one language", () => {
  const { stem, reason, whyNot, passage } = feedbackOn(course, item, aResponse({ choice: "first" }), "vi");
  expect([stem, reason, ...whyNot.map((entry) => entry.reason), passage?.text]).toEqual([
    "Chỉnh mô hình",
    "Why CAIO (bằng tiếng Việt)",
    "Why both (bằng tiếng Việt)",
    "Why CTO (bằng tiếng Việt)",
    "One. (bằng tiếng Việt) Two. (bằng tiếng Việt)",
  ]);
});

test("the verdict is the stored one, even if the key was corrected since", () => {
  const corrected = { ...item, key: "second" as const };
  expect(feedbackOn(course, corrected, aResponse({ choice: "first", correct: true }), "en").correct).toBe(true);
});

test.each([
  ["the lesson", { ...item, lessonId: "nowhere" }],
  ["the responsibility", { ...item, responsibilityId: "nothing" }],
])("an item outlives %s it came from, without a passage", (_, stray) => {
  expect(feedbackOn(course, stray, aResponse(), "en").passage).toBeNull();
});

test("a passage that the lesson no longer has is left out of the feedback", () => {
  const moved = aCourse({
    lessons: [aLesson({ responsibilities: [{ ...tune, passage: { lessonId: "roles", paragraphId: "gone" } }] })],
  });
  expect(feedbackOn(moved, item, aResponse(), "en").passage).toBeNull();
});

test("a passage may be one sentence, counted from 1", () => {
  expect(passageText(course, { lessonId: "roles", paragraphId: "tune", sentence: 2 }, "en")).toBe("Two.");
});

test("a sentence is put together from its runs", () => {
  const runs = [
    { text: "The ", as: "text" as const },
    { text: "CAIO", as: "term" as const, termId: "first" },
    { text: " tunes.", as: "text" as const },
  ];
  const paragraph = { id: "tune", sentences: { vi: [runs], en: [runs] } };
  const lesson = aLesson({ sections: [{ id: "duties", title: aText("Duties"), paragraphs: [paragraph] }] });
  expect(passageText(aCourse({ lessons: [lesson] }), { lessonId: "roles", paragraphId: "tune" }, "en")).toBe(
    "The CAIO tunes.",
  );
});

test.each([
  ["lesson", { lessonId: "nowhere", paragraphId: "tune" }],
  ["paragraph", { lessonId: "roles", paragraphId: "gone" }],
  ["sentence", { lessonId: "roles", paragraphId: "tune", sentence: 3 }],
])("a passage in a missing %s has no text", (_, passage) => {
  expect(passageText(course, passage, "en")).toBeNull();
});

test("an attempt tells of its first responses to what the course still has, each with its key", () => {
  const right = aResponse({ position: 0, itemId: item.id, choice: "first", correct: true });
  const attempt = anAttempt({
    itemIds: [item.id, "gone"],
    responses: [right, aResponse({ position: 1, itemId: "gone" }), { ...right, position: 2, choice: "both" }],
  });
  expect(toldResponses(course, attempt, "en")).toEqual([
    { ...right, key: "first", feedback: feedbackOn(course, item, right, "en") },
  ]);
});
