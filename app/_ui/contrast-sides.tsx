import type { Choice } from "@/domain/choice";
import type { Locale, MarkedRun } from "@/domain/course";
import styles from "./contrast-sides.module.css";
import { OwnerMark } from "./owner-mark";

type Side = { owner: Choice; stem: MarkedRun[]; caption?: string };

type Props = {
  sides: Side[];
  roles: Record<Choice, string>;
  /** The language of the course's text where the page is in the other one. */
  lang?: Locale | undefined;
};

/** Two duties that look alike, a card each; the words that decide are underlined in the owner's colour and line. */
export const ContrastSides = ({ sides, roles, lang }: Props) => (
  <div className={styles.sides}>
    {sides.map(({ owner, stem, caption }) => (
      <div key={owner} className={`card ${styles.side}`} data-owner={owner}>
        {caption && <p className="meta">{caption}</p>}
        <p lang={lang}>{stem.map(({ text, marked }) => (marked ? <mark key={text}>{text}</mark> : text))}</p>
        <OwnerMark owner={owner}>{roles[owner]}</OwnerMark>
      </div>
    ))}
  </div>
);
