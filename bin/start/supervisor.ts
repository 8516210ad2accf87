import { setTimeout as sleep } from "node:timers/promises";

/** A process of ours, or several of them one after the other. */
export type Running = {
  /** Resolves when it has ended and isn't started again, with how it did. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

/** After how many milliseconds it is started again: at once, and later each time. More often than that within the time, nobody is helped by another start. */
export type Patience = { delaysMs: readonly number[]; withinMs: number };

/** A crash costs those who wait as long as a start takes; five in five minutes are a fault that another start doesn't mend. */
export const patience: Patience = { delaysMs: [0, 1000, 2000, 4000, 8000], withinMs: 5 * 60_000 };

/** Starts a process again whenever it ends by itself, until it is told to stop or has ended too often. */
export function supervise(first: Running, next: () => Running, { delaysMs, withinMs }: Patience = patience): Running {
  let current = first;
  const stopping = new AbortController();
  const watch = async (): Promise<string> => {
    let endedAt: number[] = [];
    for (;;) {
      const how = await current.ended;
      if (stopping.signal.aborted) return how;
      const now = performance.now();
      endedAt = [...endedAt.filter((time) => now - time < withinMs), now];
      const delayMs = delaysMs[endedAt.length - 1];
      if (delayMs === undefined) return `${how}, as ${endedAt.length} times in ${withinMs / 60_000} minutes`;
      console.error(`The web server ended (${how}); starting it again${delayMs ? ` in ${delayMs / 1000} s` : ""}.`);
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return how;
      current = next();
    }
  };
  const ended = watch();
  const stop = async () => {
    stopping.abort();
    await current.stop();
    await ended;
  };
  return { ended, stop };
}
