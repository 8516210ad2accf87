import { useEffect } from "react";

/** Starts something of what comes after a page, and anew when what it is `of` changes; without a network nothing is started. */
export function useLater(
  start: (later: typeof import("./later.client")) => () => void,
  of: readonly (string | null)[],
): void {
  useEffect(() => {
    const started = import("./later.client").then(start, () => () => {});
    return () => void started.then((stop) => stop());
    // biome-ignore lint/correctness/useExhaustiveDependencies: what is started follows from what it is of
  }, of);
}
