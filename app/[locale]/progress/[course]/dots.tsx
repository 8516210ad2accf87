import { masteryMark } from "@/app/_ui/mastery-mark";
import { placesIn, zoneCentres } from "@/app/_ui/zone-places";
import paints from "@/app/_ui/zones.module.css";
import { type Choice, choices } from "@/domain/choice";
import type { MasteryState } from "@/domain/mastery";
import styles from "./known.module.css";

/** A responsibility in the drawing: by its name where it was met, else unnamed, since its zone is its owner. */
export type Dot = { id: string; state: MasteryState; label: string | null };

/** One mark a responsibility, each in its true zone; one that was met leads to its row in the list. */
export function Dots({
  zones,
  labels,
  name,
}: {
  zones: Record<Choice, Dot[]>;
  labels: Record<Choice, string>;
  name: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
    <svg className={styles.dots} viewBox="0 -24 328 228" role="group" aria-label={name} focusable="false">
      <circle className={paints.first} cx="102" cy="102" r="101" />
      <circle className={paints.second} cx="226" cy="102" r="101" />
      {choices.map((zone) => (
        <g key={zone} data-zone={zone}>
          {zones[zone].map(({ id, state, label }, index) => {
            const [x, y] = placesIn(zone, zones[zone].length)[index] ?? [zoneCentres[zone], 102];
            const mark = masteryMark(state, x, y);
            return label === null ? (
              // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours alone stand in it
              <g key={id} dangerouslySetInnerHTML={{ __html: mark }} />
            ) : (
              <a
                key={id}
                href={`#duty-${id}`}
                aria-label={label}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours alone stand in it
                dangerouslySetInnerHTML={{
                  __html: `<circle class="${styles.target}" cx="${x}" cy="${y}" r="14"></circle>${mark}`,
                }}
              />
            );
          })}
          <text x={zoneCentres[zone]} y="-8" textAnchor="middle">
            {labels[zone]}
          </text>
        </g>
      ))}
    </svg>
  );
}
