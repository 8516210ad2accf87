import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { type Drawing, figures, type Mark, names, type Place, type Size } from "./drawing";

/** A share and where it may lie; null where there is nothing to tell. */
export type Point = { share: number; low: number; high: number } | null;

type Scales = { size: Size; places: readonly Place[]; labelOf: (share: number) => string };

/** A share from time to time, from none to all, in the band in which it may lie. It breaks where there is none. */
export function lineChart(points: readonly Point[], { size, places, labelOf }: Scales): Drawing {
  const up = scaleLinear().range([size.height, 0]);
  const across = scaleLinear()
    .domain([-0.5, points.length - 0.5])
    .range([0, size.width]);
  const known = points.flatMap((point, index) => (point ? [{ ...point, x: across(index), index }] : []));
  const isAlone = (index: number) => !points[index - 1] && !points[index + 1];
  const band = area<Point>()
    .defined((point) => point !== null)
    .x((_, index) => across(index))
    .y0((point) => up(point?.low ?? 0))
    .y1((point) => up(point?.high ?? 0));
  const middle = line<Point>()
    .defined((point) => point !== null)
    .x((_, index) => across(index))
    .y((point) => up(point?.share ?? 0));
  const marks: Mark[] = [
    ...figures(
      [0, 0.5, 1].map((share) => ({ y: up(share), label: labelOf(share) })),
      size,
    ),
    { shape: "path", part: "band", d: band([...points]) ?? "" },
    { shape: "path", part: "line", d: middle([...points]) ?? "" },
    ...known
      .filter(({ index }) => isAlone(index))
      .map(({ x, low, high }) => ({ shape: "line", part: "range", x1: x, x2: x, y1: up(low), y2: up(high) }) as const),
    ...known.map(({ x, share }) => ({ shape: "dot", part: "line", x, y: up(share) }) as const),
    ...names(places, size),
  ];
  return { size, marks, hasFigures: true, hasNames: true };
}
