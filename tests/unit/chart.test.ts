import { describe, expect, test } from "vitest";
import { columnChart } from "@/app/_ui/chart/columns";
import { type Drawing, type Mark, placesOf, shortened } from "@/app/_ui/chart/drawing";
import { lineChart } from "@/app/_ui/chart/line";
import { rangeChart } from "@/app/_ui/chart/ranges";
import { stepChart } from "@/app/_ui/chart/steps";

const size = { width: 100, height: 50 };
const percent = (share: number) => `${100 * share}%`;
const parts = <Shape extends Mark["shape"]>({ marks }: Drawing, shape: Shape, part: Mark["part"]) =>
  marks.filter((mark): mark is Extract<Mark, { shape: Shape }> => mark.shape === shape && mark.part === part);
const wordsOf = (drawing: Drawing) => parts(drawing, "text", "label").map(({ text }) => text);

describe("columns", () => {
  test("are as high as their counts, stand in equal places, and draw nothing for none", () => {
    const drawing = columnChart([{ n: 2 }, { n: 0 }, { n: 4, part: "unfinished" }, { n: 1, part: "rest" }], {
      ...{ size, places: [], labelOf: String },
    });
    // Four places of 25; a column takes four fifths of its own.
    expect(parts(drawing, "rect", "bar")).toEqual([
      { shape: "rect", part: "bar", x: 2.5, y: 25, width: 20, height: 25 },
    ]);
    expect(parts(drawing, "rect", "unfinished")).toMatchObject([{ x: 52.5, y: 0, height: 50 }]);
    expect(parts(drawing, "rect", "rest")).toMatchObject([{ x: 77.5, y: 37.5, height: 12.5 }]);
  });

  test.each([
    [[0], ["0", "1"]],
    [[1], ["0", "1"]],
    [[3], ["0", "1", "2", "3"]],
    [[11_873], ["0", "5000", "10000", "15000"]],
  ])("of %j have whole figures on their scale, and one of nothing has too", (counts, labels) => {
    const drawing = columnChart(
      counts.map((n) => ({ n })),
      { size, places: [], labelOf: String },
    );
    expect(wordsOf(drawing)).toEqual(labels);
    expect(parts(drawing, "line", "grid").every(({ y1 }) => y1 >= 0 && y1 <= size.height)).toBe(true);
  });

  test("are told from what they are measured by, whose words stay on the side where there is room", () => {
    const withRule = (at: number) =>
      columnChart([{ n: 1 }], { size, places: [], labelOf: String, rule: { at, label: "Đạt" } });
    expect(parts(withRule(0.8), "line", "rule")).toMatchObject([{ x1: 80, x2: 80, y1: 0, y2: 50 }]);
    expect(withRule(0.8).marks.at(-1)).toMatchObject({ text: "Đạt", anchor: "end" });
    expect(withRule(0.5).marks.at(-1)).toMatchObject({ text: "Đạt", anchor: "start" });
  });
});

describe("names below a chart", () => {
  test("are as few as fit, evenly apart, the last one among them", () => {
    const weeks = Array.from({ length: 12 }, (_, index) => String(index + 1));
    expect(placesOf(weeks, 4).map(({ label }) => label)).toEqual(["3", "6", "9", "12"]);
    expect(placesOf(["một"], 4)).toEqual([{ at: 0.5, label: "một" }]);
    expect(placesOf([], 4)).toEqual([]);
  });

  test("at an edge stay inside it", () => {
    const places = [0, 0.5, 1].map((at) => ({ at, label: percent(at) }));
    const drawing = columnChart([], { size, places, labelOf: String });
    expect(drawing.marks.slice(-3)).toMatchObject([
      { x: 0, anchor: "start" },
      { x: 50, anchor: "middle" },
      { x: 100, anchor: "end" },
    ]);
  });

  test("that are too long lose their middle and keep whole letters", () => {
    expect(shortened("Khối Vận hành, tháng 12", 30)).toBe("Khối Vận hành, tháng 12");
    expect(shortened("Khối Vận hành, tháng 12", 11)).toBe("Khối …ng 12");
    expect(shortened("Ề".normalize("NFD").repeat(9), 5)).toBe("ỀỀ…ỀỀ");
    expect(shortened("Ng̃uyễn".repeat(4), 5)).toBe("Ng̃…ễn");
  });
});

describe("a line", () => {
  const point = { share: 0.5, low: 0.25, high: 0.75 };

  test("goes through the middles of equal places, in the band of its intervals", () => {
    const drawing = lineChart([point, { share: 1, low: 0.75, high: 1 }], { size, places: [], labelOf: percent });
    expect(parts(drawing, "path", "line")).toMatchObject([{ d: "M25,25L75,0" }]);
    expect(parts(drawing, "path", "band")).toMatchObject([{ d: "M25,12.5L75,0L75,12.5L25,37.5Z" }]);
    expect(parts(drawing, "dot", "line")).toMatchObject([
      { x: 25, y: 25 },
      { x: 75, y: 0 },
    ]);
    expect(parts(drawing, "line", "range")).toEqual([]);
  });

  test("breaks where nothing is known, and what stands alone has its interval drawn by itself", () => {
    const drawing = lineChart([point, null, point, point, null], { size, places: [], labelOf: percent });
    expect(parts(drawing, "dot", "line").map(({ x }) => x)).toEqual([10, 50, 70]);
    expect(parts(drawing, "line", "range")).toMatchObject([{ x1: 10, x2: 10, y1: 37.5, y2: 12.5 }]);
    expect(parts(drawing, "path", "line")[0]?.d.split("M")).toHaveLength(3);
  });

  test("of nothing at all is its scale alone", () => {
    const drawing = lineChart([null], { size, places: [], labelOf: percent });
    expect(parts(drawing, "path", "line")).toMatchObject([{ d: "" }]);
    expect(wordsOf(drawing)).toEqual(["0%", "50%", "100%"]);
  });
});

test("steps are bars below each other, as long as their share, with their figures where there is room", () => {
  const drawing = stepChart(
    [
      { name: "Tham gia", share: 1, figures: "24" },
      { name: "Đạt", share: 0.25, figures: "6" },
      { name: "Nhớ", share: 0, figures: "0" },
    ],
    { width: 100, height: 30 },
  );
  expect(parts(drawing, "rect", "bar").map(({ y, width }) => [y, width])).toEqual([
    [4.2, 100],
    [14.2, 25],
    [24.2, 0],
  ]);
  expect(parts(drawing, "rect", "track")).toHaveLength(3);
  expect(parts(drawing, "text", "inside")).toMatchObject([{ text: "24", x: 0 }]);
  expect(wordsOf(drawing)).toEqual(["Tham gia", "Đạt", "6", "Nhớ", "0"]);
  expect(stepChart([], size).marks).toEqual([]);
});

test("ranges are a dot in its interval for each row, and nothing where nothing is known", () => {
  const drawing = rangeChart(
    [
      { name: "Một", share: 0.5, interval: { low: 0.25, high: 0.75 } },
      { name: "Hai", share: 0.5, interval: null },
      { name: "Ba", share: null, interval: null },
    ],
    { size: { width: 100, height: 75 }, labelOf: percent },
  );
  expect(parts(drawing, "line", "range")).toMatchObject([{ x1: 25, x2: 75, y1: 17, y2: 17 }]);
  expect(parts(drawing, "dot", "line").map(({ x }) => x)).toEqual([50, 50]);
  expect(wordsOf(drawing)).toEqual(["Một", "Hai", "Ba", "0%", "50%", "100%"]);
});
