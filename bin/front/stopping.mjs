import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";

/** Milliseconds: how long new connections are still met, how long answers have, and how long what works by itself. */
const patience = { listening: 2000, quiet: 300, answers: 7500, jobs: 8000, pool: 1000 };

/**
 * Ends the server so that nobody notices: it says that it is not ready, asks every client to close, goes on meeting new ones
 * until a proxy has had time to look, waits for the answers under way, and cuts what is left. In 10 seconds at most.
 *
 * @param {import("node:http").Server} server
 * @param {import("./under-way.mjs").UnderWay} underWay
 */
export async function drain(server, underWay, endAccepting = () => {}) {
  const begunAt = performance.now();
  const passed = () => performance.now() - begunAt;
  underWay.close();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  while (passed() < patience.listening && (underWay.size > 0 || underWay.quietMs() < patience.quiet)) await sleep(50);
  await untilNobodyComes(server);
  endAccepting();
  server.close();
  while (passed() < patience.answers && underWay.connections > 0) await sleep(50);
  clearInterval(idle);
  server.closeAllConnections();
}

/**
 * Until a turn of the event loop took no new connection. Who stops listening then leaves nobody in the system's queue, whose
 * connections it would reset, but those of the microseconds between; before a turn they may be those of a whole page's making.
 *
 * @param {import("node:http").Server} server
 */
async function untilNobodyComes(server) {
  let taken = 0;
  const count = () => {
    taken += 1;
  };
  server.on("connection", count);
  const begunAt = performance.now();
  for (let before = -1; before !== taken && performance.now() - begunAt < patience.quiet; await turn()) before = taken;
  server.off("connection", count);
}

/**
 * Ends what works by itself in this process, or its connections to the database: `school/stopping.ts` has them.
 *
 * @param {"jobs" | "pool"} kind
 */
export async function endWork(kind) {
  const ends = (globalThis.phanVaiStops ?? []).filter(({ what }) => what === kind).map(({ stop }) => stop());
  await Promise.race([Promise.allSettled(ends), sleep(patience[kind])]);
}
