import type { Locale } from "@/domain/course";
import type { Score } from "@/domain/score";
import { cohortMessages } from "@/messages/cohort";
import { translator } from "@/messages/translator";
import styles from "./cohort.module.css";

/** 8/12 to the eye, "8 of 12" to a screen reader, which may take the figure for a date. */
export function ScoreFigure({ locale, score }: { locale: Locale; score: Score }) {
  return (
    <span className={`num ${styles.score}`}>
      <span aria-hidden="true">{`${score.raw}/${score.max}`}</span>
      <span className="hidden-visually">{translator(cohortMessages, locale)("score", score)}</span>
    </span>
  );
}
