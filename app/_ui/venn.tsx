import { type Choice, choices } from "@/domain/choice";
import styles from "./venn.module.css";
import outlines from "./venn-outline.module.css";

/** In a 328 × 204 box: circles of radius 101 at (102, 102) and (226, 102). */
export const zonePaths: Record<Choice, string> = {
  caio: "M164 21 A101 101 0 1 0 164 183 A101 101 0 0 1 164 21Z",
  both: "M164 21 A101 101 0 0 1 164 183 A101 101 0 0 1 164 21Z",
  cto: "M164 21 A101 101 0 1 1 164 183 A101 101 0 0 0 164 21Z",
};

type Props = {
  /** Distinguishes the ids of two figures on one page. */
  id: string;
  labels: Record<Choice, string>;
  /** Keys named beside the labels where a pointer can hover, e.g. "phím 1". */
  keyHints?: Record<Choice, string>;
  /** Whether those keys work already: until then the hints keep their place unseen. */
  areKeysLive?: boolean;
  /** Chosen at first. The radios keep their own state, so that a tap before the page has woken up isn't lost. */
  selected?: Choice | null;
  onSelect?: (choice: Choice) => void;
  /** A form was sent without a choice. */
  isMissing?: boolean;
};

/**
 * The signature form: two overlapping circles whose three zones are native radios. Zones never swap; position, word and
 * pattern each tell them apart without colour. Labels are cut to their zones, so that a tap works without JavaScript.
 */
export function Venn({ id, labels, keyHints, areKeysLive = false, selected, onSelect, isMissing = false }: Props) {
  return (
    <div className={styles.venn}>
      <svg viewBox="0 0 328 204" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={`${id}-dots`} width="9" height="9" patternUnits="userSpaceOnUse">
            <circle className={styles.dot} cx="2" cy="2" r="1.3" />
          </pattern>
          <pattern id={`${id}-stripes`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className={styles.stripe} width="1.4" height="9" />
          </pattern>
        </defs>
        {(["caio", "cto", "both"] as const).map((choice) => (
          <g key={choice} className={styles.zone} data-zone={choice}>
            <path className={styles.area} d={zonePaths[choice]} />
            {choice !== "cto" && <path className={styles.pattern} fill={`url(#${id}-dots)`} d={zonePaths[choice]} />}
            {choice !== "caio" && <path className={styles.pattern} fill={`url(#${id}-stripes)`} d={zonePaths[choice]} />}
          </g>
        ))}
      </svg>
      {choices.map((choice) => (
        <label key={choice} className={`${styles.label} ${outlines.outline}`} data-zone={choice}>
          <input
            type="radio"
            name="choice"
            value={choice}
            aria-label={labels[choice]}
            required
            // Else what is required counts as wrong before anything was done.
            aria-invalid={isMissing}
            defaultChecked={selected === choice}
            onChange={onSelect && (() => onSelect(choice))}
          />
          <span className={styles.ring} aria-hidden="true" />
          <span className={styles.name} aria-hidden="true">
            {labels[choice]}
            {keyHints && <kbd data-live={areKeysLive || undefined}>{keyHints[choice]}</kbd>}
          </span>
        </label>
      ))}
    </div>
  );
}
