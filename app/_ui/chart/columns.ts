import { scaleBand, scaleLinear } from "d3-scale";
import { type Drawing, figures, type Mark, names, type Place, type Size } from "./drawing";

/** How many; `unfinished` where more may come, `rest` where it falls short of what is asked. */
export type Column = { n: number; part?: "bar" | "unfinished" | "rest" };

type Scales = {
  size: Size;
  places: readonly Place[];
  labelOf: (n: number) => string;
  /** What the columns are measured by: a line through all of them, at a share of the width. */
  rule?: Place;
};

/** Counts side by side: a histogram, or week after week. */
export function columnChart(columns: readonly Column[], { size, places, labelOf, rule }: Scales): Drawing {
  const { width, height } = size;
  const most = Math.max(1, ...columns.map(({ n }) => n));
  const up = scaleLinear().domain([0, most]).range([height, 0]).nice(3);
  const across = scaleBand<number>()
    .domain(columns.map((_, index) => index))
    .range([0, width])
    .paddingInner(0.2)
    .paddingOuter(0.1);
  const ticks = up.ticks(3).filter(Number.isInteger);
  const bars = columns.flatMap(({ n, part = "bar" }, index): Mark[] =>
    n === 0
      ? []
      : [{ shape: "rect", part, x: across(index) ?? 0, y: up(n), width: across.bandwidth(), height: height - up(n) }],
  );
  const marks = [
    ...figures(
      ticks.map((n) => ({ y: up(n), label: labelOf(n) })),
      size,
    ),
    ...bars,
    ...names(places, size),
    ...(rule ? ruled(rule, size) : []),
  ];
  return { size, marks, hasFigures: true, hasNames: true };
}

/** Its words stand above it, on the side where there is more room. */
const ruled = ({ at, label }: Place, { width, height }: Size): Mark[] => [
  { shape: "line", part: "rule", x1: at * width, x2: at * width, y1: 0, y2: height },
  { shape: "text", part: "label", text: label, anchor: at > 0.5 ? "end" : "start", x: at * width, y: 0, dy: -0.5 },
];
