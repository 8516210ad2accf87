import { render, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { GainLine } from "@/app/_ui/results/gain-line";
import { Comparisons } from "@/app/[locale]/manage/[cohort]/gain/comparisons";
import { DutyTable } from "@/app/[locale]/manage/[cohort]/gain/duty-table";
import { pageIn } from "@/app/[locale]/manage/[cohort]/gain/pages";
import { compared } from "@/domain/gain";
import { aCourse } from "@/tests/unit/builders";

/** Non-breaking and other narrow spaces read as spaces. */
const texts = (elements: HTMLElement[]) => elements.map(({ textContent }) => textContent?.replaceAll(/\s+/g, " "));

describe("a learner's line", () => {
  const pretest = { measure: "pretest", score: { raw: 4, max: 9 } } as const;

  test("goes from before the course to the latest measure, each with its share, its counts and its interval", () => {
    const later = { measure: "check-30", score: { raw: 15, max: 18 } } as const;
    render(<GainLine locale="vi" measured={[pretest, later]} />);
    // Wilson's formula worked out in Python: 4 of 9 is .1888 to .7333, 15 of 18 is .6078 to .9416.
    expect(texts(screen.getAllByRole("listitem"))).toEqual([
      "Trước khi học44%4 trên 9 · 19%–73%",
      "Sau 30 ngày83%15 trên 18 · 61%–94%",
    ]);
  });

  test("is not there while nothing can be compared", () => {
    const { container } = render(<GainLine locale="en" measured={[pretest]} />);
    expect(container.innerHTML).toBe("");
  });
});

test("a cohort's table says how many people each comparison is of, its difference and its interval, and where they are too few", () => {
  const moments = { n: 10, before: 0.075, after: 0.233, deviation: 0.123 };
  const few = { n: 1, before: 0.5, after: 1, deviation: null };
  render(
    <Comparisons
      locale="en"
      rows={[
        { measure: "final", n: 10, comparison: compared(moments) },
        { measure: "check-90", n: 1, comparison: compared(few) },
      ]}
    />,
  );
  const [, final, check] = screen.getAllByRole("row");
  expect(final && texts(within(final).getAllByRole("cell"))).toEqual([
    "10",
    "8%",
    "23%",
    "+16 percentage points+7 to +25",
  ]);
  expect(check && texts(within(check).getAllByRole("cell"))).toEqual(["1", "too few people to compare"]);
  expect(screen.getAllByRole("figure")).toHaveLength(1);
});

test("a responsibility that almost everybody knew before is said to be one, and leads to its questions", () => {
  const row = { responsibilityId: "roles-ai", before: { right: 19, n: 20 }, after: { right: 0, n: 0 } };
  render(<DutyTable locale="en" course={aCourse()} place="/manage/x/gain" rows={[row]} />);
  expect(screen.getByRole("link").getAttribute("href")).toBe("/manage/x/gain/roles-ai");
  expect(texts(screen.getAllByRole("cell"))).toEqual([
    "95%76%–99% · n = 20",
    "not asked",
    "Almost everybody knew it before",
  ]);
});

describe("the pages of a table", () => {
  test.each([
    [undefined, 1],
    ["3", 2],
    ["2", 2],
    ["0", 1],
    ["-1", 1],
    ["1.5", 1],
    ["two", 1],
    [["2", "3"], 1],
  ])("an address that asks for %j of two gets page %i", (asked, page) => {
    expect(pageIn(asked, 33)).toBe(page);
  });
});
