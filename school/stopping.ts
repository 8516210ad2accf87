declare global {
  var phanVaiStops: { what: "jobs" | "pool"; stop: () => Promise<unknown> }[] | undefined;
}

/**
 * Names what is to be ended when the server is told to stop and its last answer is out: first what works by itself, then the
 * connections that it works with. `bin/serve.mjs` calls them.
 */
export function whenStopping(what: "jobs" | "pool", stop: () => Promise<unknown>): void {
  globalThis.phanVaiStops ??= [];
  globalThis.phanVaiStops.push({ what, stop });
}
