import { zonePaths } from "@/app/_ui/zones";
import { choices } from "@/domain/choice";
import styles from "./circles.module.css";

/** The two circles at their largest: dots for one role, stripes for the other, what they share filled. Decoration only. */
export const Circles = () => (
  <svg className={styles.circles} viewBox="-2 -2 332 208" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="certificate-first" width="9" height="9" patternUnits="userSpaceOnUse">
        <circle className={styles.dot} cx="2" cy="2" r="1.3" />
      </pattern>
      <pattern id="certificate-second" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.stripe} width="1.4" height="9" />
      </pattern>
    </defs>
    {choices.map((zone) => (
      <g key={zone} className={styles.zone} data-zone={zone}>
        <path className={styles.area} d={zonePaths[zone]} />
        {zone !== "both" && <path fill={`url(#certificate-${zone})`} d={zonePaths[zone]} />}
      </g>
    ))}
    {choices.map((zone) => (
      <path key={zone} className={styles.line} data-zone={zone} d={zonePaths[zone]} />
    ))}
  </svg>
);
