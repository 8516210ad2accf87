import type { Choice } from "@/domain/choice";

/** As the form's: circles of radius 101 at (102, 102) and (226, 102) in a 328 × 204 box. */
const isIn = { caio: (x: number, y: number) => Math.hypot(x - 102, y - 102) < 86, cto: (x: number, y: number) => Math.hypot(x - 226, y - 102) < 86 };
const isOff = { caio: (x: number, y: number) => Math.hypot(x - 102, y - 102) > 114, cto: (x: number, y: number) => Math.hypot(x - 226, y - 102) > 114 };
const belongs: Record<Choice, (x: number, y: number) => boolean> = {
  caio: (x, y) => isIn.caio(x, y) && isOff.cto(x, y),
  both: (x, y) => isIn.caio(x, y) && isIn.cto(x, y),
  cto: (x, y) => isIn.cto(x, y) && isOff.caio(x, y),
};

/** The middle of each zone. */
export const zoneCentres: Record<Choice, number> = { caio: 62, both: 164, cto: 266 };

/** `n` places on a grid inside the zone, the nearest to its middle first, then in reading order. */
export function placesIn(zone: Choice, n: number): [number, number][] {
  const grid = Array.from({ length: 15 }, (_, row) =>
    Array.from({ length: 18 }, (_, column): [number, number] => [zoneCentres[zone] - 162 + column * 18 + (row % 2) * 9, 108 + (row - 7) * 17]),
  );
  return grid
    .flat()
    .filter(([x, y]) => y > 72 && belongs[zone](x, y))
    .sort(([ax, ay], [bx, by]) => Math.hypot(ax - zoneCentres[zone], ay - 112) - Math.hypot(bx - zoneCentres[zone], by - 112))
    .slice(0, n)
    .sort(([ax, ay], [bx, by]) => ay - by || ax - bx);
}
