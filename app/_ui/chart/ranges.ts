import { scaleLinear } from "d3-scale";
import { type Drawing, type Mark, names, type Size } from "./drawing";

/** A share and where it may lie, of something that has a name; null where there is none. */
export type Range = { name: string; share: number | null; interval: { low: number; high: number } | null };

type Scales = { size: Size; labelOf: (share: number) => string };

/** A dot in its interval for each row, under the row's name, from none to all. */
export function rangeChart(rows: readonly Range[], { size, labelOf }: Scales): Drawing {
  const { width, height } = size;
  const row = height / Math.max(1, rows.length);
  const along = scaleLinear().range([0, width]);
  const grid = [0, 0.5, 1].map(
    (share) => ({ shape: "line", part: "grid", x1: along(share), x2: along(share), y1: 0, y2: height }) as const,
  );
  const marks = rows.flatMap(({ name, share, interval }, index): Mark[] => {
    const y = (index + 0.68) * row;
    return [
      { shape: "text", part: "label", text: name, anchor: "start", x: 0, y: index * row, dy: 1 },
      ...(interval
        ? [{ shape: "line", part: "range", x1: along(interval.low), x2: along(interval.high), y1: y, y2: y } as const]
        : []),
      ...(share === null ? [] : [{ shape: "dot", part: "line", x: along(share), y } as const]),
    ];
  });
  const places = [0, 0.5, 1].map((at) => ({ at, label: labelOf(at) }));
  return { size, marks: [...grid, ...marks, ...names(places, size)], hasFigures: false, hasNames: true };
}
