import { z } from "zod";

/** How a part is painted: the roles in tint and pattern, `paper` covers what lies behind; without a class it is a line of ink. */
const Paint = z.enum(["first", "second", "both", "paper", "ink", "quiet"]);
export type Paint = z.infer<typeof Paint>;

const Amount = z.string().regex(/^-?\d{1,4}(\.\d{1,2})?$/, "a number, two decimals at most");
const Numbers = z.string().regex(/^[\d\s,.-]+$/, "numbers with spaces between them");
const Way = z
  .string()
  .regex(/^[Mm][MmLlHhVvCcSsQqTtAaZz\d\s,.-]*$/, "the letters of a path, beginning with M, and numbers");
const Transform = z
  .string()
  .regex(/^(?:(?:translate|rotate|scale)\([\d\s,.-]+\)\s?)+$/, "translate(…), rotate(…) or scale(…)");

const common = { class: Paint.optional(), transform: Transform.optional() };

/** Everything that a drawing may be made of. No words, styles, ids or addresses: nothing in it runs, loads or needs translating. */
export const Shape = z.discriminatedUnion("tag", [
  z.strictObject({ tag: z.literal("path"), d: Way, ...common }),
  z.strictObject({
    tag: z.literal("rect"),
    x: Amount,
    y: Amount,
    width: Amount,
    height: Amount,
    rx: Amount.optional(),
    ...common,
  }),
  z.strictObject({ tag: z.literal("circle"), cx: Amount, cy: Amount, r: Amount, ...common }),
  z.strictObject({ tag: z.literal("ellipse"), cx: Amount, cy: Amount, rx: Amount, ry: Amount, ...common }),
  z.strictObject({ tag: z.literal("line"), x1: Amount, y1: Amount, x2: Amount, y2: Amount, ...common }),
  z.strictObject({ tag: z.literal("polyline"), points: Numbers, ...common }),
  z.strictObject({ tag: z.literal("polygon"), points: Numbers, ...common }),
]);
export type Shape = z.infer<typeof Shape>;

/** Shapes that move together; it holds no other group, so nothing nests without end. */
const Group = z.strictObject({ tag: z.literal("g"), transform: Transform.optional(), shapes: z.array(Shape).min(1) });

export const Part = z.discriminatedUnion("tag", [...Shape.options, Group]);
export type Part = z.infer<typeof Part>;

/** A picture without words, in a box from 0, 0 to its width and height. */
export const Drawing = z.strictObject({
  width: z.number().positive(),
  height: z.number().positive(),
  parts: z.array(Part).min(1),
});
export type Drawing = z.infer<typeof Drawing>;
