import fc from "fast-check";
import { expect, test } from "vitest";
import { certainties, choices } from "@/domain/choice";
import {
  Choice,
  Course,
  CourseSource,
  findLesson,
  foreignLanguage,
  Item,
  inCourseOrder,
  languagesOf,
  lessonItems,
  Passage,
  Responsibility,
  Slug,
  Text,
  toPublicItem,
} from "@/domain/course";
import { aContrast, aCourse, aLesson, anItem, aResponsibility } from "./builders";

test("the choices stand left to right as the circles lie, and content knows the same ones", () => {
  expect([choices, Choice.options]).toEqual([
    ["first", "both", "second"],
    ["first", "both", "second"],
  ]);
});

test("certainty has three steps, from guessing to very sure", () => {
  expect(certainties).toEqual(["guess", "fairly", "very"]);
});

test("a whole course passes its own schema unchanged", () => {
  const left = aResponsibility({ id: "tune", owner: "first" });
  const right = aResponsibility({ id: "mend", owner: "second" });
  const course = aCourse({
    lessons: [aLesson({ responsibilities: [left, right], contrasts: [aContrast(left, right)] })],
  });
  expect(Course.parse(course)).toEqual(course);
});

test("a course's text is foreign to a page in a language that it isn't written in", () => {
  const one = { languages: ["vi" as const] };
  expect([foreignLanguage(one, "en"), foreignLanguage(one, "vi"), foreignLanguage({}, "en")]).toEqual([
    "vi",
    undefined,
    undefined,
  ]);
});

test("a course is in both languages, Vietnamese first, unless it names one", () => {
  expect([languagesOf({}), languagesOf({ languages: ["en", "vi"] }), languagesOf({ languages: ["en"] })]).toEqual([
    ["vi", "en"],
    ["vi", "en"],
    ["en"],
  ]);
  expect(
    [["vi"], undefined, ["vi", "vi"], [], ["fr"]].map(
      (languages) => Course.safeParse({ ...aCourse(), languages }).success,
    ),
  ).toEqual([true, true, false, false, false]);
});

test("courses are found by their order, and then by their ids", () => {
  const courses = [{ id: "b" }, { id: "d", order: 2 }, { id: "a" }, { id: "c", order: 1 }, { id: "e", order: 2 }];
  expect(inCourseOrder(courses).map(({ id }) => id)).toEqual(["c", "d", "e", "a", "b"]);
});

test.each(["lead-team", "ai", "case-2"])("%j is an id", (id) => {
  expect(Slug.safeParse(id).success).toBe(true);
});

test.each(["", "Lead-team", "lead team", "lead--team", "-lead", "lead-", "lãnh-đạo", "lead/team"])(
  "%j is no id",
  (id) => {
    expect(Slug.safeParse(id).success).toBe(false);
  },
);

test.each([
  [{ vi: "Chỉ tiếng Việt" }],
  [{ en: "English alone" }],
  [{ vi: "Có", en: "  " }],
  [{ vi: "Có", en: "Yes", fr: "Oui" }],
])("%j is no text", (text) => {
  expect(Text.safeParse(text).success).toBe(false);
});

test("an item with a field that nobody named is refused", () => {
  expect(Item.safeParse({ ...anItem(), hint: "CAIO" }).success).toBe(false);
});

test("an item without a reason for each choice is refused", () => {
  const { first, both } = anItem().rationale;
  expect(Item.safeParse({ ...anItem(), rationale: { first, both } }).success).toBe(false);
});

test("a responsibility has two items at least", () => {
  expect([1, 2].map((size) => Responsibility.safeParse(aResponsibility({ size })).success)).toEqual([false, true]);
});

test("the sentences of a passage are counted from 1", () => {
  const sentence = (number: number) =>
    Passage.safeParse({ lessonId: "roles", paragraphId: "lead-team", sentence: number }).success;
  expect([0, 1, 1.5].map(sentence)).toEqual([false, true, false]);
});

test("a mastery score lies between nothing and everything right", () => {
  expect([-0.1, 0, 1, 1.1].map((masteryScore) => Course.safeParse(aCourse({ masteryScore })).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("a lesson's items come responsibility by responsibility", () => {
  const lesson = aLesson({
    responsibilities: [aResponsibility({ id: "tune", size: 2 }), aResponsibility({ id: "mend", size: 2 })],
  });
  expect(lessonItems(lesson).map(({ id }) => id)).toEqual(["tune-plain", "tune-case", "mend-plain", "mend-case"]);
});

test("a lesson is found by its id", () => {
  const first = aLesson({ id: "roles" });
  const second = aLesson({ id: "shared" });
  expect(findLesson(aCourse({ lessons: [first, second] }), "shared")).toBe(second);
});

test("a lesson that the course does not have is not found", () => {
  expect(findLesson(aCourse(), "nowhere")).toBeUndefined();
});

test("key and rationale stay on the server", () => {
  const item = anItem({ id: "tune-plain", key: "first" });
  expect(toPublicItem(item)).toEqual({ id: "tune-plain", stem: item.stem });
});

test("whatever fields an item grows, a browser gets its id and stem alone", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (grown) => {
      expect(Object.keys(toPublicItem({ ...grown, ...anItem() })).sort()).toEqual(["id", "stem"]);
    }),
  );
});

test("a source's address is one of the web, without a name or password in it", () => {
  const takes = (url: string) => CourseSource.safeParse({ title: "x", url }).success;
  expect(["https://example.com/a?b=c#d", "http://example.com"].map(takes)).toEqual([true, true]);
  expect(
    ["javascript:alert(1)", "https://me:secret@example.com", "example.com", "ftp://example.com"].map(takes),
  ).toEqual([false, false, false, false]);
});
