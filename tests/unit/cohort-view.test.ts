import fc from "fast-check";
import { expect, test } from "vitest";
import { dutyOrders } from "@/domain/cohort-mastery";
import {
  type CohortView,
  cohortViewOf,
  columnOrders,
  itemOrders,
  listedStates,
  pageSizes,
  peopleOrders,
  queryOf,
} from "@/domain/cohort-view";
import { masteryStates } from "@/domain/mastery";
import { attemptSelections } from "@/domain/report";

const usual = cohortViewOf({});

test("an address that asks for nothing shows the first attempts of everybody, by name, 25 on the first page", () => {
  expect(usual).toEqual({
    attempts: "first",
    sort: "difficulty",
    version: "",
    search: "",
    state: "all",
    order: "name",
    size: 25,
    page: 1,
    duties: "weakest",
    rows: 1,
    columns: "weakest",
    mastery: "all",
  });
  expect(queryOf(usual)).toBe("");
});

test.each([
  [
    "nonsense",
    {
      attempts: "best",
      sort: "x",
      state: "x",
      order: "x",
      size: "7",
      page: "-2",
      duties: "x",
      rows: "0",
      columns: "x",
      mastery: "x",
    },
  ],
  ["things twice", { attempts: ["last"], search: ["a", "b"], state: ["quiet"], page: ["2", "3"] }],
  ["a page that no list has", { page: "99999999" }],
  ["a version by no name that one has", { version: "../etc" }],
])("an address that asks for %s shows the usual", (_, asked) => {
  expect(cohortViewOf(asked)).toEqual(usual);
});

test("what was typed is trimmed, put together and cut where no name is so long", () => {
  expect(cohortViewOf({ search: "  Đu\u031b\u0301c " }).search).toBe("Đ\u1ee9c");
  expect(cohortViewOf({ search: "a".repeat(200) }).search).toHaveLength(80);
});

test("an address that a view makes asks for that view, whatever of it is changed", () => {
  const views: fc.Arbitrary<CohortView> = fc.record({
    attempts: fc.constantFrom(...attemptSelections),
    sort: fc.constantFrom(...itemOrders),
    version: fc.constantFrom("", "0a1b2c3d"),
    search: fc.string({ maxLength: 80 }).map((text) => cohortViewOf({ search: text }).search),
    state: fc.constantFrom(...listedStates, "all" as const),
    order: fc.constantFrom(...peopleOrders),
    size: fc.constantFrom(...pageSizes),
    page: fc.integer({ min: 1, max: 99_999 }),
    duties: fc.constantFrom(...dutyOrders),
    rows: fc.integer({ min: 1, max: 99_999 }),
    columns: fc.constantFrom(...columnOrders),
    mastery: fc.constantFrom(...masteryStates, "all" as const),
  });
  fc.assert(
    fc.property(views, views, (view, changes) => {
      const read = (query: string) => cohortViewOf(Object.fromEntries(new URLSearchParams(query)));
      expect(read(queryOf(view))).toEqual(view);
      expect(read(queryOf(view, { order: changes.order, page: 1 }))).toEqual({
        ...view,
        order: changes.order,
        page: 1,
      });
    }),
  );
});
