import { describe, expect, test } from "vitest";
import {
  attemptsThatJoin,
  beganAt,
  canDoLesson,
  gradeSample,
  KeptReading,
  readingAfter,
  type SampleResponse,
  sampleLifetimeMs,
  sampleQuizId,
} from "@/domain/guest";
import { aCourse, aLesson, anItem, at } from "./builders";

describe("canDoLesson", () => {
  const trial = aCourse({ lessons: [aLesson({ id: "first" }), aLesson({ id: "second" })] });

  test("lets a guest do the first lesson alone", () => {
    expect(
      ["first", "second", "no-such"].map((id) => canDoLesson({ email: null }, { course: trial, lessonId: id }, trial)),
    ).toEqual([true, false, false]);
  });

  test("lets a guest do no lesson of another course", () => {
    const course = { ...trial, id: "another" };
    expect(canDoLesson({ email: null }, { course, lessonId: "first" }, trial)).toBe(false);
  });

  test("lets a signed-in person do every lesson", () => {
    expect(
      ["first", "second"].map((id) => canDoLesson({ email: "an@example.com" }, { course: trial, lessonId: id }, trial)),
    ).toEqual([true, true]);
  });
});

describe("beganAt", () => {
  const guest = { begunAt: at(0) };
  const minuteMs = 60_000;

  test("is when the first item was shown, as the browser measured it", () => {
    expect(beganAt(guest, 4000, at(5))).toEqual(new Date(at(5).getTime() - 4000));
  });

  test("is the response itself where nothing was measured", () => {
    expect(beganAt(guest, null, at(5))).toEqual(at(5));
  });

  test("is not before the guest came, whatever was measured, and not after the response, whatever the clock said", () => {
    expect(beganAt(guest, 60 * minuteMs, at(5))).toEqual(at(0));
    expect(beganAt({ begunAt: at(9) }, 4000, at(5))).toEqual(at(5));
  });
});

describe("readingAfter", () => {
  const reached = { courseId: "caio-cto", lessonId: "background", paragraphId: "p1", completes: false };

  test("begins with the first paragraph, and moves on with the next", () => {
    const first = readingAfter(null, reached, at(1));
    expect(first).toMatchObject({ paragraphId: "p1", begunAt: at(1), updatedAt: at(1), completedAt: null });
    const next = readingAfter(first, { ...reached, paragraphId: "p2" }, at(2));
    expect(next).toMatchObject({ paragraphId: "p2", begunAt: at(1), updatedAt: at(2), completedAt: null });
  });

  test("stays completed once it was", () => {
    const done = readingAfter(null, { ...reached, completes: true }, at(1));
    expect(readingAfter(done, reached, at(2))).toMatchObject({ updatedAt: at(2), completedAt: at(1) });
    expect(readingAfter(done, { ...reached, completes: true }, at(2)).completedAt).toEqual(at(1));
  });

  test.for([{ lessonId: "caio" }, { courseId: "another" }])("begins anew with %j", (other, { expect }) => {
    const done = readingAfter(null, { ...reached, completes: true }, at(1));
    expect(readingAfter(done, { ...reached, ...other }, at(2))).toMatchObject({ begunAt: at(2), completedAt: null });
  });

  test("comes back from the text that a cookie holds as it was", () => {
    const reading = readingAfter(null, { ...reached, completes: true }, at(1));
    expect(KeptReading.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  });
});

describe("gradeSample", () => {
  const sample = anItem({ id: "tried" });
  const course = aCourse({ sample });
  const kept = (changes: Partial<SampleResponse> = {}): SampleResponse => ({
    id: "0199d3a0-0000-7000-8000-000000000001",
    itemId: sample.id,
    choice: sample.key,
    certainty: "very",
    createdAt: at(0),
    ...changes,
  });

  test("grades the kept response by the course's key, whatever the browser made of it", () => {
    expect(gradeSample(course, kept(), at(1))).toEqual({ ...kept(), position: 0, correct: true, durationMs: null });
    const wrong = sample.key === "second" ? "first" : "second";
    expect(gradeSample(course, kept({ choice: wrong }), at(1))).toMatchObject({ choice: wrong, correct: false });
  });

  test("takes it up to the end of its time, and not a millisecond longer", () => {
    const end = at(0).getTime() + sampleLifetimeMs;
    expect(gradeSample(course, kept(), new Date(end))).not.toBeNull();
    expect(gradeSample(course, kept(), new Date(end + 1))).toBeNull();
  });

  test("takes one that another server's clock, or this one's before it was put back, dated later than now, as given now", () => {
    expect(gradeSample(course, kept({ createdAt: at(2) }), at(1))).toMatchObject({ createdAt: at(1), correct: true });
  });

  test("refuses one where the course has no sample any more", () => {
    const { sample: _, ...without } = course;
    expect(gradeSample(without, kept(), at(1))).toBeNull();
  });

  test("refuses one to an item that the course has replaced", () => {
    expect(gradeSample(course, kept({ itemId: "another" }), at(1))).toBeNull();
  });
});

describe("attemptsThatJoin", () => {
  const attempt = (id: string, quizId: string, courseId = "caio-cto") => ({ id, quizId, courseId });

  test("lets in what the account has neither open nor done, in the same course", () => {
    const guests = [attempt("a", "first"), attempt("b", "first"), attempt("c", "second")];
    expect(attemptsThatJoin(guests, [attempt("x", "second"), attempt("y", "first", "another-course")])).toEqual({
      joining: ["a", "b"],
      keptOut: ["c"],
    });
  });

  test("doesn't make much of the landing page's item", () => {
    expect(attemptsThatJoin([attempt("a", sampleQuizId)], [attempt("x", sampleQuizId)])).toEqual({
      joining: [],
      keptOut: [],
    });
    expect(attemptsThatJoin([attempt("a", sampleQuizId)], [])).toEqual({ joining: ["a"], keptOut: [] });
  });
});
