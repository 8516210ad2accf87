import { MasteryMark } from "@/app/_ui/mastery-mark";
import { placesIn, zoneCentres } from "@/app/_ui/zone-places";
import { type Choice, choices } from "@/domain/choice";
import type { MasteryState } from "@/domain/mastery";
import styles from "./known.module.css";

/** One mark a responsibility, each in its true zone. Decoration: the table of states and the list beside it say the same in words. */
export function Dots({ zones, labels }: { zones: Record<Choice, MasteryState[]>; labels: Record<Choice, string> }) {
  return (
    <svg className={styles.dots} viewBox="0 0 328 204" aria-hidden="true" focusable="false">
      <circle className={styles.caio} cx="102" cy="102" r="101" />
      <circle className={styles.cto} cx="226" cy="102" r="101" />
      {choices.map((zone) => (
        <g key={zone} data-zone={zone}>
          {zones[zone].map((state, index) => {
            const [x, y] = placesIn(zone, zones[zone].length)[index] ?? [zoneCentres[zone], 190];
            return <MasteryMark key={`${x} ${y}`} state={state} x={x} y={y} />;
          })}
          <text x={zoneCentres[zone]} y={zone === "both" ? 64 : 40} textAnchor="middle">
            {labels[zone]}
          </text>
        </g>
      ))}
    </svg>
  );
}
