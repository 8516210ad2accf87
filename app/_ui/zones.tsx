import type { Choice } from "@/domain/choice";
import paints from "./zones.module.css";

/** In a 328 × 204 box: circles of radius 101 at (102, 102) and (226, 102). */
export const zonePaths: Record<Choice, string> = {
  first: "M164 21 A101 101 0 1 0 164 183 A101 101 0 0 1 164 21Z",
  both: "M164 21 A101 101 0 0 1 164 183 A101 101 0 0 1 164 21Z",
  second: "M164 21 A101 101 0 1 1 164 183 A101 101 0 0 0 164 21Z",
};

type Props = {
  /** Distinguishes the ids of two figures on one page. */
  id: string;
  /** The figure's own classes for what it paints anew. */
  styles: { [name in "zone" | "area" | "pattern"]?: string };
  stateOf?: (zone: Choice) => string | undefined;
};

/** The three zones in their colours and patterns, as parts of a drawing; the lens has both patterns and lies on top. */
export function Zones({ id, styles, stateOf }: Props) {
  return (
    <>
      <Patterns id={id} />
      {(["first", "second", "both"] as const).map((zone) => (
        <g key={zone} className={styles.zone} data-zone={zone} data-state={stateOf?.(zone)}>
          <path className={`${paints[zone]} ${styles.area}`} d={zonePaths[zone]} />
          {patternsOf(id, zone).map((pattern) => (
            <path key={pattern} className={styles.pattern} fill={pattern} d={zonePaths[zone]} />
          ))}
        </g>
      ))}
    </>
  );
}

/** Dots are the first role's, stripes the second's. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-dots`} width="9" height="9" patternUnits="userSpaceOnUse">
        <circle className={paints.dot} cx="2" cy="2" r="1.3" />
      </pattern>
      <pattern id={`${id}-stripes`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={paints.stripe} width="1.4" height="9" />
      </pattern>
    </defs>
  );
}

/** The paints that lie over a zone's tint. */
export const patternsOf = (id: string, zone: Choice): string[] => [
  ...(zone === "second" ? [] : [`url(#${id}-dots)`]),
  ...(zone === "first" ? [] : [`url(#${id}-stripes)`]),
];
