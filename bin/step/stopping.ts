import { mkdirSync, rmSync } from "node:fs";

const stopping = new AbortController();

/** Aborts when somebody ends this command, which then clears up after itself instead of ending on the spot. */
export function stopSignal(): AbortSignal {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"])
    if (process.listenerCount(name, abort) === 0) process.on(name, abort);
  return stopping.signal;
}

const abort = (): void => stopping.abort(new Error("Stopped before it was done."));

/** Does the work, or ends with the signal, whichever comes first. */
export async function unlessStopped<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  signal.throwIfAborted();
  return Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  ]);
}

/**
 * A private folder for the work's passing files, which goes with it. One and the same at each run: what a run that was killed
 * has left goes with the next.
 */
export async function withPassingFolder<Result>(
  folder: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  // From here on nothing ends us before the folder is gone again.
  stopSignal();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
