import type { Drawing, Part, Shape } from "@/domain/drawing";

/** A drawing as its file. Its schema lets no letter into an attribute that would have to be escaped there. */
export const drawingSvg = ({ width, height, parts }: Drawing): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    ...parts.flatMap(linesOf).map((line) => `  ${line}`),
    "</svg>",
    "",
  ].join("\n");

function linesOf(part: Part): string[] {
  if (part.tag !== "g") return [shapeLine(part)];
  const { tag, shapes, transform } = part;
  return [`<${tag}${attributesOf({ transform })}>`, ...shapes.map((shape) => `  ${shapeLine(shape)}`), `</${tag}>`];
}

const shapeLine = ({ tag, ...attributes }: Shape): string => `<${tag}${attributesOf(attributes)}/>`;

const attributesOf = (attributes: Record<string, string | undefined>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]))
    .join("");
