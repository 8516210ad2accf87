import { expect, test } from "vitest";
import { standingKeyName } from "@/app/api/v1/cohorts/[cohort]/tables/standing-key-name";
import { lessonItems } from "@/domain/course";
import { regradedItem } from "@/domain/regrade";
import { course } from "@/tests/first-course";

test("a file names the key that counts after a regrade, and none for an item that was dropped", () => {
  const [item] = course.lessons.flatMap(lessonItems);
  if (!item) throw new Error("the course asks something");
  const roles = { first: "CAIO", both: "Cả hai", second: "CTO" };
  const judgedBy = (key: keyof typeof roles | null) => regradedItem(item, { key, reason: "", at: new Date(0) });
  expect(standingKeyName(item, roles)).toBe(roles[item.key]);
  expect(standingKeyName(judgedBy("both"), roles)).toBe("Cả hai");
  expect(standingKeyName(judgedBy(null), roles)).toBeNull();
});
