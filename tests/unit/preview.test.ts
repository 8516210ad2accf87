import { expect, test } from "vitest";
import { currentItemId } from "@/domain/attempt";
import { findItem } from "@/domain/course";
import { previewAttempt, responseCode } from "@/domain/preview";
import { aCourse, at } from "./builders";

const course = aCourse();
const [lesson] = course.lessons;
if (!lesson) throw new Error("The course has a lesson.");

const preview = (given: string) => previewAttempt(lesson, { seed: 7, given, at: at(0) });

test("a preview's address makes the same practice anew, with each response to the item that was asked then", () => {
  const asked = preview("");
  const first = currentItemId(asked) ?? "";
  const key = findItem(course, first)?.key ?? "both";
  const answered = preview(responseCode(key, "very"));
  expect(answered.itemIds).toEqual(asked.itemIds);
  expect(answered.responses).toMatchObject([
    { itemId: first, choice: key, certainty: "very", correct: true, position: 0 },
  ]);
  expect(currentItemId(answered)).not.toBe(first);
});

test("certainty that wasn't asked for is none", () => {
  expect(preview(responseCode("both", null)).responses).toMatchObject([{ choice: "both", certainty: null }]);
});

test("when all was right once, the preview is done, and what comes behind is passed over", () => {
  let given = "";
  for (let attempt = preview(given); currentItemId(attempt) !== undefined; attempt = preview(given)) {
    const key = findItem(course, currentItemId(attempt) ?? "")?.key ?? "both";
    given = [given, responseCode(key, "guess")].filter(Boolean).join(".");
  }
  const done = preview(`${given}.fv`);
  expect(done.submittedAt).toEqual(at(0));
  expect(done.responses).toHaveLength(done.itemIds.length);
});

test("what can't be read in an address ends it there", () => {
  expect(preview("fv.xx.fv").responses).toHaveLength(1);
});
