import { expect, test } from "vitest";
import { applyChange, applyInverse, overlap } from "@/content/draft/apply";
import type { Change } from "@/content/draft/change";
import { type Draft, dutiesOf, isReviewed, lessonsOf, pairsOf } from "@/content/draft/draft";
import { lessonOfDuty } from "@/content/draft/lesson-of-duty";
import { placesOf } from "@/content/draft/text";
import { aDraft, dutyWith } from "./a-draft";

function changed(draft: Draft, ...changes: Change[]): Draft {
  return changes.reduce((before, change) => {
    const applied = applyChange(before, change);
    if (!applied.accepted) throw new Error(`${change.act}: ${applied.refusal}`);
    return applied.value.draft;
  }, draft);
}

const refusalOf = (draft: Draft, change: Change) => {
  const applied = applyChange(draft, change);
  return applied.accepted ? null : applied.refusal;
};

test("a draft of an article has every duty with its owner, its sentence and a plain stem without the role", () => {
  const draft = aDraft();
  const ledger = dutyWith(draft, "ghi sổ");
  expect(ledger).toMatchObject({ owner: "first", state: "unseen", name: { vi: "Tổ chức ghi sổ hằng ngày" } });
  expect(ledger.passages.map(({ words }) => words)).toEqual(["Kế toán trưởng tổ chức ghi sổ hằng ngày."]);
  expect(ledger.items.map(({ variant, stem }) => [variant, stem.vi])).toEqual([
    ["plain", "Tổ chức ghi sổ hằng ngày"],
    ["case", ""],
    ["angle", ""],
  ]);
  expect(dutyWith(draft, "tài sản").owner).toBe("both");
});

test("accepting, rejecting and giving to another owner are each a look", () => {
  const draft = aDraft();
  const { id } = dutyWith(draft, "ghi sổ");
  expect(isReviewed(dutyWith(draft, "ghi sổ"))).toBe(false);
  expect(dutyWith(changed(draft, { act: "accept", duty: id }), "ghi sổ").state).toBe("accepted");
  expect(dutyWith(changed(draft, { act: "reject", duty: id }), "ghi sổ").state).toBe("rejected");
  expect(dutyWith(changed(draft, { act: "give", duty: id, owner: "both" }), "ghi sổ")).toMatchObject({
    owner: "both",
    state: "accepted",
  });
});

test("mended words go into the plain stem until that has words of its own", () => {
  const draft = aDraft();
  const { id } = dutyWith(draft, "ghi sổ");
  const name = { act: "write", field: `duty/${id}/name`, locale: "vi" } as const;
  const mended = changed(draft, { ...name, text: "Tổ chức ghi sổ kế toán" });
  expect(mended.duties[id]).toMatchObject({ state: "accepted", name: { vi: "Tổ chức ghi sổ kế toán" } });
  expect(mended.duties[id]?.items[0]?.stem.vi).toBe("Tổ chức ghi sổ kế toán");
  const own = changed(
    mended,
    { act: "write", field: `item/${id}-plain/stem`, locale: "vi", text: "Cho ghi sổ mỗi ngày" },
    { ...name, text: "Tổ chức ghi sổ" },
  );
  expect(own.duties[id]?.items[0]?.stem.vi).toBe("Cho ghi sổ mỗi ngày");
});

test("a split duty becomes two that rest on the same sentence, one after the other", () => {
  const draft = aDraft();
  const { id, passages } = dutyWith(draft, "ghi sổ");
  const split = changed(draft, { act: "split", duty: id, one: "Tổ chức ghi sổ", other: "Khóa sổ cuối tháng" });
  const names = dutiesOf(split).map(({ name }) => name.vi);
  expect(names.slice(0, 2)).toEqual(["Tổ chức ghi sổ", "Khóa sổ cuối tháng"]);
  expect(dutyWith(split, "khóa sổ")).toMatchObject({ owner: "first", state: "accepted", passages });
});

test("two duties of different owners, joined, are one of both with the passages of each", () => {
  const draft = aDraft();
  const [report, plan] = [dutyWith(draft, "lập báo cáo"), dutyWith(draft, "kế hoạch vốn")];
  const joined = changed(draft, { act: "join", duty: plan.id, into: report.id });
  expect(joined.duties[plan.id]).toBeUndefined();
  expect(joined.duties[report.id]).toMatchObject({ owner: "both", state: "accepted" });
  expect(joined.duties[report.id]?.passages.map(({ owner }) => owner)).toEqual(["first", "second"]);
});

test("a duty that was missed is added from its sentence, in the sentence's place", () => {
  const draft = aDraft();
  const added = changed(draft, { act: "add", paragraph: "s1-p2", sentence: 1, words: "Giữ chứng từ", owner: "first" });
  const at = dutiesOf(added).findIndex(({ name }) => name.vi === "Giữ chứng từ");
  expect(dutiesOf(added)[at + 1]?.name.vi).toContain("ế hoạch vốn");
  expect(refusalOf(draft, { act: "add", paragraph: "s9-p9", sentence: 1, words: "Việc", owner: "both" })).toBe(
    "no-such-sentence",
  );
});

test("lessons are joined, split where a section begins, moved and renamed, and each duty stays with its sentence", () => {
  const draft = aDraft();
  const one = changed(draft, { act: "join-lessons", lesson: "lesson-1" });
  expect(lessonsOf(one)).toHaveLength(1);
  const split = changed(one, { act: "split-lesson", lesson: "lesson-1", section: "s2" });
  expect(lessonsOf(split).map(({ title }) => title.vi)).toEqual(["Kế toán trưởng làm gì", "Giám đốc tài chính làm gì"]);
  const second = lessonsOf(split)[1]?.id ?? "";
  expect(lessonOfDuty(split, dutyWith(split, "kế hoạch vốn"))?.id).toBe(second);
  const moved = changed(split, { act: "move-lesson", lesson: second, by: -1 });
  expect(lessonsOf(moved).map(({ id }) => id)).toEqual([second, "lesson-1"]);
  expect(refusalOf(moved, { act: "move-lesson", lesson: second, by: -1 })).toBe("nothing-behind");
  expect(
    placesOf(
      lessonsOf(moved)
        .map(({ text }) => text.vi)
        .join("\n\n"),
    ),
  ).toHaveLength(
    placesOf(
      lessonsOf(draft)
        .map(({ text }) => text.vi)
        .join("\n\n"),
    ).length,
  );
});

test("a sentence that moves takes its duty along; one that is reworded makes its duty stale until somebody looks", () => {
  const ledger = "Kế toán trưởng tổ chức ghi sổ hằng ngày.";
  const draft = changed(aDraft(), { act: "accept", duty: dutyWith(aDraft(), "ghi sổ").id });
  const text = draft.lessons["lesson-1"]?.text.vi ?? "";
  const write = (text: string): Change => ({ act: "write", field: "lesson/lesson-1/text", locale: "vi", text });

  const moved = changed(draft, write(text.replace(`${ledger}\n`, "").replace("{#s1-p2}\n", `{#s1-p2}\n${ledger}\n`)));
  expect(dutyWith(moved, "ghi sổ")).toMatchObject({
    isStale: false,
    passages: [{ paragraphId: "s1-p2", sentence: 1 }],
  });
  expect(dutyWith(moved, "chứng từ").passages[0]).toMatchObject({ paragraphId: "s1-p2", sentence: 2 });

  const reworded = changed(draft, write(text.replace("hằng ngày", "hằng tuần")));
  expect(dutyWith(reworded, "ghi sổ").isStale).toBe(true);
  expect(isReviewed(dutyWith(reworded, "ghi sổ"))).toBe(false);
  expect(dutyWith(reworded, "lập báo cáo").isStale).toBe(false);
  const seen = changed(reworded, { act: "accept", duty: dutyWith(draft, "ghi sổ").id });
  expect(dutyWith(seen, "ghi sổ")).toMatchObject({
    isStale: false,
    passages: [{ words: "Kế toán trưởng tổ chức ghi sổ hằng tuần." }],
  });
});

test("text that is no sound Markdown is kept as it was typed", () => {
  const draft = changed(aDraft(), { act: "write", field: "lesson/lesson-2/text", locale: "vi", text: "- một điểm" });
  expect(draft.lessons["lesson-2"]?.text.vi).toBe("- một điểm");
  expect(dutyWith(draft, "tài sản").isStale).toBe(true);
});

test("near duties of different owners become a pair; of one owner they don't", () => {
  const draft = aDraft();
  const [report, plan, check] = ["lập báo cáo", "kế hoạch vốn", "chứng từ"].map((words) => dutyWith(draft, words).id);
  if (!report || !plan || !check) throw new Error("three duties");
  const paired = changed(draft, { act: "pair", left: report, right: plan });
  expect(pairsOf(paired).map(({ left, right }) => [left.dutyId, right.dutyId])).toEqual([[report, plan]]);
  expect(refusalOf(draft, { act: "pair", left: report, right: check })).toBe("same-owner");
  expect(pairsOf(changed(paired, { act: "reject", duty: plan }))).toEqual([]);
});

test("read again by other names, the article brings new duties and leaves alone what somebody decided on", () => {
  const draft = aDraft();
  const [ledger, report] = [dutyWith(draft, "ghi sổ"), dutyWith(draft, "lập báo cáo")];
  const kept = changed(draft, { act: "accept", duty: ledger.id }, { act: "reject", duty: report.id });
  const proposed = (text: string, sentence: number) => ({
    id: "found",
    owner: "cfo",
    text,
    confidence: 0.8,
    why: "subject" as const,
    passages: [{ section: "s1", paragraph: "s1-p1", sentence, owner: "cfo", text }],
  });
  const again = changed(kept, {
    act: "reread",
    roles: [
      { id: "ke-toan-truong", names: ["Kế toán trưởng"] },
      { id: "cfo", names: ["CFO", "Giám đốc tài chính", "phòng tài chính"] },
    ],
    duties: [
      proposed("tổ chức ghi sổ hằng ngày", 1),
      proposed("báo cáo tài chính theo quy định", 2),
      proposed("việc mới", 2),
    ],
  });
  expect(dutiesOf(again).map(({ name, state, owner }) => [name.vi, state, owner])).toEqual([
    ["Tổ chức ghi sổ hằng ngày", "accepted", "first"],
    ["Lập báo cáo tài chính theo quy định", "rejected", "first"],
    ["Việc mới", "unseen", "second"],
  ]);
  expect(again.roles.second.also).toEqual(["phòng tài chính"]);
});

test("the way back from any change leads to the very draft before it", () => {
  const draft = aDraft();
  const [report, plan] = [dutyWith(draft, "lập báo cáo").id, dutyWith(draft, "kế hoạch vốn").id];
  const changes: Change[] = [
    { act: "accept", duty: report },
    { act: "give", duty: report, owner: "second" },
    { act: "split", duty: report, one: "Một", other: "Hai" },
    { act: "join", duty: report, into: plan },
    { act: "add", paragraph: "s1-p1", sentence: 1, words: "Ba", owner: "both" },
    { act: "join-lessons", lesson: "lesson-1" },
    { act: "split-lesson", lesson: "lesson-1", section: "s2" },
    { act: "write", field: "lesson/lesson-1/text", locale: "vi", text: "" },
    { act: "pair", left: report, right: plan },
    { act: "set-languages", languages: ["vi", "en"] },
  ];
  for (const change of changes) {
    const applied = applyChange(draft, change);
    if (!applied.accepted) throw new Error(applied.refusal);
    expect(applied.value.draft).not.toEqual(draft);
    expect(applyInverse(applied.value.draft, applied.value.inverse).draft, change.act).toEqual(draft);
  }
});

test("changes of one duty's review touch the same thing, those of different duties or of its questions do not", () => {
  const draft = aDraft();
  const [report, plan] = [dutyWith(draft, "lập báo cáo").id, dutyWith(draft, "kế hoạch vốn").id];
  const paths = (change: Change) => {
    const applied = applyChange(draft, change);
    if (!applied.accepted) throw new Error(applied.refusal);
    return applied.value.paths;
  };
  const accepted = paths({ act: "accept", duty: report });
  expect(overlap(accepted, paths({ act: "give", duty: report, owner: "both" }))).toBe(true);
  expect(overlap(accepted, paths({ act: "join", duty: report, into: plan }))).toBe(true);
  expect(overlap(accepted, paths({ act: "accept", duty: plan }))).toBe(false);
  expect(
    overlap(accepted, paths({ act: "write", field: `item/${report}-case/stem`, locale: "vi", text: "Một tình huống" })),
  ).toBe(false);
});

test("copied reasons fill what is empty in another question of the same duty, and nothing else", () => {
  const draft = aDraft();
  const { id } = dutyWith(draft, "ghi sổ");
  const reason = (variant: string, choice: string, text: string): Change => ({
    act: "write",
    field: `item/${id}-${variant}/rationale/${choice}`,
    locale: "vi",
    text,
  });
  const copied = changed(
    draft,
    reason("plain", "first", "Sổ sách là việc của kế toán."),
    reason("plain", "both", "Một bên làm là đủ."),
    reason("case", "both", "Ở đây chỉ một bên làm."),
    { act: "copy-reasons", from: `${id}-plain`, to: `${id}-case` },
  );
  expect(copied.duties[id]?.items[1]?.rationale).toMatchObject({
    first: { vi: "Sổ sách là việc của kế toán." },
    both: { vi: "Ở đây chỉ một bên làm." },
    second: { vi: "" },
  });
  const other = dutyWith(draft, "kế hoạch vốn").id;
  expect(refusalOf(draft, { act: "copy-reasons", from: `${id}-plain`, to: `${other}-plain` })).toBe("no-such-field");
});

test("a question keeps what its author says that it shows on its surface", () => {
  const draft = aDraft();
  const item = `${dutyWith(draft, "ghi sổ").id}-plain`;
  const label = { act: "label-surface", item, technology: "none", scope: "own", verb: "make", list: "no" } as const;
  expect(dutyWith(changed(draft, label), "ghi sổ").items[0]?.surface).toEqual({
    technology: "none",
    scope: "own",
    act: "make",
    list: "no",
  });
  expect(refusalOf(draft, { ...label, item: "none" })).toBe("no-such-field");
});

test("what is typed into a lesson without ids gets them, and the duties stay on their sentences", () => {
  const draft = aDraft();
  const [lesson] = lessonsOf(draft);
  const text = `${lesson?.text.vi.trim()}\n\nKế toán trưởng giữ con dấu. Kế toán trưởng ký séc.`;
  const after = changed(draft, { act: "write", field: `lesson/${lesson?.id}/text`, locale: "vi", text });
  expect(placesOf(lessonsOf(after)[0]?.text.vi ?? "").filter(({ words }) => words.includes("con dấu"))).toMatchObject([
    { paragraphId: expect.stringMatching(/^ke-toan-truong-giu/), sentence: null },
    { sentence: 1 },
  ]);
  expect(dutiesOf(after).map(({ isStale, passages }) => [isStale, passages])).toEqual(
    dutiesOf(draft).map(({ passages }) => [false, passages]),
  );
});

test("only a lesson's text and its summary keep their lines: a question stands in one", () => {
  const draft = aDraft();
  const { id } = dutyWith(draft, "ghi sổ");
  const [lesson] = lessonsOf(draft);
  const write = (field: string): Change => ({ act: "write", field, locale: "vi", text: "Một\nhai " });
  const after = changed(draft, write(`item/${id}-case/stem`), write(`lesson/${lesson?.id}/summary`));
  expect(after.duties[id]?.items[1]?.stem.vi).toBe("Một hai");
  expect(lessonsOf(after)[0]?.summary.vi).toBe("Một\nhai");
});
