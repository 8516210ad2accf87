import { type Round, round } from "./round";
import type { Source } from "./source";
import type { Target } from "./target";
import { apartOf, untilAgreed } from "./warm-up";

/** One of those who are measured against each other. */
export type Contender = { name: string; target: Target; sources: Source[] };

/** The rounds of a contender; those in which it got warm are `warming`, the last two of which were `apart` of the larger one. */
export type Measured = { name: string; rounds: Round[]; warming: Round[]; apart: number };

/**
 * Rounds of all contenders, taking turns, so that what else the machine does meets all of them; in each second turn from the last to the first, since
 * who comes later finds another machine than who came before. First each gets warm by itself.
 */
export async function inTurns(contenders: Contender[], { turns, seconds }: Turns): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { name, target, sources } of contenders) {
    const warming = await untilAgreed(
      () => round(target, sources, seconds / 2),
      (each) => each.perSecond,
    );
    const apart = apartOf(warming.map(({ perSecond }) => perSecond));
    console.log(`${name}: warm after ${warming.length} rounds, the last two ${(100 * apart).toFixed(1)} % apart`);
    measured.push({ name, rounds: [], warming, apart });
  }
  for (let turn = 0; turn < turns; turn += 1) {
    const order = contenders.map((contender, place) => ({ contender, rounds: measured[place]?.rounds }));
    for (const { contender, rounds } of turn % 2 === 0 ? order : order.toReversed())
      rounds?.push(await round(contender.target, contender.sources, seconds));
  }
  return measured;
}

export type Turns = { turns: number; seconds: number };
