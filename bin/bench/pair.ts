import type { Round } from "./round";
import { table } from "./table";
import { ratio, usageRatio } from "./versus";

/** Medians of the turns' ratios, this checkout's to the other's: of the rate, and of the processor time of server and database together. */
export type Pair = { rate: number; usage: number | null };

/** Says how two checkouts compare that were measured in turns. */
export function printPair(ours: Round[], others: Round[]): Pair {
  const pair = { rate: ratio(ours, others), usage: usageRatio(ours, others) };
  const print = table("this checkout ÷ the other", ["rate", "CPU"], [2, 2]);
  print({ name: "responses recorded", figures: [pair.rate, pair.usage] });
  return pair;
}
