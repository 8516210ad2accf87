import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { DutyGrid, type GridProps } from "@/app/[locale]/manage/[cohort]/responsibilities/grid.client";
import { moved } from "@/app/[locale]/manage/[cohort]/responsibilities/roving.client";

const counts = { "not-started": 1, learning: 0, learned: 0, solid: 2, due: 0 };
const duty = (id: string, cells: GridProps["lessons"][0]["duties"][0]["cells"]) => ({
  id,
  name: `Việc ${id}`,
  share: "100% vững · n = 2",
  counts,
  cells,
});

const grid: GridProps = {
  label: "Ai nắm được trách nhiệm nào",
  duty: "Trách nhiệm",
  states: [
    { key: "not-started", sign: "·", word: "Chưa học" },
    { key: "solid", sign: "●", word: "Vững" },
  ],
  words: "{state}, {known}, n = {n}",
  lang: undefined,
  query: "?columns=name",
  people: [
    { id: "an", name: "An", email: null },
    { id: "binh", name: "Bình", email: "binh@example.com" },
  ],
  lessons: [
    {
      title: "Bài một",
      duties: [
        duty("a", [
          [1, 97, 4],
          [0, null, 0],
        ]),
        duty("b", [
          [1, 99, 5],
          [1, 98, 3],
        ]),
      ],
    },
    {
      title: "Bài hai",
      duties: [
        duty("c", [
          [0, null, 0],
          [1, 96, 3],
        ]),
      ],
    },
  ],
};

const focused = () => document.activeElement?.getAttribute("href") ?? document.activeElement?.textContent;
const toCell = (person: string, id: string) => `learners/${person}/responsibilities/${id}?columns=name`;
const toDuty = (id: string) => `responsibilities/${id}?columns=name`;

async function press(keys: string) {
  await userEvent.keyboard(keys);
  return focused();
}

test("the grid is one stop of Tab, and comes back to where it was left", async () => {
  render(
    <>
      <button type="button">Trước</button>
      <DutyGrid {...grid} />
      <button type="button">Sau</button>
    </>,
  );
  await userEvent.tab();
  await userEvent.tab();
  expect(focused()).toBe(toDuty("a"));
  expect(await press("{ArrowDown}{ArrowRight}")).toBe(toCell("an", "b"));
  await userEvent.tab();
  expect(focused()).toBe("Sau");
  await userEvent.tab({ shift: true });
  expect(focused()).toBe(toCell("an", "b"));
});

test("arrows, Home, End and the pages lead through rows and columns, over the lessons' names, and stop at the edges", async () => {
  render(<DutyGrid {...grid} />);
  await userEvent.tab();
  expect(await press("{ArrowDown}{ArrowDown}")).toBe(toDuty("c"));
  expect(await press("{ArrowDown}")).toBe(toDuty("c"));
  expect(await press("{End}")).toBe(toCell("binh", "c"));
  expect(await press("{ArrowRight}")).toBe(toCell("binh", "c"));
  expect(await press("{PageUp}")).toBe("learners/binh?columns=name");
  expect(await press("{Home}")).toBe("Trách nhiệm");
  expect(await press("{Control>}{End}{/Control}")).toBe(toCell("binh", "c"));
  expect(await press("{ArrowLeft}{ArrowUp}")).toBe(toCell("an", "b"));
  expect(await press("{Control>}{Home}{/Control}")).toBe("Trách nhiệm");
  expect(await press("{PageDown}")).toBe(toDuty("c"));
});

test("keys that are somebody else's are left alone", async () => {
  render(<DutyGrid {...grid} />);
  await userEvent.tab();
  expect(await press("{Alt>}{ArrowDown}{/Alt}{Shift>}{ArrowDown}{/Shift}{Control>}{PageDown}{/Control}x")).toBe(
    toDuty("a"),
  );
});

test("a cell says in words its state, how likely it is known and of how many responses; who has none, the state alone", () => {
  render(<DutyGrid {...grid} />);
  expect(screen.getByRole("grid", { name: grid.label })).toBeDefined();
  const [known] = screen.getAllByRole("link", { name: "Vững, 97%, n = 4" });
  expect([known?.textContent, known?.getAttribute("href")]).toEqual(["●", toCell("an", "a")]);
  expect(screen.getAllByRole("link", { name: "Chưa học" }).map((link) => link.getAttribute("href"))).toEqual([
    toCell("binh", "a"),
    toCell("an", "c"),
  ]);
  expect(screen.getByRole("rowheader", { name: /Việc a.*100% vững · n = 2/ })).toBeDefined();
  expect(screen.getByRole("columnheader", { name: /Bình.*binh@example\.com/ })).toBeDefined();
});

test("a page of rows is ten", () => {
  expect(moved("PageDown", false, [3, 1], Array(30).fill(3))).toEqual([13, 1]);
  expect(moved("PageUp", false, [3, 1], Array(30).fill(3))).toEqual([0, 1]);
  expect(moved("Enter", false, [3, 1], Array(30).fill(3))).toBeNull();
});
