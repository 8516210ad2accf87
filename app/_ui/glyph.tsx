import type { Choice } from "@/domain/choice";
import styles from "./glyph.module.css";

/** Circles of radius 7 at (9, 12) and (15, 12): left crescent, lens, right crescent. */
const zones: Record<Choice, string> = {
  first: "M12 5.68 A7 7 0 1 0 12 18.32 A7 7 0 0 1 12 5.68Z",
  both: "M12 5.68 A7 7 0 0 1 12 18.32 A7 7 0 0 1 12 5.68Z",
  second: "M12 5.68 A7 7 0 1 1 12 18.32 A7 7 0 0 0 12 5.68Z",
};

/**
 * Two outlined circles with zones filled by share (0 to 1, from below): a role's mark with one zone at 1, or how much of a
 * lesson is known. Decoration only: the words stand beside it.
 */
export function Glyph({
  filled,
  size = 24,
}: {
  filled: Partial<Record<Choice, number>>;
  size?: 16 | 20 | 24 | 32 | 48;
}) {
  return (
    <svg className={styles.glyph} viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      {(["first", "second", "both"] as const).map((zone) => {
        const top = 19 - 14 * (filled[zone] ?? 0);
        // An inner viewport cuts the zone off above the share's height.
        return top < 19 ? (
          <svg key={zone} y={top} width="24" height={24 - top} viewBox={`0 ${top} 24 ${24 - top}`}>
            <path className={styles[zone]} d={zones[zone]} />
          </svg>
        ) : null;
      })}
      <circle cx="9" cy="12" r="7" />
      <circle cx="15" cy="12" r="7" />
    </svg>
  );
}
