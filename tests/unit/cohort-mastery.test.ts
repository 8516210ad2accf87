import { expect, test } from "vitest";
import { begunIn, byLesson, dutiesInOrder, type StateCounts, solidShare } from "@/domain/cohort-mastery";
import { aCourse, aLesson, aResponsibility } from "./builders";

const none: StateCounts = { "not-started": 0, learning: 0, learned: 0, solid: 0, due: 0 };
const lessonOf = (id: string, duties: string[]) =>
  aLesson({ id, responsibilities: duties.map((name) => aResponsibility({ id: name, lessonId: id })) });
const course = aCourse({ lessons: [lessonOf("first", ["a", "b"]), lessonOf("second", ["c", "d", "e"])] });

const inOrder = (counts: Record<string, Partial<StateCounts>>, order: "weakest" | "course") =>
  dutiesInOrder(course, (id) => ({ ...none, ...counts[id] }), order);
const ids = (...asked: Parameters<typeof inOrder>) => inOrder(...asked).map(({ responsibilityId }) => responsibilityId);

test("a share that is solid is of those who have begun, and there is none where nobody has", () => {
  const counts = { "not-started": 12, learning: 3, learned: 2, solid: 2, due: 1 };
  expect(begunIn(counts)).toBe(8);
  expect(solidShare(counts)).toBe(0.25);
  expect(solidShare({ ...none, "not-started": 12 })).toBeNull();
});

test("in the course's order responsibilities stand as the lessons have them", () => {
  expect(ids({ e: { learning: 3 } }, "course")).toEqual(["a", "b", "c", "d", "e"]);
});

test("weakest first, the weakest lesson leads with its weakest, and what nobody has begun is last", () => {
  const counts = {
    a: { solid: 3, learned: 1 },
    b: { solid: 4, learning: 4 },
    c: { "not-started": 8 },
    d: { solid: 3, due: 2 },
    e: { solid: 1, learning: 4 },
  };
  expect(ids(counts, "weakest")).toEqual(["e", "d", "c", "b", "a"]);
  expect(ids({ a: { "not-started": 8 }, d: { learned: 1 } }, "weakest")).toEqual(["d", "c", "e", "a", "b"]);
});

test("of equal shares the one leads that more are still learning", () => {
  expect(ids({ a: { learned: 4 }, b: { learned: 2, learning: 2 }, c: { solid: 1 } }, "weakest").slice(0, 2)).toEqual([
    "b",
    "a",
  ]);
});

test("rows stand under their lesson's name, one that goes on over a page on either", () => {
  const rows = inOrder({}, "course");
  const shape = (from: number, to: number) =>
    byLesson(rows.slice(from, to)).map(({ lessonId, rows: own }) => [
      lessonId,
      own.map(({ responsibilityId }) => responsibilityId),
    ]);
  expect(shape(0, 3)).toEqual([
    ["first", ["a", "b"]],
    ["second", ["c"]],
  ]);
  expect(shape(3, 5)).toEqual([["second", ["d", "e"]]]);
});
