import { scaleLinear } from "d3-scale";
import type { Drawing, Mark, Size } from "./drawing";

/** A step that some of all reached, and its figures in words. */
export type Step = { name: string; share: number; figures: string };

/** From this share on, a bar has room for its figures. */
const roomFrom = 0.6;

/** Bars below each other, each under its name: how many of all came as far. */
export function stepChart(steps: readonly Step[], size: Size): Drawing {
  const row = size.height / Math.max(1, steps.length);
  const along = scaleLinear().range([0, size.width]);
  const marks = steps.flatMap(({ name, share, figures }, index): Mark[] => {
    const bar = { y: (index + 0.42) * row, height: 0.48 * row };
    const isInside = share >= roomFrom;
    return [
      { shape: "text", part: "label", text: name, anchor: "start", x: 0, y: index * row, dy: 1 },
      { shape: "rect", part: "track", x: 0, width: size.width, ...bar },
      { shape: "rect", part: "bar", x: 0, width: along(share), ...bar },
      {
        ...{ shape: "text", text: figures, anchor: "start", dx: 0.5, dy: 0.35, y: bar.y + bar.height / 2 },
        ...(isInside ? { part: "inside", x: 0 } : { part: "label", x: along(share) }),
      },
    ];
  });
  return { size, marks, hasFigures: false, hasNames: false };
}
