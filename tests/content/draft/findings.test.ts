import { expect, test } from "vitest";
import { applyChange } from "@/content/draft/apply";
import type { Change } from "@/content/draft/change";
import { courseSoFar } from "@/content/draft/course-so-far";
import { type Draft, lessonsOf } from "@/content/draft/draft";
import { fieldFindings } from "@/content/draft/findings";
import { nearestDuty, nearPairs } from "@/content/draft/near-duties";
import { dutyProgress, keyShares, nextField, questionDuties } from "@/content/draft/questions";
import { findingText } from "@/messages/findings";
import { aDraft, dutyWith } from "./a-draft";

function changed(draft: Draft, ...changes: Change[]): Draft {
  return changes.reduce((before, change) => {
    const applied = applyChange(before, change);
    if (!applied.accepted) throw new Error(`${change.act}: ${applied.refusal}`);
    return applied.value.draft;
  }, draft);
}

const write = (field: string, text: string, locale: "vi" | "en" = "vi"): Change => ({
  act: "write",
  field,
  locale,
  text,
});
const said = (draft: Draft, field: string, locale: "vi" | "en" = "vi") =>
  fieldFindings(draft)
    .filter((found) => found.field === field && found.locale === locale)
    .map(({ fault }) => findingText(fault, "vi"));
const ledger = dutyWith(aDraft(), "ghi sổ").id;
const report = dutyWith(aDraft(), "lập báo cáo").id;

test("a draft as the importer leaves it has nothing wrong with its fields: what is unwritten is no fault of a field", () => {
  expect(fieldFindings(aDraft())).toEqual([]);
});

test("a stem with a role's name, and two reasons that are the same, are said at their own fields", () => {
  const draft = changed(
    aDraft(),
    write(`item/${ledger}-case/stem`, "CFO luôn xem sổ"),
    write(`item/${ledger}-case/rationale/first`, "Vì đây là sổ sách."),
    write(`item/${ledger}-case/rationale/second`, "Vì đây là sổ sách."),
  );
  expect(said(draft, `item/${ledger}-case/stem`)).toEqual([
    expect.stringContaining("tên vai “CFO”"),
    expect.stringContaining("“luôn”"),
  ]);
  expect(said(draft, `item/${ledger}-case/rationale/second`)).toEqual([expect.stringContaining("cùng một lý do")]);
  expect(said(draft, `item/${ledger}-case/rationale/first`)).toEqual([]);
});

test("nearly the same question is said at the one that comes later", () => {
  const draft = changed(
    aDraft(),
    write(`item/${ledger}-case/stem`, "Xếp lịch ghi sổ cho cả phòng mỗi tuần"),
    write(`item/${report}-case/stem`, "Xếp lịch ghi sổ cho cả phòng mỗi tuần."),
  );
  expect(said(draft, `item/${report}-case/stem`).join()).toContain("gần như trùng");
  expect(said(draft, `item/${ledger}-case/stem`)).toEqual([]);
});

test("a warning that the author let stand is not said again, an error is", () => {
  const subject = `item/${ledger}-case`;
  const draft = changed(
    aDraft(),
    write(`${subject}/stem`, "CFO luôn xem sổ"),
    { act: "accept-warnings", code: "absolute-word", subjects: [subject], why: "Đó là tên của việc." },
    { act: "accept-warnings", code: "role-name", subjects: [subject], why: "Không sao." },
  );
  expect(said(draft, `${subject}/stem`)).toEqual([expect.stringContaining("tên vai")]);
});

test("in the second language a text that was not translated is said, one that is not there yet is not", () => {
  const draft = changed(
    aDraft(),
    { act: "set-languages", languages: ["vi", "en"] },
    write(`item/${ledger}-plain/stem`, dutyWith(aDraft(), "ghi sổ").name.vi, "en"),
  );
  expect(said(draft, `item/${ledger}-plain/stem`, "en")).toEqual([expect.stringContaining("Hãy dịch")]);
  expect(fieldFindings(draft)).toHaveLength(1);
});

test("what is wrong in a lesson's text is said with its line; a part without an id waits until it is whole", () => {
  const [lesson] = lessonsOf(aDraft());
  const text = `${lesson?.text.vi.trim()}\n\n- một điểm\n\n## Mục mới\n\nCâu đang gõ`;
  const found = fieldFindings(changed(aDraft(), write(`lesson/${lesson?.id}/text`, text)));
  const lines = text.split("\n");
  expect(found.map(({ fault, line }) => [fault.code, lines[(line ?? 0) - 1]])).toEqual([
    ["not-in-lessons", "- một điểm"],
    ["half-sentence", "Câu đang gõ"],
  ]);
});

test("the progress of a duty counts stems and reasons and names what is missing next, first why it is the owner's", () => {
  const accepted = changed(aDraft(), { act: "accept", duty: ledger });
  const at = (draft: Draft) => dutyProgress(draft, dutyWith(draft, "ghi sổ"));
  expect(at(accepted)).toMatchObject({ reasons: 0, next: { item: { variant: "plain" }, next: "first" } });
  const reasons = (["first", "both", "second"] as const).map((choice) =>
    write(`item/${ledger}-plain/rationale/${choice}`, `Lý do của ${choice}.`),
  );
  expect(at(changed(accepted, ...reasons))).toMatchObject({
    reasons: 3,
    next: { item: { variant: "case" }, next: "stem" },
  });
  const inTwo = changed(accepted, ...reasons, { act: "set-languages", languages: ["vi", "en"] });
  expect(at(inTwo)).toMatchObject({ reasons: 0, next: { next: "stem" } });
  const plan = changed(aDraft(), { act: "accept", duty: dutyWith(aDraft(), "kế hoạch vốn").id });
  expect(nextField(plan, dutyWith(plan, "kế hoạch vốn"))).toBe(
    `item/${dutyWith(plan, "kế hoạch vốn").id}-plain/rationale/second`,
  );
});

test("only accepted duties have questions, in the order of the lessons", () => {
  const draft = changed(aDraft(), { act: "accept", duty: report }, { act: "accept", duty: ledger });
  expect(questionDuties(draft).map(({ id }) => id)).toEqual([ledger, report]);
});

test("the shares of the keys are counted over the written stems", () => {
  const shares = keyShares(courseSoFar(aDraft()));
  expect(shares.map(({ key, n }) => [key, n])).toEqual([
    ["first", 3],
    ["both", 1],
    ["second", 3],
  ]);
  expect(keyShares({ ...courseSoFar(aDraft()), lessons: [] })[0]?.percent).toBeNull();
});

test("near duties of different owners are proposed, and not once more when they are a pair", () => {
  const plan = dutyWith(aDraft(), "kế hoạch vốn").id;
  const draft = changed(
    aDraft(),
    write(`duty/${report}/name`, "Lập kế hoạch vốn lưu động cho năm"),
    { act: "accept", duty: plan },
    { act: "accept", duty: ledger },
  );
  expect(nearestDuty(draft, dutyWith(draft, "lưu động"))?.id).toBe(plan);
  expect(nearPairs(draft, 5)[0]).toMatchObject({ left: { id: report }, right: { id: plan } });
  const paired = changed(draft, { act: "pair", left: plan, right: report });
  expect(nearPairs(paired, 5).filter(({ left, right }) => left.id === report && right.id === plan)).toEqual([]);
});
