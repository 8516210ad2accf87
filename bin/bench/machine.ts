import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** What the figures were measured on; the load is that of the last 1, 5 and 15 minutes before. */
export const describeMachine = () => ({
  processors: availableParallelism(),
  model: cpus()[0]?.model ?? "unknown",
  memoryMiB: Math.round(totalmem() / 2 ** 20),
  loadAverages: loadavg(),
  node: process.version,
  platform: process.platform,
  startedAt: new Date(),
});

export type Machine = ReturnType<typeof describeMachine>;

/** The same in a line. */
export const lineOf = ({ processors, model, loadAverages: [load = 0], node, startedAt }: Machine): string =>
  `${processors} processors (${model}), load ${load.toFixed(1)} before, Node ${node}, ${startedAt.toISOString().slice(0, 10)}`;
