import { expect, test } from "vitest";
import { scoreDraft, type Table } from "@/content/article/score";
import { around, draftOf } from "./an-article";

const table = (mentions: Table["mentions"]): Table => ({
  article: "bai-viet.txt",
  sha256: "0".repeat(64),
  roles: "CAIO, CTO",
  mentions,
});
const draft = draftOf(around("CTO lập ngân sách."));
const rows: Table["mentions"] = [
  { at: "1.1.1", owner: "caio", duty: "kiểm tra", words: ["kiểm tra"] },
  { at: "1.1.2", owner: "cto", duty: "sửa máy", words: ["sửa"] },
  { at: "1.2.1", owner: "cto", duty: "ngân sách", words: ["ngân sách"] },
];

test("a table that says what the draft says gives full precision and recall", () => {
  expect(scoreDraft(draft, table(rows), "owner")).toEqual({
    precision: 1,
    recall: 1,
    missed: [],
    spurious: [],
    sure: { shown: 3, right: 3 },
  });
});

test.each([
  ["another owner", { owner: "both" }],
  ["another sentence", { at: "1.2.2" }],
  ["a key word that the draft lacks", { words: ["ngân sách", "hằng năm"] }],
])("a row with %s is missed, and the draft's duty is spurious", (_, change) => {
  const score = scoreDraft(
    draft,
    table(rows.map((row) => (row.at === "1.2.1" ? { ...row, ...change } : row))),
    "owner",
  );
  expect(score.missed.map(({ duty }) => duty)).toEqual(["ngân sách"]);
  expect(score.spurious.map(({ text }) => text)).toEqual(["lập ngân sách"]);
  expect(score.sure).toEqual({ shown: 3, right: 2 });
  expect(score.precision).toBeCloseTo(2 / 3);
  expect(score.recall).toBeCloseTo(2 / 3);
});
