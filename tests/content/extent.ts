import type { Drawing, Shape } from "@/domain/drawing";

type Point = [x: number, y: number];

/** The points that a drawing's shapes go through, as far as their corners and ends tell; curves may bulge a little further. */
export const pointsOf = ({ parts }: Drawing): Point[] =>
  parts.flatMap((part) =>
    part.tag === "g"
      ? part.shapes.flatMap(shapePoints).map((point) => moved(point, part.transform))
      : shapePoints(part),
  );

function shapePoints(shape: Shape): Point[] {
  return corners(shape).map((point) => moved(point, shape.transform));
}

function corners(shape: Shape): Point[] {
  switch (shape.tag) {
    case "path":
      return pathPoints(shape.d);
    case "rect":
      return box(+shape.x, +shape.y, +shape.x + +shape.width, +shape.y + +shape.height);
    case "circle":
      return box(+shape.cx - +shape.r, +shape.cy - +shape.r, +shape.cx + +shape.r, +shape.cy + +shape.r);
    case "ellipse":
      return box(+shape.cx - +shape.rx, +shape.cy - +shape.ry, +shape.cx + +shape.rx, +shape.cy + +shape.ry);
    case "line":
      return box(+shape.x1, +shape.y1, +shape.x2, +shape.y2);
    default:
      return pairs(numbersIn(shape.points));
  }
}

const box = (left: number, top: number, right: number, bottom: number): Point[] => [
  [left, top],
  [right, bottom],
];

/** Every end of a command, by SVG's rules: small letters count from where the pen is. */
function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  for (const [, letter = "", rest = ""] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const command = letter.toUpperCase();
    const isRelative = letter !== command;
    const values = command === "A" ? arcNumbersIn(rest) : numbersIn(rest);
    const size = sizes[command] ?? 2;
    if (command === "Z") [x, y] = [startX, startY];
    for (let at = 0; at + size <= values.length && command !== "Z"; at += size) {
      const [one = 0, two = 0] = values.slice(at + size - Math.min(size, 2), at + size);
      if (command === "H") x = isRelative ? x + one : one;
      else if (command === "V") y = isRelative ? y + one : one;
      else [x, y] = isRelative ? [x + one, y + two] : [one, two];
      if (command === "M" && at === 0) [startX, startY] = [x, y];
      points.push([x, y]);
    }
  }
  return points;
}
const sizes: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7 };

const numbersIn = (text: string): number[] => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
/** An arc's two flags may stand without a space after them. */
const arcNumbersIn = (text: string): number[] =>
  numbersIn(text.replace(/((?:-?[\d.]+[\s,]+){3})([01])[\s,]*([01])[\s,]*/g, "$1$2 $3 "));

const pairs = (numbers: number[]): Point[] =>
  numbers.flatMap((x, at): Point[] => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0]] : []));

/** Later moves apply first. A turn is not followed: none of ours turns. */
function moved(point: Point, transform = ""): Point {
  return [...transform.matchAll(/(translate|scale)\(([^)]*)\)/g)].reduceRight(
    ([x, y], [, kind, amounts = ""]): Point => {
      const [one = 0, two = kind === "scale" ? one : 0] = numbersIn(amounts);
      return kind === "scale" ? [x * one, y * two] : [x + one, y + two];
    },
    point,
  );
}
