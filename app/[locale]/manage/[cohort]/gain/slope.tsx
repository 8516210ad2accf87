import type { Comparison } from "@/domain/gain";
import styles from "./gain.module.css";

const [left, right] = [16, 112];
/** From none right at the foot to all right at the top. */
const height = (share: number): number => 108 - 96 * Math.min(1, Math.max(0, share));

type Props = { comparison: Comparison; labelOf: (share: number) => string };

/** A mean before and after, and how far the second may lie from it; the figures stand beside it in a table. */
export function Slope({ comparison: { before, after, interval }, labelOf }: Props) {
  return (
    <svg className={styles.slope} viewBox="0 0 128 112" aria-hidden="true" focusable="false">
      {[0, 0.5, 1].map((share) => (
        <line key={share} data-part="grid" x1="0" x2="128" y1={height(share)} y2={height(share)} />
      ))}
      {[0, 1].map((share) => (
        <text key={share} x="0" y={height(share) - 2}>
          {labelOf(share)}
        </text>
      ))}
      {interval && (
        <path
          data-part="range"
          fill="none"
          d={`M${right - 5} ${height(before + interval.high)}h10m-5 0V${height(before + interval.low)}m-5 0h10`}
        />
      )}
      <line data-part="slope" x1={left} x2={right} y1={height(before)} y2={height(after)} />
      <circle cx={left} cy={height(before)} r="4" />
      <circle cx={right} cy={height(after)} r="4" />
    </svg>
  );
}
