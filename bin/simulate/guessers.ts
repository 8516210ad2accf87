import { chanceFrom } from "@/domain/chance";
import { choices } from "@/domain/choice";
import { dayMs } from "@/domain/day";
import { isSolid, type Knowledge, learnFrom, noKnowledge } from "@/domain/mastery";

/** What is known of a learner with these marks, one a day, over the variants in turn. */
const knowledgeFrom = (marks: readonly boolean[], variants: number): Knowledge =>
  marks
    .map((correct, day) => ({
      itemId: `variant-${day % variants}`,
      correct,
      certainty: null,
      at: new Date(day * dayMs),
    }))
    .reduce(learnFrom, noKnowledge);

export type FalselySolid = { atEnd: number; ever: number };

/** Of learners who choose blindly: which share is solid after their last response, and which was at any time. */
export function simulatedGuessers(variants: number, responses: number, learners: number, seed: number): FalselySolid {
  const chance = chanceFrom(seed);
  const marks = () => Array.from({ length: responses }, () => Math.floor(choices.length * chance()) === 0);
  const known = Array.from({ length: learners }, () => knowledgeFrom(marks(), variants));
  return {
    atEnd: known.filter(isSolid).length / learners,
    ever: known.filter(({ wasSolid }) => wasSolid).length / learners,
  };
}

/** The same by counting every pattern of right and wrong with its probability. */
export function exactGuessers(variants: number, responses: number): FalselySolid {
  const right = 1 / choices.length;
  const total: FalselySolid = { atEnd: 0, ever: 0 };
  for (let pattern = 0; pattern < 2 ** responses; pattern += 1) {
    const marks = Array.from({ length: responses }, (_, index) => (pattern & (1 << index)) !== 0);
    const probability = marks.reduce((product, isRight) => product * (isRight ? right : 1 - right), 1);
    const knowledge = knowledgeFrom(marks, variants);
    if (isSolid(knowledge)) total.atEnd += probability;
    if (knowledge.wasSolid) total.ever += probability;
  }
  return total;
}
