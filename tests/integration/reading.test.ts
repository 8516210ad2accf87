import { expect } from "vitest";
import { findReading, findReadings, rememberParagraph } from "@/prisma/reading";
import { at } from "@/tests/unit/builders";
import { aUser, test, together } from "./rows";

const place = (userId: string, lessonId = "roles") => ({ userId, courseId: "caio-cto", lessonId });

test("a reading remembers the paragraph that was reached last", async ({ db }) => {
  const ref = place((await aUser(db)).id);
  await rememberParagraph(db, { ...ref, paragraphId: "first", completes: false, now: at(0) });
  await rememberParagraph(db, { ...ref, paragraphId: "second", completes: false, now: at(1) });
  expect(await findReading(db, ref)).toEqual({
    lessonId: "roles",
    paragraphId: "second",
    updatedAt: at(1),
    completedAt: null,
  });
});

test("the last paragraph completes the lesson, on a first visit too", async ({ db }) => {
  const ref = place((await aUser(db)).id);
  await rememberParagraph(db, { ...ref, paragraphId: "last", completes: true, now: at(2) });
  expect(await findReading(db, ref)).toMatchObject({ completedAt: at(2) });
});

test("a completed lesson stays completed, at the time it first was", async ({ db }) => {
  const ref = place((await aUser(db)).id);
  await rememberParagraph(db, { ...ref, paragraphId: "first", completes: false, now: at(0) });
  await rememberParagraph(db, { ...ref, paragraphId: "last", completes: true, now: at(1) });
  await rememberParagraph(db, { ...ref, paragraphId: "first", completes: false, now: at(2) });
  await rememberParagraph(db, { ...ref, paragraphId: "last", completes: true, now: at(3) });
  expect(await findReading(db, ref)).toEqual({
    lessonId: "roles",
    paragraphId: "last",
    updatedAt: at(3),
    completedAt: at(1),
  });
});

test("when the lesson was begun never changes", async ({ db }) => {
  const ref = place((await aUser(db)).id);
  await rememberParagraph(db, { ...ref, paragraphId: "first", completes: false, now: at(0) });
  await rememberParagraph(db, { ...ref, paragraphId: "last", completes: true, now: at(5) });
  expect(await db.lessonReading.findFirst({ where: ref, select: { begunAt: true } })).toEqual({ begunAt: at(0) });
});

test("twenty paragraphs that arrive at once make one reading, completed by the one that completes", async ({ db }) => {
  const ref = place((await aUser(db)).id);
  await together(20, (index) =>
    rememberParagraph(db, { ...ref, paragraphId: `p${index}`, completes: index === 7, now: at(index) }),
  );
  expect(await db.lessonReading.findMany({ where: ref, select: { completedAt: true } })).toEqual([
    { completedAt: at(7) },
  ]);
});

test("readings are the learner's own, one a lesson", async ({ db }) => {
  const own = (await aUser(db)).id;
  const other = (await aUser(db)).id;
  for (const lessonId of ["one", "two"])
    await rememberParagraph(db, { ...place(own, lessonId), paragraphId: "p", completes: false, now: at(0) });
  await rememberParagraph(db, { ...place(other, "three"), paragraphId: "p", completes: false, now: at(0) });
  await rememberParagraph(db, {
    ...place(own, "four"),
    courseId: "another",
    paragraphId: "p",
    completes: false,
    now: at(0),
  });
  expect(
    (await findReadings(db, { userId: own, courseId: "caio-cto" })).map(({ lessonId }) => lessonId).sort(),
  ).toEqual(["one", "two"]);
  expect(await findReading(db, place(own, "three"))).toBeNull();
});
