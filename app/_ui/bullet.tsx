import styles from "./bullet.module.css";

/** A share (0 to 1) as a bar, with what was expected of it: a stretch, or where both ends are one, a line. Decoration: the figures stand beside it. */
export function Bullet({ share, low, high }: { share: number | null; low: number; high: number }) {
  return (
    <svg className={styles.bullet} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.track} y="3" width="100" height="8" />
      {high > low && <rect className={styles.expected} x={100 * low} y="0.5" width={100 * (high - low)} height="13" />}
      {share !== null && <rect className={styles.share} y="4.5" width={100 * share} height="5" />}
      {high === low && <rect className={styles.line} x={Math.min(98, 100 * low - 1)} width="2" height="14" />}
    </svg>
  );
}
