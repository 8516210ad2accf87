import type { ReactNode } from "react";
import styles from "./top.module.css";

type Props = {
  closeHref: string;
  /** How far it is, and out of how many. */
  done: number;
  total: number;
  words: { close: string; progress: string; count: string; again?: string | undefined };
  /** The switch between the languages. */
  language: ReactNode;
};

/** The quiz's top row: the way out, how far it is, and the question's number. */
export function Top({ closeHref, done, total, words, language }: Props) {
  return (
    <header className={styles.top}>
      <a className={styles.close} href={closeHref}>
        <span className="hidden-visually">{words.close}</span>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M5 5 19 19M19 5 5 19" />
        </svg>
      </a>
      <progress
        className={styles.bar}
        value={done}
        max={Math.max(total, 1)}
        aria-label={words.progress}
        aria-valuetext={words.count}
      />
      <p className={styles.count}>
        <span>{words.count}</span> {words.again && <span>{words.again}</span>}
      </p>
      {language}
    </header>
  );
}
