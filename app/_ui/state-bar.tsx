import type { StateCounts } from "@/domain/cohort-mastery";
import styles from "./state-bar.module.css";

/** From what holds to what has not begun. */
const inOrder = ["solid", "learned", "due", "learning", "not-started"] as const;

/** How many are in each state, end to end, each with its pattern; the figures stand beside it as text. */
export function StateBar({ counts }: { counts: StateCounts }) {
  const total = inOrder.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return null;
  const width = (state: (typeof inOrder)[number]) => (200 * counts[state]) / total;
  const start = (place: number) => inOrder.slice(0, place).reduce((sum, state) => sum + width(state), 0);
  return (
    <svg className={styles.bar} viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {inOrder.map((state, place) =>
        counts[state] === 0 ? null : (
          <g key={state} data-state={state}>
            <rect x={start(place)} width={Math.max(1, width(state) - 1)} height="12" />
            {width(state) > 6 && marks[state] && <path d={marks[state](start(place), width(state) - 1)} />}
          </g>
        ),
      )}
    </svg>
  );
}

const steps = (from: number, width: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((width - 2) / 6)) }, (_, index) => from + 4 + 6 * index);

const marks: Partial<Record<(typeof inOrder)[number], (from: number, width: number) => string>> = {
  learned: (from, width) => `M${from} 6h${Math.max(0, width)}`,
  due: (from, width) =>
    steps(from, width)
      .map((x) => `M${x - 2} 12L${x + 2} 0`)
      .join(""),
  learning: (from, width) =>
    steps(from, width)
      .map((x) => `M${x - 1} 6h2`)
      .join(""),
};
