import type { Choice } from "@/domain/choice";
import styles from "./chips.module.css";

/** The middle of each zone, where chips lie. */
const centres: Record<Choice, number> = { caio: 62, both: 164, cto: 266 };

/** The duty as a chip in the zone that was chosen; where it belonged elsewhere, a ghost there and a line between. */
export function Chips({ choice, keyChoice }: { choice: Choice; keyChoice: Choice }) {
  const [from, to] = [centres[choice], centres[keyChoice]];
  const right = choice === keyChoice;
  return (
    <g>
      {!right && (
        <>
          <path className={styles.link} d={`M${from} 140 H${to}`} />
          <rect className={styles.ghost} x={to - 24} y={127} width="48" height="26" rx="8" />
          <path className={styles.ghostMark} d={`M${to - 6} 140 l4 4.5 l8 -9`} />
        </>
      )}
      <g className={styles.chip} data-verdict={right ? "right" : "wrong"}>
        <rect x={from - 24} y={127} width="48" height="26" rx="8" />
        {right ? <path d={`M${from - 6} 140 l4 4.5 l8 -9`} /> : <path d={`M${from - 5} 135 l10 10 M${from + 5} 135 l-10 10`} />}
      </g>
    </g>
  );
}
