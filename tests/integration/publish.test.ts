import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { editionOf } from "@/content/compile/edition";
import type { Change } from "@/content/draft/change";
import { dutiesOf } from "@/content/draft/draft";
import { loadCourse } from "@/content/load";
import type { Db } from "@/prisma/client";
import { createDraft } from "@/prisma/draft";
import { findCourse, listCourses } from "@/school/courses";
import { changeDraft, openDraft } from "@/school/draft";
import { startPractice } from "@/school/practice";
import { publish, putAway } from "@/school/publish";
import { aWholeDraft, wholeCourse } from "@/tests/content/draft/a-whole-draft";
import { aUser, test, together } from "./rows";

/** A draft that can be published, under an id of its own. */
async function aStoredDraft(db: Db) {
  globalThis.phanVaiDb = db;
  const courseId = `course-${randomUUID().slice(0, 8)}`;
  const draft = aWholeDraft(courseId);
  await createDraft(db, { courseId, content: JSON.parse(JSON.stringify(draft)), articleId: null, at: new Date() });
  const author = await aUser(db, { role: "author", name: "Lan" });
  const change = async (made: Change) => {
    const seen = (await openDraft(courseId))?.version ?? 0;
    return changeDraft({ courseId, actorId: author.id, id: randomUUID(), seen, change: made });
  };
  const publishNow = async () =>
    publish({ courseId, actorId: author.id, seen: (await openDraft(courseId))?.version ?? 0 });
  return { courseId, draft, author, change, publishNow };
}

test("a published draft is a course for everyone, in the very edition that its files compile to", async ({ db }) => {
  const { courseId, publishNow } = await aStoredDraft(db);
  expect(await findCourse(courseId)).toBeNull();
  expect(await publishNow()).toEqual({ accepted: true, value: { number: 1 } });
  const served = await findCourse(courseId);
  const files = loadCourse(wholeCourse);
  if (!served || !files.accepted) throw new Error("Both are there.");
  expect(served.edition).toBe(editionOf(served.course));
  expect(served.course).toEqual({ ...files.value.course, id: courseId });
  expect((await listCourses()).map(({ course }) => course.id)).toContain(courseId);
});

test("published twice, even at once, the same draft is one publication", async ({ db }) => {
  const { courseId, publishNow } = await aStoredDraft(db);
  await together(3, publishNow);
  await publishNow();
  expect(await db.publication.count({ where: { courseId } })).toBe(1);
});

test("a duty that nobody reviewed, or whose text changed, keeps the draft from being published, and says so", async ({
  db,
}) => {
  const { courseId, draft, change, publishNow } = await aStoredDraft(db);
  const [duty] = dutiesOf(draft);
  const [passage] = duty?.passages ?? [];
  const lesson = Object.values(draft.lessons).find(({ text }) => text.en.includes(`{#${passage?.paragraphId}}`));
  if (!duty || !passage || !lesson) throw new Error("A duty rests on a paragraph of a lesson.");
  const [first = ""] = lesson.text[draft.language].split(`{#${passage.paragraphId}}\n`)[1]?.split("\n") ?? [];
  await change({
    act: "write",
    field: `lesson/${lesson.id}/text`,
    locale: draft.language,
    text: lesson.text[draft.language].replace(first, first.replace(/^\S+ /, "")),
  });
  expect(await publishNow()).toMatchObject({
    accepted: false,
    refusal: {
      refusal: "unready",
      readiness: { lacks: [{ code: "unreviewed", subject: `responsibility/${duty.id}` }] },
    },
  });
  expect(await findCourse(courseId)).toBeNull();
  await change({ act: "accept", duty: duty.id });
  expect(await publishNow()).toMatchObject({ accepted: true });
});

test("what the checks of a course of files refuse is refused here, with the finding", async ({ db }) => {
  const { draft, change, publishNow } = await aStoredDraft(db);
  const [item] = dutiesOf(draft).flatMap(({ items }) => items);
  const role = draft.roles.first.short.vi;
  await change({ act: "write", field: `item/${item?.id}/stem`, locale: "vi", text: `${role} làm việc này` });
  expect(await publishNow()).toMatchObject({
    accepted: false,
    refusal: {
      readiness: { lacks: [], findings: [expect.objectContaining({ code: "role-name", subject: `item/${item?.id}` })] },
    },
  });
});

test("warnings stand in the way until their author says why they may stay, once for all of a kind, and the sentence is kept with the edition", async ({
  db,
}) => {
  const { courseId, draft, change, publishNow } = await aStoredDraft(db);
  const items = dutiesOf(draft)
    .flatMap(({ items }) => items)
    .slice(0, 2);
  for (const { id, stem } of items)
    await change({ act: "write", field: `item/${id}/stem`, locale: "vi", text: `${stem.vi} mà không chờ ai nhắc` });
  const warning = { level: "warning", code: "negation" };
  expect(await publishNow()).toMatchObject({ refusal: { readiness: { findings: [warning, warning] } } });
  const alike = { code: "negation", why: "Chữ này nằm trong tên quy trình." };
  await change({ act: "accept-warnings", ...alike, subjects: items.map(({ id }) => `item/${id}`) });
  expect(await publishNow()).toMatchObject({ accepted: true });
  const [published] = await db.publication.findMany({ where: { courseId } });
  const kept = items.map(({ id }) => ({ ...alike, subject: `item/${id}` }));
  expect(published?.accepted).toEqual(expect.arrayContaining(kept));
});

test("a change that came while its author looked at the draft is looked at before it is published", async ({ db }) => {
  const { courseId, author, change } = await aStoredDraft(db);
  await change({ act: "write", field: "course/title", locale: "vi", text: "Tên khác" });
  expect(await publish({ courseId, actorId: author.id, seen: 1 })).toEqual({
    accepted: false,
    refusal: { refusal: "changed-meanwhile", version: 2, by: { id: author.id, name: "Lan" }, at: expect.any(Date) },
  });
});

test("the next edition is for whoever starts now; an attempt under way keeps its own", async ({ db }) => {
  const { courseId, change, publishNow } = await aStoredDraft(db);
  await publishNow();
  const learner = await aUser(db);
  const before = await findCourse(courseId);
  if (!before?.course.lessons[0]) throw new Error("It is published.");
  const attempt = await startPractice(learner.id, before, before.course.lessons[0]);
  await change({ act: "write", field: "course/title", locale: "vi", text: "Tên của bản hai" });
  expect(await publishNow()).toEqual({ accepted: true, value: { number: 2 } });
  const after = await findCourse(courseId);
  expect(after?.course.title.vi).toBe("Tên của bản hai");
  expect(after?.edition).not.toBe(before.edition);
  expect(await db.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).toMatchObject({
    editionId: before.edition,
  });
});

test("a course that was put away is in no list, and whoever learned in it still finds it", async ({ db }) => {
  const { courseId, author, publishNow } = await aStoredDraft(db);
  await publishNow();
  await putAway({ courseId, actorId: author.id, isAway: true });
  expect((await listCourses()).map(({ course }) => course.id)).not.toContain(courseId);
  expect(await findCourse(courseId)).not.toBeNull();
  await putAway({ courseId, actorId: author.id, isAway: false });
  expect((await listCourses()).map(({ course }) => course.id)).toContain(courseId);
});
