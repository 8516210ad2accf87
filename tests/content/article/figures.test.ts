import { expect, test } from "vitest";
import { scoreTables } from "@/bin/article/article-tables";

/** The aims; the tables were written by hand before the importer read their articles. */
const aims = { precision: 0.85, recall: 0.8 };

const scored = await scoreTables();

test("four articles of our own, in two languages and three layouts, are always scored", () => {
  expect(scored.filter(({ name, result }) => name !== "caio-va-cto" && result.accepted)).toHaveLength(4);
});

test.each(scored.flatMap(({ name, result }) => (result.accepted ? [{ name, ...result.value }] : [])))(
  "in $name the importer finds the duties and their owners as a person did",
  ({ owner, rows }) => {
    expect(rows).toBeGreaterThanOrEqual(20);
    expect(owner.precision).toBeGreaterThanOrEqual(aims.precision);
    expect(owner.recall).toBeGreaterThanOrEqual(aims.recall);
  },
);

test("of the duties that are shown as sure, at least ninety-five in a hundred are right", () => {
  const all = scored.flatMap(({ result }) => (result.accepted ? [result.value.owner.sure] : []));
  const shown = all.reduce((sum, sure) => sum + sure.shown, 0);
  expect(shown).toBeGreaterThanOrEqual(40);
  expect(all.reduce((sum, sure) => sum + sure.right, 0) / shown).toBeGreaterThanOrEqual(0.95);
});
