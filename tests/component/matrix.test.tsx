import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Matrix } from "@/app/_ui/confusion-matrix";
import { roleNames } from "@/messages/roles";
import { theRoles } from "@/tests/unit/builders";

/** Nothing was ever missed where the CTO alone owns the duty. */
const matrix = {
  first: { first: 5, both: 3, second: 1 },
  both: { first: 2, both: 8, second: 0 },
  second: { first: 0, both: 0, second: 4 },
};
const words = { caption: "Nhầm cái gì với cái gì", key: "Đáp án", chosen: "Bạn chọn" };

const rowOf = (name: string) => screen.getByRole("row", { name: new RegExp(`^${name}`) });
const figures = (name: string) => within(rowOf(name)).getAllByRole("cell");

test("the matrix is a table named by its caption", () => {
  render(<Matrix roles={roleNames(theRoles, "vi")} matrix={matrix} words={words} />);
  expect(screen.getByRole("table", { name: words.caption })).toBe(screen.getByRole("table"));
});

test("each column is headed by a choice, under what they all are", () => {
  render(<Matrix roles={roleNames(theRoles, "vi")} matrix={matrix} words={words} />);
  expect(
    screen.getAllByRole("columnheader").map((header) => [header.textContent?.trim(), header.getAttribute("scope")]),
  ).toEqual([
    ["Bạn chọn", "colgroup"],
    ["Đáp án", "col"],
    ["CAIO", "col"],
    ["Cả hai", "col"],
    ["CTO", "col"],
  ]);
});

test("each row is headed by a key", () => {
  render(<Matrix roles={roleNames(theRoles, "en")} matrix={matrix} words={words} />);
  expect(
    screen.getAllByRole("rowheader").map((header) => [header.textContent?.trim(), header.getAttribute("scope")]),
  ).toEqual([
    ["CAIO", "row"],
    ["Both", "row"],
    ["CTO", "row"],
  ]);
});

test("a figure stands in the row of its key and the column of its choice", () => {
  render(<Matrix roles={roleNames(theRoles, "vi")} matrix={matrix} words={words} />);
  expect(["CAIO", "Cả hai", "CTO"].map((name) => figures(name).map(({ textContent }) => textContent))).toEqual([
    ["5", "3", "1"],
    ["2", "8", "0"],
    ["0", "0", "4"],
  ]);
});

test("the heat of what is right follows its share, and errors have a scale of their own: 3 % is told from 12 % beside 85 %", () => {
  const row = { first: 85, both: 12, second: 3 };
  render(<Matrix roles={roleNames(theRoles, "vi")} matrix={{ ...matrix, first: row }} words={words} sharesIn="vi" />);
  expect(figures("CAIO").map(({ dataset }) => dataset.heat)).toEqual(["4", "3", "1"]);
  expect(figures("CAIO").map(({ textContent }) => textContent)).toEqual(["85% 85", "12% 12", "3% 3"]);
  expect(screen.getByRole("rowheader", { name: "CAIO n = 100" })).toBeDefined();
});

test("a row of few responses shows counts alone, its errors faintly", () => {
  render(<Matrix roles={roleNames(theRoles, "vi")} matrix={matrix} words={words} sharesIn="vi" />);
  expect(figures("CTO").map(({ textContent, dataset }) => [textContent, dataset.heat])).toEqual([
    ["0", "0"],
    ["0", "0"],
    ["4", "4"],
  ]);
  expect(screen.getByRole("table", { name: /dưới 8 câu thì chỉ có số câu/ })).toBeDefined();
});

test("an empty matrix is all zeros without heat", () => {
  const none = { first: 0, both: 0, second: 0 };
  render(<Matrix roles={roleNames(theRoles, "vi")} matrix={{ first: none, both: none, second: none }} words={words} />);
  expect(figures("CAIO").map(({ textContent, dataset }) => [textContent, dataset.heat])).toEqual([
    ["0", "0"],
    ["0", "0"],
    ["0", "0"],
  ]);
});

test("a figure leads to its items by a link with a name of its own, and a zero leads nowhere", () => {
  const cell = (key: string, choice: string, n: number) => ({
    href: `?key=${key}&choice=${choice}`,
    label: `${key} as ${choice}: ${n}`,
    isCurrent: key === "first",
  });
  render(<Matrix roles={roleNames(theRoles, "vi")} matrix={matrix} words={words} cell={cell} />);
  expect(within(rowOf("Cả hai")).getAllByRole("link")).toHaveLength(2);
  expect(screen.getByRole("link", { name: "first as both: 3" }).getAttribute("href")).toBe("?key=first&choice=both");
  expect(screen.getAllByRole("link", { current: true })).toHaveLength(3);
});
