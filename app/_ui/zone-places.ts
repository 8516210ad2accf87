import type { Choice } from "@/domain/choice";

/** The middle of each zone, where the circles are as the form's: radius 101 at (102, 102) and (226, 102) in a 328 × 204 box. */
export const zoneCentres: Record<Choice, number> = { first: 62, both: 164, second: 266 };

/** How far apart marks may lie: 28 leaves each a target of 24 px where the drawing is 288 px wide. The closest are for courses of hundreds. */
const steps = [28, 24, 20, 16, 12, 9, 7];

/** `n` places inside the zone, in rows, as far apart as there is room for; the nearest to its middle first, then in reading order. */
export function placesIn(zone: Choice, n: number): readonly [number, number][] {
  const id = `${zone} ${n}`;
  const known = sought.get(id) ?? seek(zone, n);
  sought.set(id, known);
  return known;
}

/** As many as courses have numbers of duties. */
const sought = new Map<string, [number, number][]>();

function seek(zone: Choice, n: number): [number, number][] {
  // A row through the middle, or two on either side of it: one of them takes more.
  const found = steps.flatMap((step) => [gridIn(zone, step, 0), gridIn(zone, step, step / 2)]);
  const places = found.find(({ length }) => length >= n) ?? found.at(-1) ?? [];
  return places
    .toSorted(
      ([ax, ay], [bx, by]) =>
        Math.hypot(ax - zoneCentres[zone], ay - 102) - Math.hypot(bx - zoneCentres[zone], by - 102),
    )
    .slice(0, n)
    .sort(([ax, ay], [bx, by]) => ay - by || ax - bx);
}

/** Rows as far apart as the places in them, each in the middle of its stretch of the zone. */
function gridIn(zone: Choice, step: number, shift: number): [number, number][] {
  const rows = Array.from({ length: 15 }, (_, row) => (row - 7) * step + shift);
  return rows.flatMap((dy) => {
    const [left, right] = stretchOf(zone, dy);
    const count = right < left ? 0 : Math.floor((right - left) / step) + 1;
    return Array.from({ length: count }, (_, index): [number, number] => [
      (left + right) / 2 + (index - (count - 1) / 2) * step,
      102 + dy,
    ]);
  });
}

/** From where to where a mark lies wholly in the zone, so far above or below the middle; an empty stretch where it can't. */
function stretchOf(zone: Choice, dy: number): [number, number] {
  const [inside, outside] = [92, 110].map((radius) => Math.sqrt(Math.max(0, radius ** 2 - dy ** 2)));
  if (!inside || outside === undefined) return [1, 0];
  if (zone === "both") return [226 - inside, 102 + inside];
  const [left, right] = [102 - inside, Math.min(102 + inside, 226 - outside)];
  return zone === "first" ? [left, right] : [328 - right, 328 - left];
}
