import { type Finding, finding } from "@/content/read/finding";
import { courseTexts, type Piece } from "@/content/read/texts";
import { wordsOf } from "@/content/read/words";
import type { Course } from "@/domain/course";

const tooAlike = 0.8;

/** No two questions that a learner meets are nearly the same: items, the sample, prequestions and contrast pairs, each with each other. */
export function twinFindings(course: Course): Finding[] {
  const numbers = new Map<string, number>();
  const asked = courseTexts(course)
    .filter(({ kind }) => kind === "stem" || kind === "prequestion" || kind === "contrast")
    .map((piece) => ({ piece, grams: trigramsOf(piece.text, numbers) }));
  return asked.flatMap(({ piece, grams }, at) =>
    asked.slice(at + 1).flatMap((other) => {
      if (piece.locale !== other.piece.locale || isPair(piece, other.piece)) return [];
      const similarity = dice(grams, other.grams);
      if (similarity <= tooAlike) return [];
      const { subject, path, text } = other.piece;
      return [finding(subject, path, "twin", { text, other: piece.text, percent: Math.round(100 * similarity) })];
    }),
  );
}

/** The two sides of a contrast pair are alike on purpose. */
const isPair = (one: Piece, other: Piece): boolean => one.kind === "contrast" && one.subject === other.subject;

/** Dice's coefficient, 2 |A ∩ B| ÷ (|A| + |B|): 1 for the same set, 0 for nothing shared (Dice 1945, Ecology 26:3). */
function dice(one: Int32Array, other: Int32Array): number {
  const size = one.length + other.length;
  if (size === 0) return 1;
  const most = (2 * Math.min(one.length, other.length)) / size;
  // However alike they are, they can't be too alike: most pairs of questions are told by their lengths.
  if (most <= tooAlike) return most;
  let shared = 0;
  for (let [at, there] = [0, 0]; at < one.length && there < other.length; ) {
    const difference = (one[at] ?? 0) - (other[there] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) there += 1;
  }
  return (2 * shared) / size;
}

/** The distinct runs of three characters, case and punctuation aside, each by its number, in order: so all pairs are compared in a moment. */
function trigramsOf(text: string, numbers: Map<string, number>): Int32Array {
  const line = ` ${wordsOf(text).join(" ")} `;
  const grams = new Set(Array.from({ length: Math.max(0, line.length - 2) }, (_, at) => line.slice(at, at + 3)));
  return Int32Array.from(grams, (gram) => {
    const number = numbers.get(gram) ?? numbers.size;
    numbers.set(gram, number);
    return number;
  }).sort();
}
