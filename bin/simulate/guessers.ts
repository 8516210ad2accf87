import { chanceFrom } from "@/domain/chance";
import { choices } from "@/domain/choice";
import type { Responsibility } from "@/domain/course";
import { isSolid, learnFrom, noKnowledge } from "@/domain/mastery";

const dayMs = 86_400_000;

/** Of learners who choose blindly, one item a day and the variants in turn: which share is solid at the end, and which was at any time. */
export function solidGuessers(responsibility: Pick<Responsibility, "owner" | "items">, learners: number, responses: number, seed: number) {
  const chance = chanceFrom(seed);
  const { owner, items } = responsibility;
  const guessers = Array.from({ length: learners }, () =>
    Array.from({ length: responses }, (_, day) => ({
      itemId: items[day % items.length]?.id ?? "",
      correct: choices[Math.floor(choices.length * chance())] === owner,
      certainty: null,
      at: new Date(day * dayMs),
    })).reduce(learnFrom, noKnowledge),
  );
  return { atEnd: guessers.filter(isSolid).length / learners, ever: guessers.filter(({ wasSolid }) => wasSolid).length / learners };
}
