import { placesIn, zoneCentres } from "@/app/_ui/zone-places";
import { zonePaths } from "@/app/_ui/zones";
import paints from "@/app/_ui/zones.module.css";
import { type Choice, choices } from "@/domain/choice";
import styles from "./fallen.module.css";

type Props = {
  labels: Record<Choice, string>;
  responses: readonly { itemId: string; choice: Choice; key: Choice }[];
};

/**
 * Where each item fell: a dot in its zone, or a ring in the wrong one that was chosen, with a line to where it belongs. Where
 * all were right the lens fills. Decoration only: the list of items says the same in words.
 */
export function Fallen({ labels, responses }: Props) {
  const isAllRight = responses.length > 0 && responses.every(({ choice, key }) => choice === key);
  const marks = placed(responses);
  return (
    <svg
      className={styles.fallen}
      viewBox="0 -24 328 228"
      data-all-right={isAllRight || undefined}
      aria-hidden="true"
      focusable="false"
    >
      <circle className={`${styles.area} ${paints.first}`} cx="102" cy="102" r="101" />
      <circle className={`${styles.area} ${paints.second}`} cx="226" cy="102" r="101" />
      <path className={`${styles.area} ${styles.lens} ${paints.both}`} d={zonePaths.both} />
      {choices.map((zone) => (
        <text key={zone} data-zone={zone} x={zoneCentres[zone]} y="-8" textAnchor="middle">
          {labels[zone]}
        </text>
      ))}
      {marks.map(({ id, from: [x, y], to }) =>
        to ? (
          <g key={id} className={styles.missed}>
            <path d={`M${x} ${y} L${to[0]} ${to[1]}`} />
            <circle className={styles.end} cx={to[0]} cy={to[1]} r="2.5" />
            <circle className={styles.ring} cx={x} cy={y} r="5" />
          </g>
        ) : (
          <circle key={id} className={styles.dot} cx={x} cy={y} r="6" />
        ),
      )}
    </svg>
  );
}

type Place = [x: number, y: number];

/** Each response's place, and of a missed one the end of its line: every mark has a place of its own. */
function placed(responses: Props["responses"]): { id: string; from: Place; to: Place | null }[] {
  const ends = responses.flatMap(({ itemId, choice, key }) => [
    { id: itemId, zone: choice },
    ...(choice === key ? [] : [{ id: `${itemId} belongs`, zone: key }]),
  ]);
  const places = new Map<string, Place>();
  for (const zone of choices) {
    const own = ends.filter((end) => end.zone === zone);
    const free = placesIn(zone, own.length);
    own.forEach(({ id }, index) => {
      places.set(id, free[index] ?? [zoneCentres[zone], 190]);
    });
  }
  return responses.map(({ itemId }) => ({
    id: itemId,
    from: places.get(itemId) ?? [0, 0],
    to: places.get(`${itemId} belongs`) ?? null,
  }));
}
