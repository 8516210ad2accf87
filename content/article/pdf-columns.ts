import { areOne, type Run, rowsOf } from "./pdf-page";

/** One line of a column, with the edges between which the column's lines run. */
export type Line = Run & Bounds;

type Bounds = { left: number; edge: number };

/**
 * The lines in the order in which they are read. Where a white strip parts two columns the left one comes first; what runs across
 * the strip, a title or a picture's caption, ends the columns above it.
 */
export function linesOf(runs: readonly Run[], bounds: Bounds = boundsOf(runs)): Line[] {
  const bands = bandsOf(runs);
  if (!bands) return rowsOf(runs).flatMap((row) => cellsOf(row, bounds));
  return bands.flatMap((band) =>
    "left" in band
      ? [...linesOf(band.left), ...linesOf(band.right)]
      : rowsOf(band.across).flatMap((row) => cellsOf(row, bounds)),
  );
}

type Band = { left: Run[]; right: Run[] } | { across: Run[] };

const boundsOf = (runs: readonly Run[]): Bounds => ({
  left: runs.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
  edge: runs.reduce((most, { right }) => Math.max(most, right), 0),
});

/** Where many lines begin, a column may. */
const mostCandidates = 12;

function bandsOf(runs: readonly Run[]): Band[] | undefined {
  const starts = new Map<number, number>();
  for (const { x } of runs) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
  const candidates = [...starts].sort(([, a], [, b]) => b - a).slice(0, mostCandidates);
  let best: { bands: Band[]; held: number } | undefined;
  for (const [x] of candidates) {
    const bands = bandsAt(x - 1, runs);
    const held = bands.reduce((sum, band) => sum + ("left" in band ? band.left.length + band.right.length : 0), 0);
    if (held > (best?.held ?? 0)) best = { bands, held };
  }
  return best?.bands;
}

/** From top to bottom: what the strip parts, and what runs across it or is too little for columns. */
function bandsAt(strip: number, runs: readonly Run[]): Band[] {
  const width = boundsOf(runs);
  const isAcross = (run: Run | undefined) => run !== undefined && run.x < strip && run.right > strip;
  const bands: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const band = bands.at(-1);
    if (band && isAcross(band[0]) === isAcross(run)) band.push(run);
    else bands.push([run]);
  }
  return bands.map((band) => partedAt(strip, band, width) ?? { across: band });
}

const fewestRows = 3;
const narrowest = 0.15;

/** Two columns have some lines and some width each: the marks of a list are no column. */
function partedAt(
  strip: number,
  band: readonly Run[],
  { left, edge }: Bounds,
): { left: Run[]; right: Run[] } | undefined {
  const sides = { left: band.filter(({ right }) => right <= strip), right: band.filter(({ x }) => x >= strip) };
  if (sides.left.length + sides.right.length < band.length) return undefined;
  const areColumns = [sides.left, sides.right].every((side) => {
    const bounds = boundsOf(side);
    return rowsOf(side).length >= fewestRows && bounds.edge - bounds.left >= narrowest * (edge - left);
  });
  const white = boundsOf(sides.right).left - boundsOf(sides.left).edge;
  return areColumns && white > 0.7 * (band[0]?.size ?? 0) ? sides : undefined;
}

/** Runs of one row are one line, unless so much white is between them that they are cells of a table. */
function cellsOf(row: readonly Run[], bounds: Bounds): Line[] {
  const cells: Line[] = [];
  for (const run of row) {
    const cell = cells.at(-1);
    if (cell && run.x - cell.right < 2.5 * run.size && areOne(cell, run)) {
      if (!areOne(run, cell)) cell.tag = run.tag;
      cell.text = `${cell.text} ${run.text}`;
      cell.right = run.right;
      for (const [font, letters] of run.fonts) cell.fonts.set(font, (cell.fonts.get(font) ?? 0) + letters);
    } else cells.push({ ...run, ...bounds });
  }
  return cells;
}
