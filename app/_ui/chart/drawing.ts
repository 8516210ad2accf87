/** What a part of a chart is, whatever paints it: a screen by its class, paper by its ink. */
export type Part =
  | "grid"
  | "bar"
  | "unfinished"
  | "rest"
  | "track"
  | "band"
  | "line"
  | "range"
  | "rule"
  | "label"
  | "inside";

/** Where a text stands beside its point, in its own size. */
type Text = { text: string; anchor: "start" | "middle" | "end"; dx?: number; dy?: number };

export type Mark = { part: Part } & (
  | { shape: "rect"; x: number; y: number; width: number; height: number }
  | { shape: "line"; x1: number; y1: number; x2: number; y2: number }
  | { shape: "path"; d: string }
  | { shape: "dot"; x: number; y: number }
  | ({ shape: "text"; x: number; y: number } & Text)
);

export type Size = { width: number; height: number };

/** A chart as a list of marks. What it says on its scales stands outside its size: figures left of it, names below it. */
export type Drawing = { size: Size; marks: Mark[]; hasFigures: boolean; hasNames: boolean };

/** A name below a chart, at a share of its width. */
export type Place = { at: number; label: string };

/** In which place of so many something stands, as a share of the whole. */
const middle = (index: number, of: number): number => (index + 0.5) / of;

/** Names of places that lie side by side, no more of them than fit; the last one always. */
export const placesOf = (labels: readonly string[], most: number): Place[] => {
  const every = Math.ceil(labels.length / most);
  return labels.flatMap((label, index) =>
    (labels.length - 1 - index) % every === 0 ? [{ at: middle(index, labels.length), label }] : [],
  );
};

export const names = (places: readonly Place[], { width, height }: Size): Mark[] =>
  places.map(({ at, label }) => ({
    ...{ shape: "text", part: "label", text: label, anchor: anchorAt(at) },
    ...{ x: at * width, y: height, dy: 1.35 },
  }));

/** At an edge a name stays inside. */
const anchorAt = (at: number): Text["anchor"] => (at <= 0 ? "start" : at >= 1 ? "end" : "middle");

export type Figure = { y: number; label: string };

/** A line across for each figure, which stands left of it. */
export const figures = (shown: readonly Figure[], { width }: Size): Mark[] =>
  shown.flatMap(({ y, label }): Mark[] => [
    { shape: "line", part: "grid", x1: 0, x2: width, y1: y, y2: y },
    { shape: "text", part: "label", text: label, anchor: "end", x: 0, y, dx: -0.5, dy: 0.35 },
  ]);

/** A name that is too long loses its middle: cohorts often differ at their ends. Letters with marks stay whole. */
export function shortened(name: string, most: number): string {
  const letters = Array.from(new Intl.Segmenter("vi").segment(name.normalize("NFC")), ({ segment }) => segment);
  if (letters.length <= most) return name;
  const end = Math.floor((most - 1) / 2);
  return `${letters.slice(0, most - 1 - end).join("")}…${letters.slice(letters.length - end).join("")}`;
}
