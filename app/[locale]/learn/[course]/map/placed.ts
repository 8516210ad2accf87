import type { Choice } from "@/domain/choice";

/** Two circles of radius 300 with room for the zones' names above them, in the drawing's units. */
export const radius = 300;
export const centres = { first: 300, second: 630 };
export const middle = 330;
/** Each zone's names stand on one axis, as does its own name above. */
export const axes: Record<Choice, number> = { first: 190, both: 465, second: 740 };
export const lineHeight = 18;
/** From airy to close. */
const gaps = [18, 14, 10, 7];
const furthest = 215;
/** An average letter of the typeface at 14 units, on the generous side. */
const letterWidth = 7.6;
const margin = 12;

type Duty = { id: string; name: string };

/** A duty's name, broken into lines, and the baseline of the first. */
export type Placed = { id: string; lines: string[]; y: number };

/** The names one below the other, broken where the zone ends, as airy as there is room for; null where they do not fit. */
export function placedIn(zone: Choice, duties: readonly Duty[]): Placed[] | null {
  for (const gap of gaps) {
    for (let reach = lineHeight; reach <= furthest; reach += 3) {
      const placed = placedFrom(zone, duties, -reach, gap);
      const last = placed?.at(-1);
      if (placed && (!last || bottomOf(last) <= middle + reach)) return placed;
    }
  }
  return null;
}

function placedFrom(zone: Choice, duties: readonly Duty[], top: number, gap: number): Placed[] | null {
  const placed: Placed[] = [];
  let from = top;
  for (const { id, name } of duties) {
    const lines = fitting(zone, name, from);
    if (!lines) return null;
    placed.push({ id, lines, y: middle + from + 14 });
    from += lines.length * lineHeight + gap;
  }
  return placed;
}

/** The fewest lines that the name takes there. */
function fitting(zone: Choice, name: string, top: number): string[] | null {
  for (const count of [1, 2, 3]) {
    const lines = balanced(name, count);
    const room = roomIn(zone, Math.max(Math.abs(top), Math.abs(top + count * lineHeight)));
    if (Math.max(...lines.map(({ length }) => length)) * letterWidth <= room) return lines;
  }
  return null;
}

/** The name in so many lines of about one length, or in fewer. */
function balanced(name: string, count: number): string[] {
  const words = name.split(" ");
  for (let width = Math.ceil(name.length / count); ; width += 1) {
    const lines = wrapped(words, width);
    if (lines.length <= count) return lines;
  }
}

function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** How long a line on the zone's axis may be, so far above or below the middle. */
export function roomIn(zone: Choice, dy: number): number {
  const half = Math.sqrt(radius ** 2 - Math.min(radius, dy) ** 2);
  const [inner, outer] = [centres.second - half, centres.first - half];
  // The circles are each other's mirror image: what holds of one role's zone holds of the other's.
  const reach =
    zone === "both"
      ? axes.both - inner
      : Math.min(axes.first - outer, Math.min(centres.first + half, inner) - axes.first);
  return Math.max(0, 2 * (reach - margin));
}

const bottomOf = ({ y, lines }: Placed) => y - 14 + lines.length * lineHeight;
