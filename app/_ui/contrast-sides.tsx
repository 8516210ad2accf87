import type { Choice } from "@/domain/choice";
import type { MarkedRun } from "@/domain/course";
import styles from "./contrast-sides.module.css";
import { OwnerMark } from "./owner-mark";

type Side = { owner: Choice; stem: MarkedRun[]; caption?: string };

/** Two duties that look alike, a card each; the words that decide are underlined in the owner's colour and line. */
export const ContrastSides = ({ sides, roles }: { sides: Side[]; roles: Record<Choice, string> }) => (
  <div className={styles.sides}>
    {sides.map(({ owner, stem, caption }) => (
      <div key={owner} className={`card ${styles.side}`} data-owner={owner}>
        {caption && <p className="meta">{caption}</p>}
        <p>{stem.map(({ text, marked }) => (marked ? <mark key={text}>{text}</mark> : text))}</p>
        <OwnerMark owner={owner}>{roles[owner]}</OwnerMark>
      </div>
    ))}
  </div>
);
