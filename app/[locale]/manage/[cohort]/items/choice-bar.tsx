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
          <rect
            data-zone={choice}
            x={rounded(start[choice])}
            width={rounded(Math.max(0, width(choice) - 1))}
            height="14"
          />
          {choice !== "second" && (
            <path data-pattern="dots" d={marks(start[choice], width(choice), (x) => `M${x} 4h0`)} />
          )}
          {choice !== "first" && (
            <path data-pattern="stripes" d={marks(start[choice], width(choice), (x) => `M${x - 2} 14l4-6`)} />
          )}
        </g>
      ))}
    </svg>
  );
}

/** A pattern's marks as one path: every eight units, clear of the edges. */
const marks = (start: number, width: number, mark: (x: number) => string): string =>
  Array.from({ length: Math.max(0, Math.floor((width - 6) / 8)) }, (_, index) =>
    mark(rounded(start + 5 + index * 8)),
  ).join("");

const rounded = (units: number): number => Math.round(10 * units) / 10;
