import { type Finding, finding } from "@/content/read/finding";
import { courseTexts, type Piece } from "@/content/read/texts";
import { wordsOf } from "@/content/read/words";
import type { Course } from "@/domain/course";

const tooAlike = 0.8;

/** No two questions that a learner meets are nearly the same: items, the sample, prequestions and contrast pairs, each with each other. */
export function twinFindings(course: Course): Finding[] {
  const asked = courseTexts(course)
    .filter(({ kind }) => kind === "stem" || kind === "prequestion" || kind === "contrast")
    .map((piece) => ({ piece, grams: trigramsOf(piece.text) }));
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
function dice(one: Set<string>, other: Set<string>): number {
  if (one.size + other.size === 0) return 1;
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return (2 * shared) / (one.size + other.size);
}

/** The distinct runs of three characters, case and punctuation aside. */
function trigramsOf(text: string): Set<string> {
  const line = ` ${wordsOf(text).join(" ")} `;
  return new Set(Array.from({ length: Math.max(0, line.length - 2) }, (_, at) => line.slice(at, at + 3)));
}
