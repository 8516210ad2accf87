import { type Choice, choices } from "@/domain/choice";
import { zonePaths } from "./venn";
import styles from "./venn-verdict.module.css";
import { zoneCentres } from "./zone-places";

type Props = {
  /** Distinguishes the ids of two figures on one page. */
  id: string;
  labels: Record<Choice, string>;
  choice: Choice;
  /** Null while the verdict is withheld. */
  keyChoice: Choice | null;
};

/**
 * The circles after a response: the right zone is filled and has a tick, a wrong one that was chosen keeps its tint in a
 * dashed line and has a cross. Decoration only: the verdict beside it says the same in words.
 */
export function VennVerdict({ id, labels, choice, keyChoice }: Props) {
  const stateOf = (zone: Choice) => {
    if (zone === keyChoice) return "right";
    if (zone !== choice) return undefined;
    return keyChoice ? "wrong" : "chosen";
  };
  return (
    <svg className={styles.venn} viewBox="0 0 328 204" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={`${id}-dots`} width="9" height="9" patternUnits="userSpaceOnUse">
          <circle className={styles.dot} cx="2" cy="2" r="1.3" />
        </pattern>
        <pattern id={`${id}-stripes`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.stripe} width="1.4" height="9" />
        </pattern>
      </defs>
      {(["caio", "cto", "both"] as const).map((zone) => (
        <g key={zone} className={styles.zone} data-zone={zone} data-state={stateOf(zone)}>
          <path className={styles.area} d={zonePaths[zone]} />
          {zone !== "cto" && <path className={styles.pattern} fill={`url(#${id}-dots)`} d={zonePaths[zone]} />}
          {zone !== "caio" && <path className={styles.pattern} fill={`url(#${id}-stripes)`} d={zonePaths[zone]} />}
        </g>
      ))}
      {/* Above all areas: a neighbour's edge would cover half of the line. */}
      {keyChoice && keyChoice !== choice && <path className={styles.missed} d={zonePaths[choice]} />}
      {choices.map((zone) => (
        <g key={zone} className={styles.label} data-zone={zone} data-state={stateOf(zone)} transform={`translate(${zoneCentres[zone]} 102)`}>
          {stateOf(zone) === "right" && <path className={styles.mark} d="M-20 1 L-6 16 L20 -15" />}
          {stateOf(zone) === "wrong" && <path className={styles.mark} d="M-16 -16 L16 16 M16 -16 L-16 16" />}
          <text className={styles.name} y="8" textAnchor="middle">
            {labels[zone]}
          </text>
        </g>
      ))}
    </svg>
  );
}
