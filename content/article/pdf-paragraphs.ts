import type { Line } from "./pdf-columns";
import { pointMark } from "./point-marks";

export type Paragraph = [Line, ...Line[]];

/** Lines that go on with each other, over the end of a column or a page too. */
export function paragraphsOf(pages: readonly Line[][], leading: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const lines of pages)
    for (const line of lines) {
      const open = paragraphs.at(-1);
      if (open && goesOn(open, line, lines[0] === line, leading)) open.push(line);
      else paragraphs.push([line]);
    }
  return paragraphs;
}

function goesOn(open: Paragraph, line: Line, isPageTop: boolean, leading: number): boolean {
  const [first] = open;
  const before = open.at(-1) ?? first;
  if (Math.abs(line.size - before.size) > 0.06 * before.size) return false;
  if (before.tag && line.tag && !isPageTop) return before.tag.block === line.tag.block;
  if (isMarked(line) || before.tag?.kind !== line.tag?.kind) return false;
  const isUnfinished = !/[.!?…:;]["”’)]?\s*$/.test(before.text);
  const isLower = /^\s*\p{Ll}/u.test(line.text);
  const down = line.y - before.y;
  if (isPageTop || down <= 0) return isUnfinished && (isLower || isFull(before, line));
  if (down > 1.4 * Math.max(leading, 1.05 * line.size)) return false;
  if (isMarked(first) && line.x < first.x - 0.5 * line.size) return false;
  if (isUnfinished && isLower) return true;
  const isSetIn = line.x > before.x + 0.8 * line.size && before.x - before.left < 0.5 * line.size;
  if (isSetIn && !(isMarked(first) && open.length === 1)) return false;
  return isFull(before, line);
}

const isMarked = ({ text }: Line) => pointMark.test(text.trimStart());

/** Whether the line's first word had no place at the end of the line before. */
function isFull(before: Line, line: Line): boolean {
  const text = line.text.trim();
  const word = text.split(/\s/)[0]?.length ?? 0;
  const width = ((line.right - line.x) * word) / Math.max(1, text.length);
  return before.right + width + 0.6 * line.size > before.edge;
}

/** How far one line of the text usually stands below another. */
export function leadingOf(pages: readonly Line[][], size: number): number {
  const steps = pages
    .flatMap((lines) => lines.map((line, index) => line.y - (lines[index - 1]?.y ?? Number.POSITIVE_INFINITY)))
    .filter((step) => step > 0.8 * size && step < 3 * size)
    .sort((a, b) => a - b);
  // Below the middle, since the gaps between paragraphs are steps too.
  return steps[Math.floor(steps.length * 0.4)] ?? 1.2 * size;
}
