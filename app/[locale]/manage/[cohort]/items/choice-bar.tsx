import { type Choice, choices } from "@/domain/choice";
import styles from "./items.module.css";

/** Shares of the three choices, left to right as the circles lie, with their patterns; the figures stand beside it as text. */
export function ChoiceBar({ counts }: { counts: Record<Choice, number> }) {
  const total = counts.first + counts.both + counts.second;
  if (total === 0) return null;
  const width = (choice: Choice) => (128 * counts[choice]) / total;
  const start: Record<Choice, number> = { first: 0, both: width("first"), second: width("first") + width("both") };
  return (
    <svg className={styles.bar} viewBox="0 0 128 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {choices.map((choice) => (
        <g key={choice}>
          <rect data-zone={choice} x={start[choice]} width={Math.max(0, width(choice) - 1)} height="14" />
          {choice !== "second" &&
            marks(start[choice], width(choice)).map((x) => <circle key={x} data-pattern="dots" cx={x} cy="4" r="1" />)}
          {choice !== "first" &&
            marks(start[choice], width(choice)).map((x) => (
              <path key={x} data-pattern="stripes" d={`M${x - 2} 14 L${x + 2} 8`} />
            ))}
        </g>
      ))}
    </svg>
  );
}

/** Where the pattern's marks stand: every eight units, clear of the edges. */
const marks = (start: number, width: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((width - 6) / 8)) }, (_, index) => start + 5 + index * 8);
