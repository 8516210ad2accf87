import { performance } from "node:perf_hooks";

/**
 * So many requests are worked on side by side while the event loop is busy: rendering is one thread's work, and each that is let
 * in makes all others later. Measured with `npm run overload`: 96 under way made a refusal take 5 seconds.
 */
const sideBySide = 8;
/** So many more are let in at each look while the loop has time, since they then wait for something else: the database, a file. */
const more = 4;
const most = 500;
/** Milliseconds between two looks, and how long a request waits. */
const times = { look: 20, patience: 300 };
/** The share of the time between two looks that the loop worked, from which on it counts as busy. */
const busyShare = 0.85;

/** @typedef {{ since: number, go: () => void, refuse: () => void, response: import("node:http").ServerResponse }} Waiting */

/** Lets in as many requests as can be worked on, keeps a few waiting for a moment, and sends the rest away. */
export function admission() {
  /** @type {Waiting[]} */
  const queue = [];
  let underWay = 0;
  let isLooking = false;
  let latest = performance.eventLoopUtilization();

  /** @param {Waiting} waiting */
  const start = ({ go, response }) => {
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
      fill(sideBySide);
    });
    go();
  };

  /** @param {number} upTo */
  const fill = (upTo) => {
    const now = performance.now();
    while (queue[0] && (queue[0].response.closed || now - queue[0].since > times.patience)) queue.shift()?.refuse();
    while (queue[0] && underWay < upTo) start(/** @type {Waiting} */ (queue.shift()));
  };

  const look = () => {
    const { utilization } = performance.eventLoopUtilization(latest);
    latest = performance.eventLoopUtilization();
    const isBusy = utilization > busyShare;
    fill(isBusy ? sideBySide : Math.min(most, Math.max(sideBySide, underWay + more)));
    isLooking = false;
    if (queue.length > 0) lookSoon();
  };
  const lookSoon = () => {
    if (isLooking) return;
    isLooking = true;
    setTimeout(look, times.look);
  };

  return {
    /** @param {Omit<Waiting, "since">} asked */
    enter(asked) {
      const waiting = { ...asked, since: performance.now() };
      if (queue.length === 0 && underWay < sideBySide) return start(waiting);
      if (queue.length >= most) return waiting.refuse();
      queue.push(waiting);
      lookSoon();
    },
  };
}

/**
 * What costs little, and what says how we are, is never sent away.
 *
 * @param {string} path
 */
export const isAlwaysMet = (path) =>
  path.startsWith("/_next/") ||
  /^\/(api\/(live|ready|health)|sw\.js|[\w-]+\.(png|ico|svg|txt|webmanifest))$/.test(path);
