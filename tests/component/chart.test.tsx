import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Chart } from "@/app/_ui/chart/chart";
import { columnChart } from "@/app/_ui/chart/columns";
import { lineChart } from "@/app/_ui/chart/line";

const size = { width: 100, height: 100 };
const drawing = columnChart([{ n: 2 }, { n: 4, part: "unfinished" }], { size, places: [], labelOf: String });
const words = { id: "weeks", title: "Học viên mỗi tuần", description: "Tuần này đang có 4 học viên." };
const table = {
  summary: "Bảng số liệu",
  columns: ["Tuần", "Học viên"],
  rows: [
    ["02/11", "2"],
    ["09/11", "4"],
  ],
};

test("a chart is one picture, named by its title and what it says, with a table of the same figures", () => {
  render(<Chart {...words} drawing={drawing} height={9} table={table} />);
  const picture = screen.getByRole("img", { name: "Học viên mỗi tuần Tuần này đang có 4 học viên." });
  expect(picture.getAttribute("height")).toBe("9rem");
  const rows = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", { hidden: true });
  expect(rows.map((row) => row.textContent)).toEqual(["TuầnHọc viên", "02/112", "09/114"]);
  expect(
    screen
      .getAllByRole("rowheader", { hidden: true })
      .map((header) => [header.textContent, header.getAttribute("scope")]),
  ).toEqual([
    ["02/11", "row"],
    ["09/11", "row"],
  ]);
});

test("a chart stretches by shares of its box, and tells by a pattern of its own what is not over", () => {
  const { container } = render(<Chart {...words} drawing={drawing} height={9} />);
  const bars = [...container.querySelectorAll('rect[data-part="bar"], rect[data-part="unfinished"]')];
  const attributes = ["x", "y", "width", "height", "fill"];
  expect(bars.map((bar) => attributes.map((name) => bar.getAttribute(name)))).toEqual([
    ["5%", "50%", "40%", "50%", null],
    ["55%", "0%", "40%", "100%", "url(#weeks-unfinished)"],
  ]);
  expect(container.querySelector("#weeks-unfinished")).not.toBeNull();
  expect(container.querySelector("[style]")).toBeNull();
  expect(screen.queryByRole("table", { hidden: true })).toBeNull();
});

test("a line is drawn in the units of its chart, inside the one picture", () => {
  const share = { share: 0.5, low: 0, high: 1 };
  const line = lineChart([share, share], { size: { width: 40, height: 20 }, places: [], labelOf: String });
  const { container } = render(<Chart {...words} drawing={line} height={9} />);
  expect(container.querySelector('path[data-part="line"]')?.getAttribute("d")).toBe("M10,10L30,10");
  expect(container.querySelector("svg svg")?.getAttribute("viewBox")).toBe("0 0 40 20");
  expect(screen.getAllByRole("img")).toHaveLength(1);
});
