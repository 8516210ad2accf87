import type { Latencies } from "./latencies";
import { median, medianKnown } from "./median";
import type { Round } from "./round";
import type { Usage } from "./usage";

/** Rounds that were measured in turns: those of one place belong together. */
export type Versus = { floor: Round[]; empty: Round[]; app: Round[] };

/** Medians of the rounds; the ratios are those of each turn, so that what slowed one turn down is not in them. */
export type Figures = Latencies &
  Usage & {
    floorPerSecond: number;
    emptyPerSecond: number;
    perSecond: number;
    ofFloor: number;
    ofEmpty: number;
    /** What the empty handler takes of the server's processor time, as a share of what a response takes: it hardly depends on what else the machine does. */
    ofEmptyCpu: number | null;
  };

export function figuresOf({ floor, empty, app }: Versus): Figures {
  const of = (figure: keyof Latencies | "perSecond") => median(app.map((round) => round[figure]));
  return {
    floorPerSecond: median(floor.map(({ perSecond }) => perSecond)),
    emptyPerSecond: median(empty.map(({ perSecond }) => perSecond)),
    perSecond: of("perSecond"),
    ofFloor: ratio(app, floor),
    ofEmpty: ratio(app, empty),
    ofEmptyCpu: medianKnown(
      app.map(({ cpuMs }, turn) => {
        const other = empty[turn]?.cpuMs ?? null;
        return cpuMs === null || other === null ? null : other / cpuMs;
      }),
    ),
    cpuMs: medianKnown(app.map(({ cpuMs }) => cpuMs)),
    databaseMs: medianKnown(app.map(({ databaseMs }) => databaseMs)),
    p50Ms: of("p50Ms"),
    p95Ms: of("p95Ms"),
    p99Ms: of("p99Ms"),
  };
}

/** The rounds of one turn. */
export const turnOf = ({ floor, empty, app }: Versus, turn: number): Versus => ({
  floor: floor.slice(turn, turn + 1),
  empty: empty.slice(turn, turn + 1),
  app: app.slice(turn, turn + 1),
});

/** The median of the turns' ratios of rate. */
export const ratio = (rounds: Round[], others: Round[]): number =>
  median(rounds.map(({ perSecond }, turn) => perSecond / (others[turn]?.perSecond ?? Number.NaN)));

/** The same of the processor time, the server's and the database's together; null where it can't be read. */
export const usageRatio = (rounds: Round[], others: Round[]): number | null =>
  medianKnown(
    rounds.map((round, turn) => {
      const [used, other] = [sumOf(round), sumOf(others[turn])];
      return used === null || other === null ? null : used / other;
    }),
  );

function sumOf(round: Usage | undefined): number | null {
  if (round === undefined || round.cpuMs === null || round.databaseMs === null) return null;
  return round.cpuMs + round.databaseMs;
}
