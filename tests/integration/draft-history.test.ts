import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Change } from "@/content/draft/change";
import type { Db } from "@/prisma/client";
import { createDraft } from "@/prisma/draft";
import { changeDraft, openDraft, undoChange } from "@/school/draft";
import { historyOf } from "@/school/draft-history";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { aUser, test } from "./rows";

async function aStoredDraft(db: Db) {
  globalThis.phanVaiDb = db;
  const courseId = `course-${randomUUID().slice(0, 8)}`;
  await createDraft(db, { courseId, content: { ...aDraft(), courseId }, articleId: null, at: new Date() });
  const [lan, minh] = [
    await aUser(db, { role: "author", name: "Lan" }),
    await aUser(db, { role: "author", name: "Minh" }),
  ];
  const send = async (actor: { id: string }, change: Change) => {
    const seen = (await openDraft(courseId))?.version ?? 0;
    return changeDraft({ courseId, actorId: actor.id, id: randomUUID(), seen, change });
  };
  const undo = (actor: { id: string }, version: number) =>
    undoChange({ courseId, actorId: actor.id, id: randomUUID(), version });
  const entries = async () =>
    (await historyOf(courseId, 1)).entries.map(({ version, by, change, ...flags }) => ({
      version,
      by: by?.name,
      act: change.act,
      isUndone: flags.isUndone,
      isUndoing: flags.isUndoing,
      canUndo: flags.canUndo,
    }));
  return { courseId, lan, minh, send, undo, entries };
}

const ledger = dutyWith(aDraft(), "ghi sổ").id;
const report = dutyWith(aDraft(), "lập báo cáo").id;

test("every change stands there with its person, the latest first, and which of them can still be undone", async ({
  db,
}) => {
  const { lan, minh, send, undo, entries } = await aStoredDraft(db);
  await send(lan, { act: "accept", duty: ledger });
  await send(minh, { act: "give", duty: ledger, owner: "both" });
  await send(lan, { act: "accept", duty: report });
  const plain = { isUndone: false, isUndoing: false };
  expect(await entries()).toEqual([
    { version: 4, by: "Lan", act: "accept", ...plain, canUndo: true },
    { version: 3, by: "Minh", act: "give", ...plain, canUndo: true },
    { version: 2, by: "Lan", act: "accept", ...plain, canUndo: false },
  ]);
  expect(await undo(minh, 2)).toMatchObject({ refusal: { refusal: "changed-meanwhile", version: 3 } });

  // Once what was built on it is taken back, by whom ever, so can it be.
  expect(await undo(lan, 3)).toMatchObject({ accepted: true });
  expect(await entries()).toEqual([
    { version: 5, by: "Lan", act: "give", isUndone: false, isUndoing: true, canUndo: false },
    { version: 4, by: "Lan", act: "accept", ...plain, canUndo: true },
    { version: 3, by: "Minh", act: "give", isUndone: true, isUndoing: false, canUndo: false },
    { version: 2, by: "Lan", act: "accept", ...plain, canUndo: true },
  ]);
  expect(await undo(minh, 2)).toMatchObject({
    accepted: true,
    value: { draft: { duties: { [ledger]: { state: "unseen", owner: "first" } } } },
  });
});

test("what was undone, an undoing and what never was can't be undone", async ({ db }) => {
  const { lan, send, undo } = await aStoredDraft(db);
  await send(lan, { act: "accept", duty: ledger });
  expect(await undo(lan, 2)).toMatchObject({ accepted: true });
  for (const version of [2, 3, 9, -1])
    expect(await undo(lan, version)).toEqual({ accepted: false, refusal: "nothing-to-undo" });
});

test("a page has 25 changes; past the end stands the last page, and a draft that nobody changed has an empty one", async ({
  db,
}) => {
  const { courseId, lan, send } = await aStoredDraft(db);
  expect(await historyOf(courseId, 3)).toEqual({ entries: [], page: 1, pages: 1 });
  for (let n = 0; n < 26; n += 1)
    await send(lan, { act: "write", field: "course/title", locale: "vi", text: `Tên thứ ${n}` });
  const [first, last, beyond] = [
    await historyOf(courseId, 1),
    await historyOf(courseId, 2),
    await historyOf(courseId, 7),
  ];
  expect(first.entries.map(({ version }) => version)).toEqual(Array.from({ length: 25 }, (_, at) => 27 - at));
  expect(last.entries.map(({ version }) => version)).toEqual([2]);
  expect(beyond).toEqual(last);
  expect(first.entries.filter(({ canUndo }) => canUndo).map(({ version }) => version)).toEqual([27]);
});
