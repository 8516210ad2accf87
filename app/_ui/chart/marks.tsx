import type { Mark, Size } from "./drawing";

type Props = { id: string; mark: Mark; size: Size };

/** A mark by shares of the chart's box: the box stretches with the page, while words and lines keep their size. */
export function MarkShape({ id, mark, size }: Props) {
  const x = (length: number) => `${round((100 * length) / size.width)}%`;
  const y = (length: number) => `${round((100 * length) / size.height)}%`;
  const { part } = mark;
  if (mark.shape === "rect") {
    const fill = part === "unfinished" || part === "rest" ? { fill: `url(#${id}-${part})` } : {};
    const box = { x: x(mark.x), y: y(mark.y), width: x(mark.width), height: y(mark.height) };
    return <rect data-part={part} {...box} {...fill} />;
  }
  if (mark.shape === "line")
    return <line data-part={part} x1={x(mark.x1)} x2={x(mark.x2)} y1={y(mark.y1)} y2={y(mark.y2)} />;
  if (mark.shape === "dot") return <circle data-part={part} cx={x(mark.x)} cy={y(mark.y)} r="5" />;
  if (mark.shape === "path")
    return (
      <svg aria-hidden="true" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none">
        <path data-part={part} d={mark.d} />
      </svg>
    );
  const place = { x: x(mark.x), y: y(mark.y), dx: em(mark.dx), dy: em(mark.dy), textAnchor: mark.anchor };
  return (
    <text data-part={part} {...place}>
      {mark.text}
    </text>
  );
}

const em = (length: number | undefined) => (length === undefined ? undefined : `${length}em`);
const round = (value: number): number => Math.round(100 * value) / 100;
