import { MasteryMark } from "@/app/_ui/mastery-mark";
import { type Choice, choices } from "@/domain/choice";
import type { MasteryState } from "@/domain/mastery";
import styles from "./known.module.css";

/** As the form's: circles of radius 101 at (102, 102) and (226, 102) in a 328 × 204 box. */
const isIn = { caio: (x: number, y: number) => Math.hypot(x - 102, y - 102) < 86, cto: (x: number, y: number) => Math.hypot(x - 226, y - 102) < 86 };
const isOff = { caio: (x: number, y: number) => Math.hypot(x - 102, y - 102) > 114, cto: (x: number, y: number) => Math.hypot(x - 226, y - 102) > 114 };
const belongs: Record<Choice, (x: number, y: number) => boolean> = {
  caio: (x, y) => isIn.caio(x, y) && isOff.cto(x, y),
  both: (x, y) => isIn.caio(x, y) && isIn.cto(x, y),
  cto: (x, y) => isIn.cto(x, y) && isOff.caio(x, y),
};
const centres: Record<Choice, number> = { caio: 62, both: 164, cto: 266 };

/** One mark a responsibility, each in its true zone. Decoration: the table of states and the list beside it say the same in words. */
export function Dots({ zones, labels }: { zones: Record<Choice, MasteryState[]>; labels: Record<Choice, string> }) {
  return (
    <svg className={styles.dots} viewBox="0 0 328 204" aria-hidden="true" focusable="false">
      <circle className={styles.caio} cx="102" cy="102" r="101" />
      <circle className={styles.cto} cx="226" cy="102" r="101" />
      {choices.map((zone) => (
        <g key={zone} data-zone={zone}>
          {zones[zone].map((state, index) => {
            const [x, y] = placesIn(zone, zones[zone].length)[index] ?? [centres[zone], 190];
            return <MasteryMark key={`${x} ${y}`} state={state} x={x} y={y} />;
          })}
          <text x={centres[zone]} y={zone === "both" ? 64 : 40} textAnchor="middle">
            {labels[zone]}
          </text>
        </g>
      ))}
    </svg>
  );
}
/** `n` places on a grid inside the zone, the nearest to its middle first, then in reading order. */
function placesIn(zone: Choice, n: number): [number, number][] {
  const grid = Array.from({ length: 15 }, (_, row) =>
    Array.from({ length: 18 }, (_, column): [number, number] => [centres[zone] - 162 + column * 18 + (row % 2) * 9, 108 + (row - 7) * 17]),
  );
  return grid
    .flat()
    .filter(([x, y]) => y > 72 && belongs[zone](x, y))
    .sort(([ax, ay], [bx, by]) => Math.hypot(ax - centres[zone], ay - 112) - Math.hypot(bx - centres[zone], by - 112))
    .slice(0, n)
    .sort(([ax, ay], [bx, by]) => ay - by || ax - bx);
}
