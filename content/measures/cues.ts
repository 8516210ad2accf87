import { wordsOf } from "@/content/read/words";
import { type Choice, choices } from "@/domain/choice";
import { type Course, type Item, type Locale, lessonItems } from "@/domain/course";

/** More than this share guessed from bare words means that stems answer themselves. */
export const mostGuessed = 0.5;

export type Cue = { cue: string; key: Choice; logOdds: number; inKey: number; inOthers: number };
type CueReport = { items: number; correct: number; accuracy: number; majority: number; cues: Cue[] };

type Example = { responsibilityId: string; key: Choice; cues: string[] };
type Counts = { items: number; cues: Map<string, number>; total: number };

/**
 * How often the key is guessed by a reader who understands nothing and counts words: multinomial naive Bayes on the words and
 * word pairs of the stem. The guess is the key k with the greatest
 *   log P(k) + Σ log P(w | k),  P(k) = items of k ÷ items,  P(w | k) = (count of w in k + 1) ÷ (count of all in k + vocabulary)
 * (Manning, Raghavan and Schütze 2008, Introduction to Information Retrieval, 13.2; add-one smoothing; a cue never seen in training
 * is left out). Each responsibility is guessed from all others, as its variants share words that teach nothing about the rest.
 */
export function cueReport(course: Course, locale: Locale): CueReport {
  const examples = course.lessons.flatMap(lessonItems).map((item) => exampleOf(item, locale));
  const responsibilities = [...new Set(examples.map(({ responsibilityId }) => responsibilityId))];
  const correct = responsibilities.reduce((sum, id) => {
    const model = train(examples.filter(({ responsibilityId }) => responsibilityId !== id));
    return (
      sum +
      examples.filter((example) => example.responsibilityId === id && guess(model, example.cues) === example.key).length
    );
  }, 0);
  const largest = Math.max(...choices.map((key) => examples.filter((example) => example.key === key).length));
  return {
    items: examples.length,
    correct,
    accuracy: correct / examples.length,
    majority: largest / examples.length,
    cues: strongestCues(train(examples)),
  };
}

const exampleOf = ({ responsibilityId, key, stem }: Item, locale: Locale): Example => ({
  responsibilityId,
  key,
  cues: cuesOf(stem[locale]),
});

/** Words, and pairs of neighbouring words. */
export function cuesOf(stem: string): string[] {
  const words = wordsOf(stem);
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}

type Model = { byKey: Record<Choice, Counts>; vocabulary: Set<string>; items: number };

export function train(examples: readonly { key: Choice; cues: string[] }[]): Model {
  const counts = (key: Choice): Counts => {
    const own = examples.filter((example) => example.key === key);
    const cues = new Map<string, number>();
    for (const cue of own.flatMap((example) => example.cues)) cues.set(cue, (cues.get(cue) ?? 0) + 1);
    return { items: own.length, cues, total: own.reduce((sum, example) => sum + example.cues.length, 0) };
  };
  return {
    byKey: { first: counts("first"), both: counts("both"), second: counts("second") },
    vocabulary: new Set(examples.flatMap(({ cues }) => cues)),
    items: examples.length,
  };
}

/** A key that training never showed is never guessed; equal scores go to the first in the order of `choices`. */
export function guess(model: Model, cues: string[]): Choice {
  const scored = choices.map((key) => ({ key, score: logScore(model, key, cues) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).key;
}

export function logScore({ byKey, vocabulary, items }: Model, key: Choice, cues: string[]): number {
  const { items: own, cues: counts, total } = byKey[key];
  return cues
    .filter((cue) => vocabulary.has(cue))
    .reduce(
      (sum, cue) => sum + Math.log(((counts.get(cue) ?? 0) + 1) / (total + vocabulary.size)),
      Math.log(own / items),
    );
}

const leastCount = 3;
const cuesAKey = 8;

/** For each key the cues with the highest log P(w | k) ÷ P(w | other keys), add-one smoothed, among those that stand there three times or more. */
function strongestCues({ byKey, vocabulary }: Model): Cue[] {
  return choices.flatMap((key) => {
    const others = choices.filter((choice) => choice !== key).map((choice) => byKey[choice]);
    const otherTotal = others.reduce((sum, { total }) => sum + total, 0);
    return [...byKey[key].cues]
      .filter(([, count]) => count >= leastCount)
      .map(([cue, inKey]): Cue => {
        const inOthers = others.reduce((sum, { cues }) => sum + (cues.get(cue) ?? 0), 0);
        const odds =
          (inKey + 1) / (byKey[key].total + vocabulary.size) / ((inOthers + 1) / (otherTotal + vocabulary.size));
        return { cue, key, logOdds: Math.log(odds), inKey, inOthers };
      })
      .sort((one, other) => other.logOdds - one.logOdds || (one.cue < other.cue ? -1 : 1))
      .slice(0, cuesAKey);
  });
}
