import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Change } from "@/content/draft/change";
import { dutiesOf } from "@/content/draft/draft";
import type { Db } from "@/prisma/client";
import { createDraft } from "@/prisma/draft";
import { changeDraft, openDraft, undoChange } from "@/school/draft";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { aUser, test, together } from "./rows";

async function aStoredDraft(db: Db) {
  globalThis.phanVaiDb = db;
  const courseId = `course-${randomUUID().slice(0, 8)}`;
  const draft = { ...aDraft(), courseId };
  await createDraft(db, { courseId, content: draft, articleId: null, at: new Date() });
  const author = await aUser(db, { role: "author", name: "Lan" });
  const other = await aUser(db, { role: "manager", name: "Minh" });
  const [ledger, report] = [dutyWith(draft, "ghi sổ").id, dutyWith(draft, "lập báo cáo").id];
  const send = (actor: { id: string }, change: Change, seen: number, id: string = randomUUID()) =>
    changeDraft({ courseId, actorId: actor.id, id, seen, change });
  return { courseId, author, other, ledger, report, send };
}

const dutyOf = async (courseId: string, id: string) => (await openDraft(courseId))?.draft.duties[id];

test("every change is kept with its person and its time, and the next version says what they add up to", async ({
  db,
}) => {
  const { courseId, author, ledger, send } = await aStoredDraft(db);
  expect(await send(author, { act: "accept", duty: ledger }, 1)).toMatchObject({
    accepted: true,
    value: { version: 2 },
  });
  expect(await dutyOf(courseId, ledger)).toMatchObject({ state: "accepted" });
  expect(await db.draftChange.findMany({ where: { courseId } })).toMatchObject([
    { version: 2, actorId: author.id, change: { act: "accept", duty: ledger }, createdAt: expect.any(Date) },
  ]);
});

test("a change that is delivered twice is made once", async ({ db }) => {
  const { courseId, author, ledger, send } = await aStoredDraft(db);
  const change: Change = { act: "split", duty: ledger, one: "Một", other: "Hai" };
  const id = randomUUID();
  await together(3, () => send(author, change, 1, id));
  const names = dutiesOf((await openDraft(courseId))?.draft ?? aDraft()).map(({ name }) => name.vi);
  expect(names.filter((name) => name === "Hai")).toHaveLength(1);
  expect(await db.draftChange.count({ where: { courseId } })).toBe(1);
});

test("two authors at once: what touches different things is all kept, whoever saw what", async ({ db }) => {
  const { courseId, author, other, ledger, report, send } = await aStoredDraft(db);
  const outcomes = await Promise.all([
    send(author, { act: "accept", duty: ledger }, 1),
    send(other, { act: "give", duty: report, owner: "both" }, 1),
    send(other, { act: "write", field: `item/${ledger}-case/stem`, locale: "vi", text: "Một tình huống" }, 1),
  ]);
  expect(outcomes.map(({ accepted }) => accepted)).toEqual([true, true, true]);
  expect(await dutyOf(courseId, ledger)).toMatchObject({
    state: "accepted",
    items: [{}, { stem: { vi: "Một tình huống" } }, {}],
  });
  expect(await dutyOf(courseId, report)).toMatchObject({ owner: "both" });
});

test("of two that change the same thing, the second is told by whom and when, and nothing of the first is lost", async ({
  db,
}) => {
  const { courseId, author, other, ledger, send } = await aStoredDraft(db);
  await send(author, { act: "give", duty: ledger, owner: "both" }, 1);
  expect(await send(other, { act: "accept", duty: ledger }, 1)).toEqual({
    accepted: false,
    refusal: {
      refusal: "changed-meanwhile",
      version: 2,
      by: { id: author.id, name: "Lan" },
      at: expect.any(Date),
    },
  });
  expect(await dutyOf(courseId, ledger)).toMatchObject({ owner: "both" });
  expect(await send(other, { act: "accept", duty: ledger }, 2)).toMatchObject({ accepted: true });
});

test("undo takes back one's own last change and leaves the other's", async ({ db }) => {
  const { courseId, author, other, ledger, report, send } = await aStoredDraft(db);
  await send(author, { act: "accept", duty: ledger }, 1);
  await send(author, { act: "give", duty: ledger, owner: "both" }, 2);
  await send(other, { act: "accept", duty: report }, 3);
  const undo = () => undoChange({ courseId, actorId: author.id, id: randomUUID() });
  expect(await undo()).toMatchObject({ accepted: true });
  expect(await dutyOf(courseId, ledger)).toMatchObject({ owner: "first", state: "accepted" });
  expect(await undo()).toMatchObject({ accepted: true });
  expect(await dutyOf(courseId, ledger)).toMatchObject({ state: "unseen" });
  expect(await undo()).toEqual({ accepted: false, refusal: "nothing-to-undo" });
  expect(await dutyOf(courseId, report)).toMatchObject({ state: "accepted" });
});

test("undo is refused where somebody built on the change", async ({ db }) => {
  const { courseId, author, other, ledger, send } = await aStoredDraft(db);
  await send(author, { act: "accept", duty: ledger }, 1);
  await send(other, { act: "give", duty: ledger, owner: "second" }, 2);
  expect(await undoChange({ courseId, actorId: author.id, id: randomUUID() })).toMatchObject({
    accepted: false,
    refusal: { refusal: "changed-meanwhile", by: { name: "Minh" } },
  });
});

test("a change that can't be made leaves the draft and its history as they were", async ({ db }) => {
  const { courseId, author, send } = await aStoredDraft(db);
  expect(await send(author, { act: "accept", duty: "no-such" }, 1)).toEqual({
    accepted: false,
    refusal: "no-such-duty",
  });
  expect(await openDraft(courseId)).toMatchObject({ version: 1 });
  expect(await db.draftChange.count({ where: { courseId } })).toBe(0);
});
