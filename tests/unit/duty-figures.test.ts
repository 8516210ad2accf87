import { expect, test } from "vitest";
import type { Choice } from "@/domain/choice";
import { type Item, lessonItems } from "@/domain/course";
import { dutyFigures } from "@/domain/duty-figures";
import { wilsonInterval } from "@/domain/interval";
import { type ItemFigures, itemStatistics } from "@/domain/item-analysis";
import { itemVersions } from "@/domain/item-version";
import { regradedItem } from "@/domain/regrade";
import { aCourse } from "./builders";

const course = aCourse();
const [duty] = course.lessons[0]?.responsibilities ?? [];
const none = { first: 0, both: 0, second: 0 };
const figures = (counts: ItemFigures["counts"]): ItemFigures => ({
  counts,
  surelyWrong: 0,
  omitted: 0,
  notReached: 0,
  medianMs: null,
  thirds: { weak: none, middle: none, strong: none },
  rest: { n: 0, right: 0, rest: 0, restSquared: 0, restOfRight: 0, restOfStrongest: 0 },
});

test("a responsibility adds up the items that ask it, by what is right for each", () => {
  const versions = itemVersions([{ id: "e", course }]);
  const rows = itemStatistics(versions, ({ item }) =>
    item.responsibilityId === duty?.id ? figures({ first: 3, both: 2, second: 1 }) : undefined,
  );
  const asked = duty?.items.length ?? 0;
  const [own, ...others] = dutyFigures(course, rows);
  expect(own).toMatchObject({ n: 6 * asked, right: 3 * asked, share: 0.5, mistakenFor: "both" });
  expect(own?.counts).toEqual({ first: 3 * asked, both: 2 * asked, second: asked });
  expect(own?.interval).toEqual(wilsonInterval(3 * asked, 6 * asked));
  expect(
    others.every(
      ({ n, share, interval, mistakenFor }) => n === 0 && share === null && interval === null && mistakenFor === null,
    ),
  ).toBe(true);
  expect(others).toHaveLength(
    new Set(course.lessons.flatMap(lessonItems).map((item) => item.responsibilityId)).size - 1,
  );
});

test("of an item that was regraded what is right is told by the key that stands, and of one that was dropped nothing is wrong", () => {
  const [asked] = duty?.items ?? [];
  const mistaken = (key: Choice | null) => {
    const regraded = (item: Item) =>
      item.id === asked?.id ? regradedItem(item, { key, reason: "", at: new Date(0) }) : item;
    const versions = itemVersions([{ id: "e", course }]).map((version) => ({
      ...version,
      item: regraded(version.item),
    }));
    const rows = itemStatistics(versions, ({ item }) =>
      item.id === asked?.id ? figures({ first: 3, both: 2, second: 1 }) : undefined,
    );
    const [own] = dutyFigures(course, rows);
    return [own?.right, own?.n, own?.mistakenFor];
  };
  expect(mistaken("both")).toEqual([2, 6, "first"]);
  expect(mistaken(null)).toEqual([6, 6, null]);
});
