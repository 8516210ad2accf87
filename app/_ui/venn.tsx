import { type Choice, choices } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import styles from "./venn.module.css";
import outlines from "./venn-outline.module.css";
import { Zones } from "./zones";

type Props = {
  /** Distinguishes the ids of two figures on one page. */
  id: string;
  labels: Record<Choice, string>;
  /** The language of the roles' names where the page is in the other one. */
  lang?: Locale | undefined;
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
export function Venn({
  id,
  labels,
  lang,
  keyHints,
  areKeysLive = false,
  selected,
  onSelect,
  isMissing = false,
}: Props) {
  return (
    <div className={styles.venn}>
      <svg viewBox="0 0 328 204" aria-hidden="true" focusable="false">
        <Zones id={id} styles={styles} />
      </svg>
      {choices.map((choice) => (
        <label key={choice} className={`${styles.label} ${outlines.outline}`} data-zone={choice}>
          <input
            type="radio"
            name="choice"
            value={choice}
            aria-label={labels[choice]}
            lang={choice === "both" ? undefined : lang}
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
