import { expect, test } from "vitest";
import { noticeVersion } from "@/domain/notice";

test("the notice is named by a day, which the page prints as one", () => {
  const day = new Date(`${noticeVersion}T00:00:00Z`);
  expect(day.toISOString().slice(0, 10)).toBe(noticeVersion);
});
