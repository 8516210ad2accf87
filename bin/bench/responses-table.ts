import { type Row, table } from "./table";
import type { Figures } from "./versus";

/** "÷" stands for the ratio of rates, "by CPU" for that of processor time; the milliseconds are those of each response. */
const columns = {
  "floor/s": 0,
  "empty/s": 0,
  "app/s": 0,
  "÷floor": 3,
  "÷empty": 3,
  "by CPU": 3,
  "CPU ms": 2,
  "PG ms": 2,
  "p50 ms": 1,
  "p95 ms": 1,
  "p99 ms": 1,
};

export const responsesTable = (learners: number): ((row: Row) => void) =>
  table(`responses recorded, ${learners} learners`, Object.keys(columns), Object.values(columns));

export const responsesRow = (of: Figures): Pick<Row, "figures"> => ({
  figures: [
    ...[of.floorPerSecond, of.emptyPerSecond, of.perSecond, of.ofFloor, of.ofEmpty, of.ofEmptyCpu],
    ...[of.cpuMs, of.databaseMs, of.p50Ms, of.p95Ms, of.p99Ms],
  ],
});
