import { Patterns, patternsOf } from "@/app/_ui/zones";
import paints from "@/app/_ui/zones.module.css";
import { type Choice, choices } from "@/domain/choice";
import type { Locale, Section } from "@/domain/course";
import type { Part, Shape } from "@/domain/drawing";
import styles from "./drawing.module.css";

type Props = { id: string; drawing: NonNullable<Section["drawing"]>; locale: Locale };

/** A section's drawing, hidden from assistive technology: the caption says in words what it shows. */
export function Drawing({ id, drawing: { width, height, parts, caption }, locale }: Props) {
  return (
    <figure className={styles.drawing}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" focusable="false">
        <Patterns id={id} />
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what lies on top comes last, and nothing is reordered
          <Drawn key={at} id={id} part={part} />
        ))}
      </svg>
      <figcaption>{caption[locale]}</figcaption>
    </figure>
  );
}

function Drawn({ id, part }: { id: string; part: Part }) {
  if (part.tag !== "g") return <Painted id={id} shape={part} />;
  return (
    <g transform={part.transform}>
      {part.shapes.map((shape, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Painted key={at} id={id} shape={shape} />
      ))}
    </g>
  );
}

/** The shape itself, and over a role's tint the same shape once more for each pattern. */
function Painted({ id, shape: { tag: Tag, class: paint, ...geometry } }: { id: string; shape: Shape }) {
  const role = choices.find((choice): choice is Choice => choice === paint);
  return (
    <>
      <Tag className={role ? paints[role] : paint && styles[paint]} {...geometry} />
      {role &&
        patternsOf(id, role).map((pattern) => (
          <Tag key={pattern} className={styles.pattern} fill={pattern} {...geometry} />
        ))}
    </>
  );
}
