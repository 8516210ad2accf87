import { expect, test } from "vitest";
import { applyChange } from "@/content/draft/apply";
import type { Change } from "@/content/draft/change";
import { type Draft, dutiesOf } from "@/content/draft/draft";
import { inReviewOrder, markedText, nearestTo, nextUnseen, surenessOf, wordsNow } from "@/content/draft/review";
import { aDraft, dutyWith } from "./a-draft";

function changed(draft: Draft, change: Change): Draft {
  const applied = applyChange(draft, change);
  if (!applied.accepted) throw new Error(applied.refusal);
  return applied.value.draft;
}

const withConfidence = (confidences: number[]): Draft => {
  const draft = aDraft();
  for (const [at, duty] of dutiesOf(draft).entries()) duty.confidence = confidences[at] ?? 0.95;
  return draft;
};

test("unsure duties come first, then the others, each in the order of the text", () => {
  const draft = withConfidence([0.95, 0.4, 0.95, 0.8]);
  const inText = inReviewOrder(draft, "text").map(({ id }) => id);
  expect(inText).toEqual(dutiesOf(draft).map(({ id }) => id));
  const [first, second, third, fourth, ...rest] = inText;
  expect(inReviewOrder(draft, "unsure").map(({ id }) => id)).toEqual([second, fourth, first, third, ...rest]);
});

test("a decision moves no duty to another place of the order", () => {
  const draft = withConfidence([0.95, 0.4, 0.95, 0.8]);
  const before = inReviewOrder(draft, "unsure").map(({ id }) => id);
  const accepted = changed(draft, { act: "accept", duty: before[0] ?? "" });
  expect(inReviewOrder(accepted, "unsure").map(({ id }) => id)).toEqual(before);
});

test("after a decision the next unseen duty opens, from the end on the first one, and none once all are seen", () => {
  let draft = aDraft();
  const ids = dutiesOf(draft).map(({ id }) => id);
  const next = (id: string | undefined) => nextUnseen(inReviewOrder(draft, "text"), id)?.id;
  draft = changed(draft, { act: "accept", duty: ids[1] ?? "" });
  expect([next(undefined), next(ids[0]), next(ids.at(-1))]).toEqual([ids[0], ids[2], ids[0]]);
  for (const duty of ids) draft = changed(draft, { act: "reject", duty });
  expect([next(undefined), next(ids[2])]).toEqual([undefined, undefined]);
});

test("every sentence of the article is there, with the duties that rest on it or as left out", () => {
  const draft = aDraft();
  const sentences = markedText(draft).flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.sentences));
  const marked = sentences.filter(({ marks }) => marks.length > 0);
  expect(marked.flatMap(({ marks }) => marks.map(({ duty }) => duty.id)).sort()).toEqual(
    dutiesOf(draft)
      .map(({ id }) => id)
      .sort(),
  );
  expect(marked[0]).toMatchObject({ words: "Kế toán trưởng tổ chức ghi sổ hằng ngày.", marks: [{ owner: "first" }] });
  const rejected = changed(draft, { act: "reject", duty: dutyWith(draft, "ghi sổ").id });
  const left = markedText(rejected).flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.sentences));
  expect(left).toHaveLength(sentences.length);
  expect(left.find(({ words }) => words.includes("ghi sổ"))?.marks).toEqual([]);
});

test("the duty that is joined first is offered first: the one that says nearly the same", () => {
  let draft = aDraft();
  const report = dutyWith(draft, "lập báo cáo");
  draft = changed(draft, {
    act: "add",
    paragraph: "s2-p1",
    sentence: 2,
    words: "Lập báo cáo tài chính theo yêu cầu",
    owner: "second",
  });
  expect(nearestTo(draft, report)[0]?.name.vi).toBe("Lập báo cáo tài chính theo yêu cầu");
  expect(nearestTo(draft, report).map(({ id }) => id)).not.toContain(report.id);
});

test("a duty whose sentence was reworded says so, with the words then and now", () => {
  const draft = aDraft();
  const text = draft.lessons["lesson-1"]?.text.vi.replace("hằng ngày", "hằng tuần") ?? "";
  const reworded = changed(draft, { act: "write", field: "lesson/lesson-1/text", locale: "vi", text });
  const duty = dutyWith(reworded, "ghi sổ");
  expect(surenessOf(duty)).toBe("stale");
  const [passage] = duty.passages;
  if (!passage) throw new Error("a passage");
  expect([passage.words, wordsNow(reworded, passage)]).toEqual([
    "Kế toán trưởng tổ chức ghi sổ hằng ngày.",
    "Kế toán trưởng tổ chức ghi sổ hằng tuần.",
  ]);
});
