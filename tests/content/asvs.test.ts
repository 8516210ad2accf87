import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { z } from "zod";

const Row = z.strictObject({
  row: z.string().regex(/^\d{1,2}\.\d{1,2}\.\d{1,2}$/),
  requirement: z.string().min(1),
  verdict: z.enum(["met", "partly", "not met", "not verified", "does not apply"]),
  test: z.string(),
  remark: z.string(),
});
const rows = z.array(Row).parse(parse(readFileSync("docs/asvs.csv"), { columns: true }));

const at = (place: string): [file: string, title: string] => {
  const end = place.indexOf(": ");
  return [place.slice(0, end), place.slice(end + 2)];
};

test("each row of the standard stands once, in its order", () => {
  const inOrder = rows.map(({ row }) => row).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  expect(rows.map(({ row }) => row)).toEqual(inOrder);
  expect(new Set(inOrder).size).toBe(rows.length);
});

test("what is met names its test, and what isn't says why", () => {
  expect(rows.filter(({ verdict, test: named }) => verdict === "met" && !named)).toEqual([]);
  const open = ["partly", "not met", "not verified"];
  expect(rows.filter(({ verdict, test: named, remark }) => open.includes(verdict) && !named && !remark)).toEqual([]);
});

test("each test that is named is there, by its title", () => {
  const missing = rows.flatMap(({ row, test: named }) => {
    if (named === "") return [];
    const [file, title] = at(named);
    const written = [`"${title}"`, `\`${title}\``, JSON.stringify(title)];
    return existsSync(file) && written.some((text) => readFileSync(file, "utf8").includes(text))
      ? []
      : [`${row} ${named}`];
  });
  expect(missing).toEqual([]);
});
