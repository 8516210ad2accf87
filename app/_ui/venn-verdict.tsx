import { type Choice, choices } from "@/domain/choice";
import styles from "./venn-verdict.module.css";
import { zoneCentres } from "./zone-places";
import { Zones, zonePaths } from "./zones";

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
      <Zones id={id} styles={styles} stateOf={stateOf} />
      {/* Above all areas: a neighbour's edge would cover half of the line. */}
      {keyChoice && keyChoice !== choice && <path className={styles.missed} d={zonePaths[choice]} />}
      {choices.map((zone) => (
        <g
          key={zone}
          className={styles.label}
          data-zone={zone}
          data-state={stateOf(zone)}
          transform={`translate(${zoneCentres[zone]} 102)`}
        >
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
