import type { MasteryState } from "@/domain/mastery";
import styles from "./mastery-mark.module.css";

/**
 * How well one responsibility is known, at a place in a drawing; told apart by shape, so that it needs no colour: a point,
 * a ring, a ring half full, a disc, a faded disc in a broken ring. Decoration only: the words stand beside it. As a text, since a
 * page shows hundreds of them: of each shape React would make an element twice.
 */
export function masteryMark(state: MasteryState, x: number, y: number): string {
  const half = state === "learned" ? `<path d="M${x - 7} ${y} a7 7 0 0 0 14 0z"></path>` : "";
  const circle = `<circle cx="${x}" cy="${y}" r="${state === "not-started" ? 2.5 : 7}"></circle>`;
  return `<g class="${styles.mark}" data-mark="${state}">${circle}${half}</g>`;
}

/** The mark by itself, before its word. */
export function MasterySign({ state }: { state: MasteryState }) {
  return (
    <svg
      className={styles.sign}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and names of ours alone stand in it
      dangerouslySetInnerHTML={{ __html: masteryMark(state, 8, 8) }}
    />
  );
}
